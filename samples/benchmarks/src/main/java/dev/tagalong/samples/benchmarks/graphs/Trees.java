package dev.tagalong.samples.benchmarks.graphs;

import java.io.Serializable;
import java.lang.ref.WeakReference;

/**
 * Binary trees as flat as can be: node {@code i}, counted from 1 in levels from left to right, holds nodes {@code 2i}
 * and {@code 2i + 1}.
 */
public final class Trees {
    private Trees() {}

    /** A tree that can be sent. */
    public static Object clean(int nodes) {
        return build(1, nodes, nodes + 1);
    }

    /** A tree whose last node, in levels from left to right, holds a weak reference, which cannot be sent. */
    public static Object planted(int nodes) {
        return build(1, nodes, nodes);
    }

    /** How many objects {@link #clean} is written as. */
    public static long written(int nodes) {
        return nodes;
    }

    /** How many steps lead from the root of {@link #planted} to the weak reference: one a level, and the field. */
    public static int stepsToPlanted(int nodes) {
        return Integer.SIZE - Integer.numberOfLeadingZeros(nodes);
    }

    private static Node build(int number, int nodes, int planted) {
        Node node = number == planted ? new PlantedNode(number) : new Node(number);
        if (number <= nodes / 2) {
            node.left = build(2 * number, nodes, planted);
            if (2 * number < nodes) {
                node.right = build(2 * number + 1, nodes, planted);
            }
        }
        return node;
    }

    private static class Node implements Serializable {
        private static final long serialVersionUID = 1;

        final int number;
        Node left;
        Node right;

        Node(int number) {
            this.number = number;
        }
    }

    private static final class PlantedNode extends Node {
        private static final long serialVersionUID = 1;

        final Object reference = new WeakReference<>(this);

        PlantedNode(int number) {
            super(number);
        }
    }
}
