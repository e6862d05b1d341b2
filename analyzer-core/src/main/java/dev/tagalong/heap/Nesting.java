package dev.tagalong.heap;

import java.util.BitSet;

/**
 * A limit to how deep the stream nests the objects of a walk, from what the walk sees anyway. Where no object is met
 * twice there is one way to each, and its length is known. Otherwise a way that meets no object twice takes a link to
 * an object that was there before at most once for each such object, and between two of them goes down known ways.
 */
final class Nesting {
    private final BitSet again = new BitSet();
    private int shared;
    private int deepest;
    private long links;

    /** Notes an object so many links away from the root. */
    void met(int level) {
        deepest = Math.max(deepest, level);
    }

    /** Notes a link to a node that was there before. */
    void metAgain(int node) {
        links++;
        if (!again.get(node)) {
            again.set(node);
            shared++;
        }
    }

    /** How many such links there were. */
    long links() {
        return links;
    }

    /** True if there was such a link. */
    boolean meetsAgain() {
        return shared > 0;
    }

    /** No object is nested deeper than this; the root is 0 deep. */
    long most() {
        return (shared + 1L) * (deepest + 1L) - 1;
    }

    void clear() {
        if (shared > 0) {
            again.clear();
        }
        shared = 0;
        deepest = 0;
        links = 0;
    }
}
