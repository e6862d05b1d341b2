package dev.tagalong.bytecode.code;

import dev.tagalong.bytecode.code.Value.Kind;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;

/**
 * Tests whether something is Serializable. Who tests for another type casts then, to use it; this one has no methods,
 * so what the test proves is nowhere else in the code. The value of such a test is a cast of what is tested.
 */
final class SerialTests {
    private static final String TYPE = "java/io/Serializable";

    private final Blocks blocks;
    private final Values values;

    SerialTests(Blocks blocks, Values values) {
        this.blocks = blocks;
        this.values = values;
    }

    /** Runs an instruction that asks for the type of what is on the stack. */
    static void run(AbstractInsnNode instruction, int at, Frame frame, Values values) {
        Value tested = frame.pop();
        if (tested != Value.PRIMITIVE && ((TypeInsnNode) instruction).desc.equals(TYPE)) {
            values.at(at, Kind.CAST, TYPE, tested);
        }
        frame.push(Value.PRIMITIVE);
    }

    /** The cast of the test that decides where a block goes on; null if none does. */
    @Nullable
    Value deciding(int block) {
        AbstractInsnNode[] code = blocks.code();
        int at = blocks.end(block) - 1;
        if (code[at].getOpcode() != Opcodes.IFEQ && code[at].getOpcode() != Opcodes.IFNE) {
            return null;
        }
        do {
            at--;
        } while (at >= blocks.start(block) && code[at].getOpcode() < 0);
        return at >= blocks.start(block) && code[at].getOpcode() == Opcodes.INSTANCEOF ? values.made(at) : null;
    }

    /** Where such a block goes on after a test that was passed; -1 if it goes on there either way. */
    int passed(int block) {
        int[] next = blocks.successors(block);
        boolean jumps = blocks.code()[blocks.end(block) - 1].getOpcode() == Opcodes.IFNE;
        return next.length < 2 ? -1 : next[jumps ? 0 : 1];
    }
}
