package dev.tagalong.bytecode.code;

import dev.tagalong.bytecode.code.Descriptors.Parameter;
import dev.tagalong.bytecode.code.Value.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.MethodNode;

/** Runs methods' code on values that stand for references, without running it. */
public final class Interpreter {
    private Interpreter() {}

    /**
     * Interprets one method.
     *
     * @param owner internal name of the method's class
     * @param method a method with code
     * @throws IllegalArgumentException if it has no code, or code that cannot be interpreted; the message is the reason
     */
    public static MethodCode interpret(String owner, MethodNode method) {
        if (method.instructions.size() == 0) {
            throw new IllegalArgumentException(method.name + method.desc + " has no code");
        }
        try {
            return run(owner, method);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(Uninterpretable.reason(e), e);
        }
    }

    /**
     * Interprets the methods of a class. The code of {@code $deserializeLambda$} is taken for empty: it only makes
     * again what was captured elsewhere.
     *
     * @param names answers the text that stands for all equal ones: class files repeat each other's names
     * @throws IllegalArgumentException if the bytes are no class file that can be read
     */
    public static Interpretation interpretAll(byte[] classFile, UnaryOperator<String> names) {
        try {
            ClassReader reader = new Named(classFile, names);
            All all = new All();
            try {
                reader.accept(all, ClassReader.SKIP_FRAMES);
            } catch (RuntimeException damage) {
                // ASM gives up at the first method that it cannot read, and with it on all that follow.
                reader.accept(all.naming(damage), ClassReader.SKIP_CODE);
            }
            return new Interpretation(all.methods, all.faults);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("the class file cannot be read: " + e, e);
        }
    }

    /** The same for a class of which the names are nobody else's business. */
    public static Interpretation interpretAll(byte[] classFile) {
        return interpretAll(classFile, UnaryOperator.identity());
    }

    private static MethodCode run(String owner, MethodNode method) {
        Blocks blocks = new Blocks(method);
        Values values = new Values(blocks.code().length);
        Frame frame = new Frame(method.maxLocals, method.maxStack);
        List<Value> parameters = parameters(owner, method, frame);
        Paths paths = new Paths(blocks, new Machine(values), values, frame);
        paths.run();
        return new Result(blocks, values, paths).code(parameters);
    }

    private static List<Value> parameters(String owner, MethodNode method, Frame frame) {
        List<Value> parameters = new ArrayList<>();
        int slot = 0;
        if ((method.access & Opcodes.ACC_STATIC) == 0) {
            Value receiver = new Value(Kind.PARAMETER, owner, -1);
            parameters.add(receiver);
            frame.setLocal(slot++, receiver);
        }
        for (Parameter declared : Descriptors.of(method.desc).parameters()) {
            Value parameter = Value.PRIMITIVE;
            if (declared.type() != null) {
                parameter = new Value(Kind.PARAMETER, declared.type(), -1).withIndex(parameters.size());
                frame.setLocal(slot, parameter);
            }
            parameters.add(parameter);
            slot += declared.wide() ? 2 : 1;
        }
        return parameters;
    }

    /** Reads names that are shared with other class files. */
    private static final class Named extends ClassReader {
        /** Null while the superclass's constructor reads. */
        private final @Nullable UnaryOperator<String> names;

        Named(byte[] classFile, UnaryOperator<String> names) {
            super(classFile);
            this.names = names;
        }

        @Override
        public @Nullable String readUTF8(int offset, char[] buffer) {
            String text = super.readUTF8(offset, buffer);
            return text == null || names == null ? text : names.apply(text);
        }
    }

    private static final class All extends ClassVisitor {
        private static final int WITHOUT_CODE = Opcodes.ACC_ABSTRACT | Opcodes.ACC_NATIVE;
        private static final String RESTORES_LAMBDAS = "$deserializeLambda$";

        private final Map<String, MethodCode> methods = new LinkedHashMap<>();
        private final Map<String, String> faults = new LinkedHashMap<>();
        private String owner = "";

        All() {
            super(Opcodes.ASM9);
        }

        @Override
        public void visit(
                int version,
                int access,
                String name,
                @Nullable String signature,
                @Nullable String superName,
                String @Nullable [] interfaces) {
            owner = name;
        }

        @Override
        public @Nullable MethodVisitor visitMethod(
                int access,
                String name,
                String descriptor,
                @Nullable String signature,
                String @Nullable [] exceptions) {
            if ((access & WITHOUT_CODE) != 0) {
                return null;
            }
            if (name.equals(RESTORES_LAMBDAS)) {
                methods.put(
                        name + descriptor,
                        new MethodCode(List.of(), List.of(), List.of(), List.of(), new ControlFlow()));
                return null;
            }
            return new Body(access, name, descriptor, this::finish);
        }

        /** Names the methods with code that were not reached. */
        ClassVisitor naming(RuntimeException damage) {
            return new ClassVisitor(Opcodes.ASM9) {
                @Override
                public @Nullable MethodVisitor visitMethod(
                        int access,
                        String name,
                        String descriptor,
                        @Nullable String signature,
                        String @Nullable [] exceptions) {
                    if ((access & WITHOUT_CODE) == 0 && !methods.containsKey(name + descriptor)) {
                        faults.putIfAbsent(name + descriptor, Uninterpretable.reason(damage));
                    }
                    return null;
                }
            };
        }

        private void finish(MethodNode method) {
            if (method.instructions.size() == 0) {
                faults.put(method.name + method.desc, "its code is damaged: there is none");
                return;
            }
            try {
                methods.put(method.name + method.desc, run(owner, method));
            } catch (RuntimeException e) {
                faults.put(method.name + method.desc, Uninterpretable.reason(e));
            }
        }
    }
}
