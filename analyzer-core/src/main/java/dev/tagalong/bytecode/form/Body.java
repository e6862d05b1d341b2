package dev.tagalong.bytecode.form;

import dev.tagalong.bytecode.code.MethodCode;
import dev.tagalong.bytecode.code.Value;
import dev.tagalong.bytecode.index.MethodInfo;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;

/**
 * The code of one method.
 *
 * @param code its values and events, which name instructions by their index
 * @param tree its instructions
 */
record Body(MethodInfo method, MethodCode code, MethodNode tree) {
    /** What a handler of the stream's own exceptions can name. */
    private static final Set<String> CATCH = Set.of(
            "java/lang/Throwable",
            "java/lang/Exception",
            "java/io/IOException",
            "java/io/ObjectStreamException",
            "java/io/NotSerializableException");

    /** True if every run that returns has passed this instruction. */
    boolean always(int at) {
        return code.always().get(at);
    }

    /** True if some run can return. */
    boolean returns() {
        for (int at = 0; at < tree.instructions.size(); at++) {
            if (isReturn(tree.instructions.get(at).getOpcode()) && (at == 0 || code.canFollow(0, at))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isReturn(int opcode) {
        return opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN;
    }

    /** True if a handler for the refusals of a stream covers the instruction and does not plainly throw again. */
    boolean swallows(int at) {
        AbstractInsnNode covered = tree.instructions.get(at);
        for (TryCatchBlockNode block : tree.tryCatchBlocks) {
            if ((block.type == null || CATCH.contains(block.type))
                    && covers(block, covered)
                    && !throwsAnything(block.handler)) {
                return true;
            }
        }
        return false;
    }

    /** True if a handler of anything covers the instruction and does not plainly throw again. */
    boolean caught(int at) {
        AbstractInsnNode covered = tree.instructions.get(at);
        return tree.tryCatchBlocks.stream().anyMatch(block -> covers(block, covered) && !throwsAnything(block.handler));
    }

    private static boolean covers(TryCatchBlockNode block, AbstractInsnNode covered) {
        for (AbstractInsnNode each = block.start; each != null && each != block.end; each = each.getNext()) {
            if (each == covered) {
                return true;
            }
        }
        return false;
    }

    /** True if the handler runs straight to a throw, as those of {@code synchronized} and {@code finally} do. */
    private static boolean throwsAnything(AbstractInsnNode handler) {
        for (AbstractInsnNode each = handler; each != null; each = each.getNext()) {
            if (each.getOpcode() == Opcodes.ATHROW) {
                return true;
            }
            if (isReturn(each.getOpcode())
                    || each instanceof JumpInsnNode
                    || each instanceof TableSwitchInsnNode
                    || each instanceof LookupSwitchInsnNode) {
                return false;
            }
        }
        return false;
    }

    /** The value behind casts. */
    static Value origin(Value value) {
        Value at = value;
        while (at.kind() == Value.Kind.CAST) {
            at = at.base();
        }
        return at;
    }

    /** True if the value is the receiver of this method. */
    boolean isThis(@Nullable Value value) {
        return value != null && !method.isStatic() && isParameter(value, 0);
    }

    /** True if the value is a parameter, counted with the receiver, perhaps cast or met from several paths. */
    static boolean isParameter(Value value, int index) {
        Value at = origin(value);
        return at.kind() == Value.Kind.PARAMETER
                ? at.index() == index
                : at.kind() == Value.Kind.PHI
                        && at.inputs().stream()
                                .allMatch(input -> origin(input).kind() == Value.Kind.PARAMETER
                                        && origin(input).index() == index);
    }
}
