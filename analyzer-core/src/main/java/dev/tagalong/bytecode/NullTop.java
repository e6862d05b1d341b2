package dev.tagalong.bytecode;

import java.util.HashSet;
import java.util.Set;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;

/**
 * Follows, instruction by instruction, whether the value on top of the stack is the constant null whichever way control
 * came. Knows the shapes of {@code f = null}, {@code f = (T) null} and {@code f = g = null}; anything else counts as
 * not null.
 */
final class NullTop {
    /** Labels that some earlier instruction jumps to. Backward jumps meet an empty stack in compiled Java. */
    private final Set<Label> targets = new HashSet<>();

    /** How many copies of a null lie in reach: the top one, and one below the reference that takes the top one. */
    private int copies;

    boolean isNull() {
        return copies > 0;
    }

    /** An instruction without operands. */
    void plain(int opcode) {
        if (opcode == Opcodes.ACONST_NULL) {
            copies = 1;
        } else if (opcode == Opcodes.DUP || opcode == Opcodes.DUP_X1) {
            copies = copies > 0 ? 2 : 0;
        } else {
            copies = 0;
        }
    }

    /** The top value is stored away, together with the reference below it if it goes to an instance field. */
    void stored() {
        copies = Math.max(0, copies - 1);
    }

    /** Any instruction that neither keeps nor stores the top value. */
    void other() {
        copies = 0;
    }

    /** A jump to a label. */
    void jump(Label target) {
        targets.add(target);
        copies = 0;
    }

    /** Control may arrive here with another value on the stack. */
    void label(Label label) {
        if (targets.contains(label)) {
            copies = 0;
        }
    }
}
