package dev.tagalong.bytecode.code;

import dev.tagalong.bytecode.code.Descriptors.Shape;
import dev.tagalong.bytecode.code.Value.Kind;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MultiANewArrayInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/** Runs one instruction on a frame (JVMS chapter 6), as far as references and the depth of the stack go. */
final class Machine {
    private final Values values;

    Machine(Values values) {
        this.values = values;
    }

    /** Runs the instruction; labels and line numbers do nothing. */
    void run(AbstractInsnNode instruction, int at, Frame frame) {
        int opcode = instruction.getOpcode();
        switch (opcode) {
            case Opcodes.ALOAD -> frame.push(frame.local(((VarInsnNode) instruction).var));
            case Opcodes.ILOAD, Opcodes.FLOAD -> frame.push(Value.PRIMITIVE);
            case Opcodes.LLOAD, Opcodes.DLOAD -> frame.pushPrimitive(2);
            case Opcodes.ASTORE -> frame.setLocal(((VarInsnNode) instruction).var, frame.pop());
            case Opcodes.ISTORE, Opcodes.FSTORE -> {
                frame.pop();
                frame.setLocal(((VarInsnNode) instruction).var, Value.PRIMITIVE);
            }
            case Opcodes.LSTORE, Opcodes.DSTORE -> {
                frame.pop(2);
                frame.setLocal(((VarInsnNode) instruction).var, Value.PRIMITIVE);
                frame.setLocal(((VarInsnNode) instruction).var + 1, Value.PRIMITIVE);
            }
            case Opcodes.IINC -> frame.setLocal(((IincInsnNode) instruction).var, Value.PRIMITIVE);
            case Opcodes.ACONST_NULL -> frame.push(values.at(at, Kind.NULL, null));
            case Opcodes.LDC -> constant(((LdcInsnNode) instruction).cst, at, frame);
            case Opcodes.GETSTATIC, Opcodes.PUTSTATIC, Opcodes.GETFIELD, Opcodes.PUTFIELD ->
                field((FieldInsnNode) instruction, at, frame);
            case Opcodes.INVOKEVIRTUAL, Opcodes.INVOKESPECIAL, Opcodes.INVOKESTATIC, Opcodes.INVOKEINTERFACE ->
                call((MethodInsnNode) instruction, at, frame);
            case Opcodes.INVOKEDYNAMIC -> callDynamic((InvokeDynamicInsnNode) instruction, at, frame);
            case Opcodes.NEW -> frame.push(values.at(at, Kind.NEW, ((TypeInsnNode) instruction).desc));
            case Opcodes.NEWARRAY, Opcodes.ANEWARRAY, Opcodes.MULTIANEWARRAY -> newArray(instruction, at, frame);
            case Opcodes.AALOAD -> {
                frame.pop();
                frame.push(ElementTypes.element(values, at, frame.pop()));
            }
            case Opcodes.AASTORE -> {
                Value value = frame.pop();
                frame.pop();
                values.use(at, frame.pop(), value);
            }
            case Opcodes.CHECKCAST -> frame.push(cast(((TypeInsnNode) instruction).desc, at, frame.pop()));
            case Opcodes.INSTANCEOF -> SerialTests.run(instruction, at, frame, values);
            case Opcodes.ARETURN, Opcodes.ATHROW -> values.use(at, frame.pop());
            default -> StackEffects.apply(opcode, frame);
        }
    }

    private Value cast(String type, int at, Value value) {
        // The type of an element is only known in the end, see ElementTypes.
        boolean idle = type.equals(value.type()) && value.kind() != Kind.ELEMENT;
        return idle ? value : values.at(at, Kind.CAST, type, value);
    }

    private void constant(Object constant, int at, Frame frame) {
        if (constant instanceof String characters) {
            frame.push(values.at(at, Kind.STRING, "java/lang/String").withText(characters));
        } else if (constant instanceof Type type && type.getSort() != Type.METHOD) {
            frame.push(values.at(at, Kind.CLASS, "java/lang/Class").withText(type.getInternalName()));
        } else if (constant instanceof Type) {
            frame.push(values.at(at, Kind.OPAQUE, "java/lang/invoke/MethodType"));
        } else if (constant instanceof Handle) {
            frame.push(values.at(at, Kind.OPAQUE, "java/lang/invoke/MethodHandle"));
        } else if (constant instanceof ConstantDynamic dynamic) {
            String type = dynamic.getDescriptor();
            push(Kind.OPAQUE, Descriptors.reference(type), Descriptors.size(type), at, frame);
        } else {
            frame.pushPrimitive(constant instanceof Long || constant instanceof Double ? 2 : 1);
        }
    }

    /** Pushes a value, or the primitives of this size if the type is null. */
    private void push(Kind kind, @Nullable String type, int size, int at, Frame frame) {
        if (type == null) {
            frame.pushPrimitive(size);
        } else {
            frame.push(values.at(at, kind, type));
        }
    }

    private void field(FieldInsnNode field, int at, Frame frame) {
        String type = Descriptors.reference(field.desc);
        int size = Descriptors.size(field.desc);
        boolean ofObject = field.getOpcode() == Opcodes.GETFIELD || field.getOpcode() == Opcodes.PUTFIELD;
        if (field.getOpcode() == Opcodes.PUTFIELD || field.getOpcode() == Opcodes.PUTSTATIC) {
            Value value = frame.pop();
            frame.pop(size - 1);
            Value base = ofObject ? frame.pop() : null;
            if (type != null) {
                if (base == null) {
                    values.use(at, value);
                } else {
                    values.use(at, base, value);
                }
            }
            return;
        }
        Value base = ofObject ? frame.pop() : null;
        push(ofObject ? Kind.FIELD : Kind.STATIC, type, size, at, frame);
        Value read = values.made(at);
        if (read != null && base != null) {
            read.withBase(base);
        }
        if (read != null && !read.hasMember()) {
            read.withMember(new MemberRef(field.owner, field.name, field.desc));
        }
    }

    private void call(MethodInsnNode call, int at, Frame frame) {
        Shape shape = Descriptors.of(call.desc);
        values.use(at, arguments(shape, call.getOpcode() != Opcodes.INVOKESTATIC, frame));
        push(Kind.CALL, shape.result(), shape.resultSize(), at, frame);
    }

    private void callDynamic(InvokeDynamicInsnNode call, int at, Frame frame) {
        Shape shape = Descriptors.of(call.desc);
        values.use(at, arguments(shape, false, frame));
        push(Bootstraps.kind(call), shape.result(), shape.resultSize(), at, frame);
    }

    private static Value[] arguments(Shape shape, boolean receiver, Frame frame) {
        int first = receiver ? 1 : 0;
        Value[] arguments = new Value[first + shape.parameters().size()];
        for (int i = arguments.length - 1; i >= first; i--) {
            arguments[i] = frame.pop();
            if (shape.parameters().get(i - first).wide()) {
                frame.pop();
            }
        }
        if (receiver) {
            arguments[0] = frame.pop();
        }
        return arguments;
    }

    private void newArray(AbstractInsnNode instruction, int at, Frame frame) {
        String type;
        if (instruction instanceof MultiANewArrayInsnNode several) {
            frame.pop(several.dims);
            type = several.desc;
        } else if (instruction instanceof TypeInsnNode one) {
            frame.pop();
            type = Descriptors.arrayOf(one.desc);
        } else {
            frame.pop();
            type = StackEffects.arrayOfPrimitives(instruction);
        }
        frame.push(values.at(at, Kind.NEW_ARRAY, type));
    }
}
