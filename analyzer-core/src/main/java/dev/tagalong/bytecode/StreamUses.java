package dev.tagalong.bytecode;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Finds out whether code that is given an object stream lets other code have it. Every load of the stream must be
 * accounted for, by a call on it or by a use that keeps nothing; one that is not has gone elsewhere, whatever the type
 * it went as.
 */
final class StreamUses {
    /** Methods that look at an argument, as compilers and people have them check it for null. */
    private static final Set<String> CHECKS = Set.of("java/util/Objects", "kotlin/jvm/internal/Intrinsics");

    private static final Set<String> BYTES = Set.of("java/io/OutputStream", "java/io/DataOutput");

    private StreamUses() {}

    /** True unless no other code gets hold of the stream. */
    static boolean escapes(MethodNode method) {
        Set<Integer> slots = parameters(method);
        int loads = 0;
        int calls = 0;
        for (AbstractInsnNode code : method.instructions) {
            if (source(code)) {
                return true;
            } else if (code instanceof VarInsnNode load
                    && load.getOpcode() == Opcodes.ALOAD
                    && slots.contains(load.var)) {
                AbstractInsnNode next = HookReader.real(load.getNext());
                if (next instanceof VarInsnNode copy && copy.getOpcode() == Opcodes.ASTORE) {
                    slots.add(copy.var);
                } else if (next != null && next.getOpcode() == Opcodes.DUP) {
                    return true;
                } else {
                    loads += looksOnly(next) ? 0 : 1;
                }
            } else if (onStream(code)) {
                calls++;
            }
        }
        return loads != calls;
    }

    /** The places of the stream parameters among the method's variables. */
    private static Set<Integer> parameters(MethodNode method) {
        Set<Integer> slots = new HashSet<>();
        int slot = (method.access & Opcodes.ACC_STATIC) == 0 ? 1 : 0;
        for (Type type : Type.getArgumentTypes(method.desc)) {
            if (stream(type.getDescriptor())) {
                slots.add(slot);
            }
            slot += type.getSize();
        }
        return slots;
    }

    private static boolean stream(String descriptor) {
        return descriptor.equals("L" + HookReader.STREAM + ";") || descriptor.equals("L" + HookReader.OUTPUT + ";");
    }

    /** True for code that passes a stream as one, keeps it, or has it from elsewhere than a parameter. */
    private static boolean source(AbstractInsnNode code) {
        if (code instanceof MethodInsnNode call) {
            return !HookReader.OWNERS.contains(call.owner)
                    && (HookReader.isGivenStream(call.desc)
                            || stream(Type.getReturnType(call.desc).getDescriptor()));
        }
        if (code instanceof InvokeDynamicInsnNode call) {
            return HookReader.isGivenStream(call.desc);
        }
        if (code instanceof FieldInsnNode field) {
            return stream(field.desc);
        }
        return code instanceof TypeInsnNode cast
                && cast.getOpcode() == Opcodes.CHECKCAST
                && stream("L" + cast.desc + ";");
    }

    private static boolean onStream(AbstractInsnNode code) {
        return code instanceof MethodInsnNode call
                && (call.owner.equals(HookReader.STREAM) || call.owner.equals(HookReader.OUTPUT))
                && call.getOpcode() != Opcodes.INVOKESTATIC;
    }

    /** True for what is done with the stream right after it was loaded if it goes nowhere by that. */
    private static boolean looksOnly(@Nullable AbstractInsnNode next) {
        if (next == null) {
            return false;
        }
        if (next.getOpcode() == Opcodes.LDC) {
            // The name that goes with a check.
            return HookReader.real(next.getNext()) instanceof MethodInsnNode call && CHECKS.contains(call.owner);
        }
        if (next instanceof MethodInsnNode call) {
            Type[] types = Type.getArgumentTypes(call.desc);
            boolean writesBytes = call.owner.startsWith("java/")
                    && types.length > 0
                    && BYTES.contains(types[types.length - 1].getInternalName());
            boolean ofAnyObject = call.owner.equals("java/lang/Object") && types.length == 0;
            return writesBytes || ofAnyObject || CHECKS.contains(call.owner);
        }
        int opcode = next.getOpcode();
        return opcode == Opcodes.INSTANCEOF || opcode == Opcodes.IFNULL || opcode == Opcodes.IFNONNULL;
    }
}
