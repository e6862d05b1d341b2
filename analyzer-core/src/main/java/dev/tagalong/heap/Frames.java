package dev.tagalong.heap;

import java.util.Arrays;

/** The stack of a depth-first pass: a node and its next edge each. */
final class Frames {
    private int[] nodes = new int[16];
    private int[] edges = new int[16];
    private int depth;

    boolean isEmpty() {
        return depth == 0;
    }

    void push(int node, int firstEdge) {
        if (depth == nodes.length) {
            nodes = Arrays.copyOf(nodes, depth * 2);
            edges = Arrays.copyOf(edges, depth * 2);
        }
        nodes[depth] = node;
        edges[depth++] = firstEdge;
    }

    void pop() {
        depth--;
    }

    int node() {
        return nodes[depth - 1];
    }

    /** The edge to follow now; moves on to the one behind it. */
    int nextEdge() {
        return edges[depth - 1]++;
    }
}
