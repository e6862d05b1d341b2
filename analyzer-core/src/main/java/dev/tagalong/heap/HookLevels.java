package dev.tagalong.heap;

import java.util.Arrays;

/**
 * How many of the user's hooks handed on, one behind the other, what led a walk to its objects. Hooks that hand over a
 * new object each time never come to an end; what fields hold does.
 *
 * <p>Objects that a walk meets together have one level, which is all that is kept: few walks have any.
 */
final class HookLevels {
    /** So many are endless, or so many that no stack of a stream holds them; it takes a few thousand. */
    static final int MOST = 100_000;
    /** Up to here objects of several levels wait together, and all get the highest of these levels. */
    private static final int DEEP = 100;

    private int[] starts = new int[0];
    private int[] levels = new int[0];
    private int runs;
    private int waiting;

    /** True if there is any level but 0. */
    boolean any() {
        return runs > 0 || waiting > 0;
    }

    /** The level of a node. */
    int of(int node) {
        if (runs == 0) {
            return 0;
        }
        int found = Arrays.binarySearch(starts, 0, runs, node);
        int run = found < 0 ? -found - 2 : found;
        return run < 0 ? 0 : levels[run];
    }

    /** True if a node is so deep that hooks around it need not be asked again. */
    boolean deep(int node) {
        return of(node) > DEEP;
    }

    /**
     * True if what waits is to be looked at before all else, so that endless hooks fill no more memory than need be.
     */
    boolean hurries() {
        return waiting > DEEP;
    }

    /** True if objects of a level can wait together with those that wait. */
    boolean joins(int level) {
        return level == waiting || Math.max(level, waiting) <= DEEP;
    }

    /** Sets the level of what waits; {@code alone} if nothing does yet. */
    void expect(int level, boolean alone) {
        waiting = alone ? level : Math.max(level, waiting);
    }

    /** The nodes from this one on are what has waited. */
    void meet(int node) {
        if (waiting == (runs == 0 ? 0 : levels[runs - 1])) {
            return;
        }
        if (runs == starts.length) {
            starts = Arrays.copyOf(starts, Math.max(16, 2 * runs));
            levels = Arrays.copyOf(levels, starts.length);
        }
        starts[runs] = node;
        levels[runs++] = waiting;
    }

    /** Forgets all; keeps no memory. */
    void clear() {
        if (any()) {
            starts = new int[0];
            levels = new int[0];
            runs = 0;
            waiting = 0;
        }
    }
}
