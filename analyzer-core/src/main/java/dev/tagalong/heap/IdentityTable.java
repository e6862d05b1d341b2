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
    static final int FEW = 32;

    private static final int EMPTY = -1;
    private static final int[] NONE = new int[0];

    private final int[] few = new int[FEW];
    private int[] table = NONE;
    private int size;

    /** True if {@link #find} needs no hash. */
    boolean few() {
        return table.length == 0;
    }

    /** The number of an object, or -1 if it is not there. */
    int find(@Nullable Object[] nodes, Object object) {
        return few() ? scan(nodes, object) : find(nodes, object, System.identityHashCode(object));
    }

    private int scan(@Nullable Object[] nodes, Object object) {
        for (int i = size - 1; i >= 0; i--) {
            if (nodes[few[i]] == object) {
                return few[i];
            }
        }
        return -1;
    }

    /** The same where the hash is known and {@link #few} is false. */
    int find(@Nullable Object[] nodes, Object object, int hash) {
        int mask = table.length - 1;
        int tag = hash & ~mask;
        for (int at = home(hash, mask); table[at] != EMPTY; at = (at + 1) & mask) {
            int slot = table[at];
            if ((slot & ~mask) == tag && nodes[slot & mask] == object) {
                return slot & mask;
            }
        }
        return -1;
    }

    /** Adds an object that is not there; {@code nodes[number]} holds it, and room was reserved. */
    void add(@Nullable Object[] nodes, int number) {
        if (few()) {
            few[size++] = number;
        } else {
            put(number, System.identityHashCode(nodes[number]));
        }
    }

    /**
     * Makes room, after which {@link #few} can be false.
     *
     * @param numbers all numbers that are added will be below this one
     */
    void reserve(@Nullable Object[] nodes, int numbers) {
        if (few()) {
            if (numbers > FEW) {
                fill(4 * FEW, numbers);
                for (int i = 0; i < size; i++) {
                    put(few[i], System.identityHashCode(nodes[few[i]]));
                }
            }
        } else if (numbers > table.length - (table.length >> 2)) {
            int[] old = table;
            fill(old.length * 2L, numbers);
            for (int slot : old) {
                if (slot != EMPTY) {
                    int number = slot & (old.length - 1);
                    put(number, System.identityHashCode(nodes[number]));
                }
            }
        }
    }

    private void fill(long length, int numbers) {
        long enough = length;
        while (numbers > enough - (enough >> 2)) {
            enough *= 2;
        }
        if (enough > 1 << 30) {
            throw new OutOfMemoryError("more objects than one inspection can number");
        }
        table = new int[(int) enough];
        Arrays.fill(table, EMPTY);
    }

    /** Forgets everything and keeps its memory, if that is small. */
    void clear() {
        size = 0;
        table = NONE;
    }

    /** The same as {@link #add} where the hash is known and {@link #few} is false. */
    void put(int number, int hash) {
        // Numbers stay below the length of the table, so that its mask tells them from the tag above.
        int mask = table.length - 1;
        int at = home(hash, mask);
        while (table[at] != EMPTY) {
            at = (at + 1) & mask;
        }
        table[at] = number | (hash & ~mask);
    }

    /** The hash has 31 bits at most, so that no slot reads as empty. */
    private static int home(int hash, int mask) {
        return (hash ^ (hash >>> 15)) & mask;
    }
}
