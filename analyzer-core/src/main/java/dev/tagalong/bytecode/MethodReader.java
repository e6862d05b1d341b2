package dev.tagalong.bytecode;

import dev.tagalong.bytecode.ClassFacts.AccessorCall;
import dev.tagalong.bytecode.ClassFacts.Call;
import dev.tagalong.bytecode.ClassFacts.Creation;
import dev.tagalong.bytecode.ClassFacts.LambdaSite;
import dev.tagalong.bytecode.ClassFacts.Load;
import dev.tagalong.bytecode.ClassFacts.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Takes the facts of one method's code. */
final class MethodReader extends MethodVisitor {
    private static final String LAMBDA_FACTORY = "java/lang/invoke/LambdaMetafactory";

    private final int access;
    private final String name;
    private final String descriptor;
    private final HookBody body;
    private final Consumer<MethodFacts> result;
    private final @Nullable ParameterNames parameters;
    private final NullTop top = new NullTop();
    private final List<Store> stores = new ArrayList<>(0);
    private final List<Creation> creations = new ArrayList<>(0);
    private final List<AccessorCall> accessorCalls = new ArrayList<>(0);
    private final List<LambdaSite> lambdas = new ArrayList<>(0);
    private final List<Load> loads = new ArrayList<>(0);
    private final List<Call> calls = new ArrayList<>(0);
    private final @Nullable TakenValues taken;
    private boolean opaque;
    private boolean started;
    private int line;
    private int first;
    private int last;
    private boolean generated;

    MethodReader(int access, String name, String descriptor, HookBody body, Consumer<MethodFacts> result) {
        super(Opcodes.ASM9);
        this.access = access;
        this.name = name;
        this.descriptor = descriptor;
        this.body = body;
        this.result = result;
        boolean lambda = MethodFacts.isLambdaBody(access, name);
        parameters = lambda ? new ParameterNames(access, descriptor) : null;
        taken = lambda ? new TakenValues() : null;
    }

    /** Many tools have an annotation of this name and leave the code out that has it. */
    @Override
    public @Nullable AnnotationVisitor visitAnnotation(String type, boolean visible) {
        generated |= type.endsWith("/Generated;");
        return null;
    }

    @Override
    public void visitLineNumber(int number, Label start) {
        line = number;
        first = first == 0 ? number : Math.min(first, number);
        last = Math.max(last, number);
    }

    @Override
    public void visitLabel(Label label) {
        top.label(label);
        if (!started && parameters != null) {
            parameters.atStart(label);
        }
    }

    /** Every instruction comes by here first. */
    private void begin() {
        started = true;
        if (taken != null) {
            taken.next();
        }
    }

    private void take(String member, boolean method) {
        if (taken != null) {
            taken.take(member, method);
        }
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String field, String type) {
        begin();
        if (opcode == Opcodes.GETFIELD) {
            loads.add(new Load(owner, field, type));
            take(field, false);
        }
        boolean object = type.startsWith("L") || type.startsWith("[");
        opaque |= opcode == Opcodes.PUTSTATIC && object && !name.equals("<clinit>");
        if (opcode == Opcodes.PUTFIELD) {
            stores.add(new Store(owner, field, type, top.isNull(), line));
        }
        if (opcode == Opcodes.PUTFIELD || opcode == Opcodes.PUTSTATIC) {
            top.stored();
        } else {
            top.other();
        }
    }

    @Override
    public void visitTypeInsn(int opcode, String type) {
        begin();
        if (opcode == Opcodes.NEW) {
            creations.add(new Creation(type, line));
        }
        if (opcode != Opcodes.CHECKCAST) {
            top.other();
        }
    }

    @Override
    public void visitMethodInsn(int opcode, String owner, String method, String type, boolean onInterface) {
        begin();
        boolean exact = opcode == Opcodes.INVOKESTATIC || opcode == Opcodes.INVOKESPECIAL;
        calls.add(new Call(owner, method, type, exact));
        if (opcode != Opcodes.INVOKESTATIC && type.startsWith("()") && !type.equals("()V")) {
            take(method, true);
        }
        if (MethodFacts.isAccessorName(method)) {
            accessorCalls.add(new AccessorCall(owner, method, type, top.isNull(), line));
        }
        top.other();
    }

    @Override
    public void visitInvokeDynamicInsn(String method, String type, Handle bootstrap, Object... arguments) {
        begin();
        opaque |= !bootstrap.getOwner().startsWith("java/");
        // Both metafactory and altMetafactory take the implementing method as the second of their own arguments.
        if (bootstrap.getOwner().equals(LAMBDA_FACTORY)
                && arguments.length > 1
                && arguments[1] instanceof Handle implementation) {
            boolean onInstance = implementation.getTag() != Opcodes.H_INVOKESTATIC
                    && implementation.getTag() != Opcodes.H_NEWINVOKESPECIAL;
            lambdas.add(new LambdaSite(
                    Type.getReturnType(type).getInternalName(),
                    implementation.getOwner(),
                    implementation.getName(),
                    implementation.getDesc(),
                    onInstance,
                    implementation.getTag() == Opcodes.H_INVOKEINTERFACE,
                    Type.getArgumentTypes(type).length,
                    line));
        }
        top.other();
    }

    @Override
    public void visitInsn(int opcode) {
        begin();
        top.plain(opcode);
    }

    @Override
    public void visitVarInsn(int opcode, int slot) {
        begin();
        if (opcode == Opcodes.ALOAD && taken != null) {
            taken.load(slot);
        }
        if (opcode == Opcodes.ASTORE) {
            top.stored();
        } else {
            top.other();
        }
    }

    @Override
    public void visitJumpInsn(int opcode, Label target) {
        begin();
        top.jump(target);
    }

    @Override
    public void visitTableSwitchInsn(int min, int max, Label otherwise, Label... targets) {
        visitSwitch(otherwise, targets);
    }

    @Override
    public void visitLookupSwitchInsn(Label otherwise, int[] keys, Label[] targets) {
        visitSwitch(otherwise, targets);
    }

    private void visitSwitch(Label otherwise, Label[] targets) {
        visitJumpInsn(Opcodes.GOTO, otherwise);
        for (Label target : targets) {
            top.jump(target);
        }
    }

    @Override
    public void visitIntInsn(int opcode, int operand) {
        visitInsn(Opcodes.NOP);
    }

    @Override
    public void visitLdcInsn(Object value) {
        visitInsn(Opcodes.NOP);
    }

    @Override
    public void visitIincInsn(int slot, int increment) {
        visitInsn(Opcodes.NOP);
    }

    @Override
    public void visitMultiANewArrayInsn(String type, int dimensions) {
        visitInsn(Opcodes.NOP);
    }

    @Override
    public void visitLocalVariable(
            String variable, String type, @Nullable String signature, Label start, Label end, int slot) {
        if (parameters != null) {
            parameters.variable(variable, start, slot);
        }
    }

    @Override
    public void visitEnd() {
        result.accept(new MethodFacts(
                name,
                descriptor,
                access,
                parameters == null ? List.of() : parameters.list(),
                List.copyOf(stores),
                List.copyOf(creations),
                List.copyOf(accessorCalls),
                List.copyOf(lambdas),
                List.copyOf(loads),
                List.copyOf(calls),
                taken == null ? List.of() : taken.all(),
                opaque,
                body,
                new MethodFacts.Origin(first, last, generated)));
    }
}
