package dev.tagalong.samples.benchmarks.graphs;

import java.io.Serializable;

/** Each node holds the next: as deep as it is large. */
public final class Chain {
    private Chain() {}

    public static Object build(int nodes) {
        Node first = null;
        for (int number = nodes; number > 0; number--) {
            first = new Node(number, first);
        }
        return first;
    }

    /** How many objects it would be written as, on a stack that is deep enough. */
    public static long written(int nodes) {
        return nodes;
    }

    private static class Node implements Serializable {
        private static final long serialVersionUID = 1;

        final int number;
        final Node next;

        Node(int number, Node next) {
            this.number = number;
            this.next = next;
        }
    }
}
