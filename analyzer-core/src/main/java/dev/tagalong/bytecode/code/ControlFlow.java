package dev.tagalong.bytecode.code;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Which instructions can follow which. Holds the blocks' edges, not the instructions. Thread safe. */
final class ControlFlow {
    private static final int[] NONE = {};
    /** Most methods have one block, which returns. */
    private static final int[][] STRAIGHT = {NONE};

    private static final BitSet FIRST = BitSet.valueOf(new long[] {1});

    private final int[] starts;
    private final int length;
    private final int[][] next;
    private final int[][] handlers;
    private final BitSet returns;
    private final BitSet reached;

    /** Made when first asked for. */
    private volatile @Nullable Dominators dominators;

    /** Of a method without instructions. */
    ControlFlow() {
        starts = NONE;
        length = 0;
        next = new int[0][];
        handlers = new int[0][];
        returns = new BitSet();
        reached = new BitSet();
    }

    ControlFlow(Blocks blocks, Paths paths) {
        int count = blocks.count();
        starts = blocks.starts();
        length = blocks.code().length;
        if (count == 1 && paths.reached(0) && blocks.returns(0) && blocks.handlers(0).length == 0) {
            next = STRAIGHT;
            handlers = STRAIGHT;
            returns = FIRST;
            reached = FIRST;
            return;
        }
        returns = new BitSet(count);
        reached = new BitSet(count);
        next = new int[count][];
        handlers = new int[count][];
        for (int block = 0; block < count; block++) {
            boolean runs = paths.reached(block);
            next[block] = runs ? blocks.successors(block) : NONE;
            handlers[block] = runs ? blocks.handlers(block) : NONE;
            reached.set(block, runs);
            if (runs && blocks.returns(block)) {
                returns.set(block);
            }
        }
    }

    boolean canFollow(int first, int second) {
        int from = blockAt(first);
        int to = blockAt(second);
        if (!reached.get(from) || !reached.get(to)) {
            return false;
        }
        return (from == to && first < second) || behind(from).get(to);
    }

    boolean dominates(int first, int second) {
        int from = blockAt(first);
        int to = blockAt(second);
        if (!reached.get(from) || !reached.get(to)) {
            return false;
        }
        return from == to ? first <= second : dominators().dominates(Dominators.body(from), Dominators.entry(to));
    }

    BitSet always() {
        BitSet all = new BitSet(length);
        if (length == 0) {
            return all;
        }
        Dominators dominators = dominators();
        for (int block = reached.nextSetBit(0); block >= 0; block = reached.nextSetBit(block + 1)) {
            if (dominators.dominates(Dominators.body(block), dominators.exit())) {
                all.set(starts[block], block + 1 < starts.length ? starts[block + 1] : length);
            }
        }
        return all;
    }

    private int blockAt(int instruction) {
        if (instruction < 0 || instruction >= length) {
            throw new IndexOutOfBoundsException(instruction);
        }
        int found = Arrays.binarySearch(starts, instruction);
        return found >= 0 ? found : -found - 2;
    }

    /** The blocks that can run after this one. */
    private BitSet behind(int block) {
        BitSet seen = new BitSet();
        Deque<Integer> open = new ArrayDeque<>();
        add(block, seen, open);
        while (!open.isEmpty()) {
            add(open.remove(), seen, open);
        }
        return seen;
    }

    private void add(int block, BitSet seen, Deque<Integer> open) {
        for (int[] edges : new int[][] {next[block], handlers[block]}) {
            for (int target : edges) {
                if (!seen.get(target)) {
                    seen.set(target);
                    open.add(target);
                }
            }
        }
    }

    private Dominators dominators() {
        Dominators known = dominators;
        if (known == null) {
            known = new Dominators(next, handlers, returns);
            dominators = known;
        }
        return known;
    }
}
