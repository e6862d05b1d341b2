package dev.tagalong.heap;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Finds an object's number by identity: open addressing over {@code System.identityHashCode}; the objects themselves
 * stand in the list of nodes, so that the table costs four bytes a slot.
 */
final class IdentityTable {
    private static final int EMPTY = -1;

    private int[] table = filled(64);
    private int size;

    private static int[] filled(int length) {
        int[] table = new int[length];
        Arrays.fill(table, EMPTY);
        return table;
    }

    /** The number of an object, or -1 if it is not there. */
    int find(@Nullable Object[] nodes, Object object) {
        int mask = table.length - 1;
        int at = hash(object) & mask;
        while (table[at] != EMPTY) {
            if (nodes[table[at]] == object) {
                return table[at];
            }
            at = (at + 1) & mask;
        }
        return -1;
    }

    /** Adds an object that is not there; {@code nodes[number]} must already hold it. */
    void add(@Nullable Object[] nodes, int number) {
        if ((size + 1) * 3L > table.length * 2L) {
            grow(nodes);
        }
        size++;
        put(nodes, number);
    }

    private void grow(@Nullable Object[] nodes) {
        int[] old = table;
        table = filled(old.length * 2);
        for (int number : old) {
            if (number != EMPTY) {
                put(nodes, number);
            }
        }
    }

    private void put(@Nullable Object[] nodes, int number) {
        int mask = table.length - 1;
        int at = hash(nodes[number]) & mask;
        while (table[at] != EMPTY) {
            at = (at + 1) & mask;
        }
        table[at] = number;
    }

    private static int hash(@Nullable Object object) {
        int hash = System.identityHashCode(object);
        return hash ^ hash >>> 15;
    }
}
