package dev.tagalong.heap;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Finds an object's number by identity. The objects themselves stand in the list of nodes; a slot here is one int: the
 * number, and in the bits that numbers do not need a part of the hash, so that nearly all slots of other objects are
 * passed without touching these objects. Ints, and not references, since a collector does work of its own for each
 * reference that is stored into an old array.
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

    /** Numbers are one more than they are, since 0 is an empty slot; the length is a power of two. */
    private int[] table = NONE;

    @SuppressWarnings("UnusedVariable") // What is loaded has to go somewhere, or it would not be loaded.
    private int touched;

    /** Kept between small walks. */
    private int[] small = NONE;

    /** True as long as there is no table, and numbers are searched one by one. */
    boolean few() {
        return table.length == 0;
    }

    /** The number of an object, or -1 if it is not there; {@link #few} is false. */
    int find(@Nullable Object[] nodes, Object object, int hash) {
        int mask = table.length - 1;
        int tag = hash & ~mask;
        for (int at = home(hash, mask); table[at] != 0; at = (at + 1) & mask) {
            int slot = table[at];
            if ((slot & ~mask) == tag && nodes[(slot & mask) - 1] == object) {
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
        int[] slots = table;
        int mask = slots.length - 1;
        int all = 0;
        for (int i = 0; i < count; i++) {
            all ^= slots[home(hashes[i], mask)];
        }
        touched = all;
    }

    /** True if there is no room for numbers below this one. */
    boolean full(int numbers) {
        return few() ? numbers > FEW : numbers > table.length - (table.length >> 2);
    }

    /** Makes room, and forgets all: the caller adds it again. */
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
    }

    /** Adds the number of an object that is not there; {@link #few} is false. */
    void add(int number, int hash) {
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
            table = NONE;
        }
    }
}
