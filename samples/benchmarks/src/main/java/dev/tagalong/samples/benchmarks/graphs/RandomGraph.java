package dev.tagalong.samples.benchmarks.graphs;

import java.io.Serializable;
import java.util.Random;

/**
 * Nodes with four edges each. Two of the edges of each node in the first half of a random order make a tree, so that
 * all are reached; the others lead anywhere. Neighbours lie far apart in memory, and the depth-first way through is
 * long.
 */
public final class RandomGraph {
    private RandomGraph() {}

    /** Builds the graph; the same size gives the same graph. */
    public static Object build(int size) {
        Node[] nodes = new Node[size];
        for (int i = 0; i < size; i++) {
            nodes[i] = new Node(i);
        }
        Random random = new Random(size);
        for (int i = size - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            Node node = nodes[i];
            nodes[i] = nodes[other];
            nodes[other] = node;
        }
        for (int i = 0; i < size; i++) {
            nodes[i].first = nodes[child(2 * i + 1, random, size)];
            nodes[i].second = nodes[child(2 * i + 2, random, size)];
            nodes[i].third = nodes[random.nextInt(size)];
            nodes[i].fourth = nodes[random.nextInt(size)];
        }
        return nodes[0];
    }

    /** How many objects it would be written as, on a stack that is deep enough. */
    public static long written(int size) {
        return size;
    }

    private static int child(int inTree, Random random, int size) {
        return inTree < size ? inTree : random.nextInt(size);
    }

    private static class Node implements Serializable {
        private static final long serialVersionUID = 1;

        final int number;
        Node first;
        Node second;
        Node third;
        Node fourth;

        Node(int number) {
            this.number = number;
        }
    }
}
