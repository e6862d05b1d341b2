package dev.tagalong.bytecode.code;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;

/**
 * A method's instructions in blocks: runs of instructions that are entered at the first only, left at the last only
 * unless something is thrown, and covered by the same handlers throughout. Numbered in the order of the code.
 */
final class Blocks {
    /** More handlers over all blocks than this, and the method is not interpreted; real code stays far below. */
    private static final int MOST_COVERED = 1 << 18;

    private static final int[] NONE = {};

    private final AbstractInsnNode[] code;
    private final InsnList list;
    private final int[] blockAt;
    private final int[] starts;
    private final int[][] successors;
    private final int[][] handlers;
    private final @Nullable String[] caught;
    private final List<Catch> catches = new ArrayList<>();

    Blocks(MethodNode method) {
        list = method.instructions;
        code = list.toArray();
        blockAt = new int[code.length];
        starts = divide(method);
        handlers = new int[starts.length][];
        caught = new String[starts.length];
        cover(method);
        successors = new int[starts.length][];
        List<Integer> calls = new ArrayList<>();
        for (int block = 0; block < starts.length; block++) {
            successors[block] = leave(block);
            if (last(block).getOpcode() == Opcodes.JSR) {
                calls.add(block);
            }
        }
        if (!calls.isEmpty()) {
            returnFromSubroutines(calls);
        }
    }

    AbstractInsnNode[] code() {
        return code;
    }

    int count() {
        return starts.length;
    }

    int blockAt(int instruction) {
        return blockAt[instruction];
    }

    /** Index of the block's first instruction. */
    int start(int block) {
        return starts[block];
    }

    /** One more than the index of the block's last instruction. */
    int end(int block) {
        return block + 1 < starts.length ? starts[block + 1] : code.length;
    }

    int[] starts() {
        return starts;
    }

    /** Where it goes on when nothing is thrown. */
    int[] successors(int block) {
        return successors[block];
    }

    /** The handlers that cover it. */
    int[] handlers(int block) {
        return handlers[block];
    }

    /** True if the method returns at its end. */
    boolean returns(int block) {
        int opcode = last(block).getOpcode();
        return opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN;
    }

    /** What the handler that starts here catches; null if none does. */
    @Nullable
    String caught(int block) {
        return caught[block];
    }

    /** The exception table. */
    List<Catch> catches() {
        return catches;
    }

    private int[] divide(MethodNode method) {
        BitSet leaders = new BitSet(code.length);
        leaders.set(0);
        for (int i = 0; i < code.length; i++) {
            AbstractInsnNode instruction = code[i];
            if (instruction.getOpcode() < Opcodes.IFEQ) {
                continue;
            }
            if (instruction instanceof JumpInsnNode jump) {
                leaders.set(list.indexOf(jump.label));
                leaders.set(i + 1);
            } else if (instruction instanceof TableSwitchInsnNode table) {
                leaders.set(list.indexOf(table.dflt));
                table.labels.forEach(label -> leaders.set(list.indexOf(label)));
                leaders.set(i + 1);
            } else if (instruction instanceof LookupSwitchInsnNode lookup) {
                leaders.set(list.indexOf(lookup.dflt));
                lookup.labels.forEach(label -> leaders.set(list.indexOf(label)));
                leaders.set(i + 1);
            } else if (endsRun(instruction.getOpcode())) {
                leaders.set(i + 1);
            }
        }
        for (TryCatchBlockNode range : method.tryCatchBlocks) {
            leaders.set(list.indexOf(range.start));
            leaders.set(list.indexOf(range.end));
            leaders.set(list.indexOf(range.handler));
        }
        leaders.clear(code.length);
        int[] found = new int[leaders.cardinality()];
        int block = -1;
        for (int i = 0; i < code.length; i++) {
            if (leaders.get(i)) {
                found[++block] = i;
            }
            blockAt[i] = block;
        }
        return found;
    }

    private static boolean endsRun(int opcode) {
        return (opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN)
                || opcode == Opcodes.ATHROW
                || opcode == Opcodes.RET;
    }

    private void cover(MethodNode method) {
        int covered = 0;
        Arrays.fill(handlers, NONE);
        for (TryCatchBlockNode range : method.tryCatchBlocks) {
            int end = list.indexOf(range.end);
            int handler = blockOf(range.handler);
            String type = range.type == null ? Values.THROWABLE : range.type;
            catches.add(new Catch(list.indexOf(range.start), end, starts[handler], range.type));
            String before = caught[handler];
            caught[handler] = before == null || before.equals(type) ? type : Values.THROWABLE;
            for (int block = blockOf(range.start); block < starts.length && starts[block] < end; block++) {
                handlers[block] = with(handlers[block], handler);
                covered++;
            }
            if (covered > MOST_COVERED) {
                throw new Uninterpretable("its code is too entangled to be followed");
            }
        }
    }

    private int[] leave(int block) {
        AbstractInsnNode last = last(block);
        if (last instanceof JumpInsnNode jump) {
            int target = blockOf(jump.label);
            return jump.getOpcode() == Opcodes.GOTO || jump.getOpcode() == Opcodes.JSR
                    ? new int[] {target}
                    : with(new int[] {target}, block + 1);
        }
        if (last instanceof TableSwitchInsnNode table) {
            return choice(table.labels, table.dflt);
        }
        if (last instanceof LookupSwitchInsnNode lookup) {
            return choice(lookup.labels, lookup.dflt);
        }
        return endsRun(last.getOpcode()) ? NONE : new int[] {block + 1};
    }

    private int[] choice(List<LabelNode> labels, LabelNode otherwise) {
        BitSet targets = new BitSet();
        targets.set(blockOf(otherwise));
        labels.forEach(label -> targets.set(blockOf(label)));
        return targets.stream().toArray();
    }

    /** A {@code ret} goes back behind every call of a subroutine that it can end, whichever call it was. */
    private void returnFromSubroutines(List<Integer> calls) {
        int[][] after = new int[starts.length][];
        for (int call : calls) {
            BitSet seen = new BitSet();
            Deque<Integer> open = new ArrayDeque<>(List.of(successors[call][0]));
            while (!open.isEmpty()) {
                int block = open.remove();
                if (block >= starts.length || seen.get(block)) {
                    continue;
                }
                seen.set(block);
                int opcode = last(block).getOpcode();
                if (opcode == Opcodes.RET) {
                    after[block] = with(after[block] == null ? NONE : after[block], call + 1);
                } else if (opcode == Opcodes.JSR) {
                    open.add(block + 1);
                } else {
                    Arrays.stream(successors[block]).forEach(open::add);
                }
                Arrays.stream(handlers[block]).forEach(open::add);
            }
        }
        for (int block = 0; block < starts.length; block++) {
            if (after[block] != null) {
                successors[block] = after[block];
            }
        }
    }

    private AbstractInsnNode last(int block) {
        return code[end(block) - 1];
    }

    private int blockOf(LabelNode label) {
        int at = list.indexOf(label);
        if (at >= code.length) {
            throw new Uninterpretable("a jump leaves its code");
        }
        return blockAt[at];
    }

    private static int[] with(int[] blocks, int one) {
        for (int block : blocks) {
            if (block == one) {
                return blocks;
            }
        }
        int[] longer = Arrays.copyOf(blocks, blocks.length + 1);
        longer[blocks.length] = one;
        return longer;
    }
}
