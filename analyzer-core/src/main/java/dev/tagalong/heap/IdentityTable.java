package dev.tagalong.heap;

import java.util.Arrays;

/**
 * Finds an object's number by identity. The objects themselves stand in the list of nodes; a slot here is one int: the
 * number, and in the bits that numbers do not need a part of the hash, so that nearly all slots of other objects are
 * passed without touching these objects. Ints, and not references, since a collector does work of its own for each
 * reference that is stored into an old array. The hashes stand in a list of their own, so that a table that grows does
 * not look at the objects again, which are far.
 *
 * <p>The first numbers are searched one by one: to hash an object for the first time changes its header and costs more
 * than a look at them all.
 */
final class IdentityTable {
    /** Up to so many numbers are searched one by one. */
    private static final int FEW = 32;

    private static final int[] NONE = new int[0];
    private static final int FIRST = 256;
    private static final int LARGE = 1 << 18;

    /** In a hash, and so never 0: this number is there. */
    private static final int THERE = Integer.MIN_VALUE;
    /** So many slots are brought near at once. */
    private static final int BLOCK = 1024;

    /** Numbers are one more than they are, since 0 is an empty slot; the length is a power of two. */
    private int[] table = NONE;
    /** By number; 0 for those that are not there. */
    private final IntChunks hashes = new IntChunks();

    @SuppressWarnings("UnusedVariable") // What is loaded has to go somewhere, or it would not be loaded.
    private int touched;

    /** Kept between small walks. */
    private int[] small = NONE;

    /** True as long as there is no table, and numbers are searched one by one. */
    boolean few() {
        return table.length == 0;
    }

    /** The number of an object, or -1 if it is not there; {@link #few} is false. */
    int find(ObjectChunks nodes, Object object, int hash) {
        int mask = table.length - 1;
        int tag = (hash | THERE) & ~mask;
        for (int at = home(hash | THERE, mask); table[at] != 0; at = (at + 1) & mask) {
            int slot = table[at];
            if ((slot & ~mask) == tag && nodes.is((slot & mask) - 1, object)) {
                return (slot & mask) - 1;
            }
        }
        return -1;
    }

    /**
     * Touches the slots where a search would begin: loads that do not wait for each other bring many of them near at
     * once, where searches one by one would wait for each.
     */
    void touch(int[] hashes, int count) {
        touch(hashes, 0, count);
    }

    private void touch(int[] hashes, int from, int end) {
        int[] slots = table;
        int mask = slots.length - 1;
        int all = 0;
        for (int i = from; i < end; i++) {
            all ^= slots[home(hashes[i] | THERE, mask)];
        }
        touched = all;
    }

    /** True if there is no room for numbers below this one. */
    boolean full(int numbers) {
        return few() ? numbers > FEW : numbers > table.length - (table.length >> 2);
    }

    /** Makes room for all numbers below this one; nothing is forgotten. */
    void resize(int numbers) {
        // Small tables grow fast: to add all again costs more than some memory.
        long length = Math.max(FIRST, table.length < LARGE ? 8L * table.length : 2L * table.length);
        while (numbers > length - (length >> 2)) {
            length *= 2;
        }
        if (length > 1 << 30) {
            throw new OutOfMemoryError("more objects than one inspection can number");
        }
        // The old table goes before the new one comes.
        table = NONE;
        if (length == FIRST) {
            small = small == NONE ? new int[FIRST] : small;
            table = small;
        } else {
            table = new int[(int) length];
        }
        for (int first = 0; first < hashes.room(); first += IntChunks.LENGTH) {
            int[] chunk = hashes.chunk(first);
            for (int from = 0; from < chunk.length; from += BLOCK) {
                addAgain(chunk, from, Math.min(chunk.length, from + BLOCK), first);
            }
        }
    }

    /** @param first the number to which the first of the hashes belongs */
    private void addAgain(int[] hashes, int from, int end, int first) {
        touch(hashes, from, end);
        for (int i = from; i < end; i++) {
            if (hashes[i] != 0) {
                enter(first + i, hashes[i]);
            }
        }
    }

    /** Adds the number of an object that is not there; {@link #few} is false. */
    void add(int number, int hash) {
        hashes.set(number, hash | THERE);
        enter(number, hash | THERE);
    }

    private void enter(int number, int hash) {
        int mask = table.length - 1;
        int at = home(hash, mask);
        while (table[at] != 0) {
            at = (at + 1) & mask;
        }
        table[at] = (number + 1) | (hash & ~mask);
    }

    private static int home(int hash, int mask) {
        return (hash ^ (hash >>> 15)) & mask;
    }

    /** Forgets everything; keeps no more memory than a small walk needs. */
    void clear() {
        if (!few()) {
            Arrays.fill(small, 0);
            hashes.clear();
            table = NONE;
        }
    }
}
