package dev.tagalong.bytecode;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/** Judges the code of a method that is given an object stream. */
final class HookReader {
    private static final String STREAM = "java/io/ObjectOutputStream";
    private static final String OUTPUT = "java/io/ObjectOutput";
    /** Calls on these can fail with what the stream throws, and do not catch it. */
    private static final Set<String> OWNERS = Set.of(STREAM, OUTPUT, STREAM + "$PutField");

    private HookReader() {}

    /**
     * True if a method of this descriptor has a parameter of type {@code ObjectOutputStream} or {@code ObjectOutput}.
     */
    static boolean isGivenStream(String descriptor) {
        String parameters = descriptor.substring(0, descriptor.indexOf(')') + 1);
        return parameters.contains("L" + STREAM + ";") || parameters.contains("L" + OUTPUT + ";");
    }

    static HookBody judge(MethodNode method) {
        if (method.instructions.size() == 0) {
            return HookBody.UNKNOWN;
        }
        for (TryCatchBlockNode block : method.tryCatchBlocks) {
            if (covers(block) && !throwsAgain(block.handler)) {
                return HookBody.CATCHES;
            }
        }
        Set<Integer> slots = streamSlots(method);
        for (AbstractInsnNode code : method.instructions) {
            if (handsOn(code) || disguised(code, slots)) {
                return HookBody.HANDS_ON;
            }
        }
        return HookBody.PLAIN;
    }

    /** A throw counts too: it may pass on what another handler caught. */
    private static boolean covers(TryCatchBlockNode block) {
        for (AbstractInsnNode code = block.start; code != null && code != block.end; code = code.getNext()) {
            boolean call = code instanceof MethodInsnNode method && OWNERS.contains(method.owner);
            if (call || code.getOpcode() == Opcodes.ATHROW) {
                return true;
            }
        }
        return false;
    }

    /** True if the handler runs straight to a throw, as those of {@code synchronized} and {@code finally} do. */
    private static boolean throwsAgain(AbstractInsnNode handler) {
        for (AbstractInsnNode code = handler; code != null; code = code.getNext()) {
            int opcode = code.getOpcode();
            if (opcode == Opcodes.ATHROW) {
                return true;
            }
            boolean returns = opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN;
            if (returns
                    || opcode == Opcodes.RET
                    || code instanceof JumpInsnNode
                    || code instanceof TableSwitchInsnNode
                    || code instanceof LookupSwitchInsnNode) {
                return false;
            }
        }
        return false;
    }

    private static boolean handsOn(AbstractInsnNode code) {
        if (code instanceof MethodInsnNode call) {
            return !OWNERS.contains(call.owner) && isGivenStream(call.desc);
        }
        if (code instanceof InvokeDynamicInsnNode call) {
            return isGivenStream(call.desc);
        }
        if (code instanceof FieldInsnNode field) {
            boolean put = field.getOpcode() == Opcodes.PUTFIELD || field.getOpcode() == Opcodes.PUTSTATIC;
            return put && isGivenStream("(" + field.desc + ")");
        }
        return false;
    }

    /**
     * A stream parameter that is cast to, or passed on as, something else; methods of java.* only write bytes to it.
     */
    private static boolean disguised(AbstractInsnNode code, Set<Integer> slots) {
        if (code instanceof TypeInsnNode cast) {
            return cast.getOpcode() == Opcodes.CHECKCAST && !OWNERS.contains(cast.desc) && loads(before(cast), slots);
        }
        return code instanceof MethodInsnNode call && !call.owner.startsWith("java/") && loads(before(call), slots);
    }

    private static boolean loads(@Nullable AbstractInsnNode code, Set<Integer> slots) {
        return code instanceof VarInsnNode load && load.getOpcode() == Opcodes.ALOAD && slots.contains(load.var);
    }

    /** The instruction before; labels and line numbers, which have no opcode, do not count. */
    private static @Nullable AbstractInsnNode before(AbstractInsnNode code) {
        AbstractInsnNode at = code.getPrevious();
        while (at != null && at.getOpcode() < 0) {
            at = at.getPrevious();
        }
        return at;
    }

    private static Set<Integer> streamSlots(MethodNode method) {
        Set<Integer> slots = new HashSet<>();
        int slot = (method.access & Opcodes.ACC_STATIC) == 0 ? 1 : 0;
        for (Type type : Type.getArgumentTypes(method.desc)) {
            if (type.getSort() == Type.OBJECT && OWNERS.contains(type.getInternalName())) {
                slots.add(slot);
            }
            slot += type.getSize();
        }
        return slots;
    }
}
