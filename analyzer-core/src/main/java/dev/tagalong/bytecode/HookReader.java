package dev.tagalong.bytecode;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.VarInsnNode;

/** Judges the code of a method that is given an object stream. */
final class HookReader {
    static final String STREAM = "java/io/ObjectOutputStream";
    static final String OUTPUT = "java/io/ObjectOutput";
    /** Calls on these can fail with what the stream throws, and do not catch it. */
    static final Set<String> OWNERS = Set.of(STREAM, OUTPUT, STREAM + "$PutField");

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
        boolean changes = false;
        for (TryCatchBlockNode block : method.tryCatchBlocks) {
            if (covers(block)) {
                if (!throwsAnything(block.handler)) {
                    return HookBody.CATCHES;
                }
                changes |= !throwsAgain(block.handler);
            }
        }
        if (StreamUses.escapes(method)) {
            return HookBody.HANDS_ON;
        }
        return changes ? HookBody.CHANGES : HookBody.PLAIN;
    }

    /** A throw counts too: it may pass on what another handler caught. */
    private static boolean covers(TryCatchBlockNode block) {
        for (AbstractInsnNode code = block.start; code != null && code != block.end; code = code.getNext()) {
            if (callsStream(code) || code.getOpcode() == Opcodes.ATHROW) {
                return true;
            }
        }
        return false;
    }

    static boolean callsStream(AbstractInsnNode code) {
        return code instanceof MethodInsnNode call && OWNERS.contains(call.owner);
    }

    /** True if the handler runs straight to a throw, as those of {@code synchronized} and {@code finally} do. */
    private static boolean throwsAnything(AbstractInsnNode handler) {
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

    /** True if a handler that runs straight to a throw throws what it caught, and does not ask the stream for more. */
    private static boolean throwsAgain(AbstractInsnNode handler) {
        AbstractInsnNode code = real(handler);
        if (!(code instanceof VarInsnNode caught) || caught.getOpcode() != Opcodes.ASTORE) {
            return code != null && code.getOpcode() == Opcodes.ATHROW;
        }
        AbstractInsnNode last = null;
        for (code = caught.getNext(); code != null && code.getOpcode() != Opcodes.ATHROW; code = code.getNext()) {
            boolean lost =
                    code instanceof VarInsnNode store && store.getOpcode() == Opcodes.ASTORE && store.var == caught.var;
            if (callsStream(code) || lost) {
                return false;
            }
            last = code.getOpcode() < 0 ? last : code;
        }
        return last instanceof VarInsnNode load && load.getOpcode() == Opcodes.ALOAD && load.var == caught.var;
    }

    /** The instruction itself or the next one; labels and line numbers, which have no opcode, do not count. */
    static @Nullable AbstractInsnNode real(@Nullable AbstractInsnNode code) {
        AbstractInsnNode at = code;
        while (at != null && at.getOpcode() < 0) {
            at = at.getNext();
        }
        return at;
    }
}
