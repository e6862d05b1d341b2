package dev.tagalong.graph;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The nodes and edges that lie on some path from the root (node 0) to an offender, and nothing else. Parallel edges are
 * the normal case. Immutable; edges are numbered in the order in which the stream writes them.
 */
public final class Slice {
    private final int[] from;
    private final int[] to;
    private final int[] label;
    private final int[] first;
    private final List<Label> labels;
    private final Names names;

    /** Words for nodes and edges, asked only for what is reported. */
    public interface Names {
        /** Binary name of the class of a node, as reports show it. */
        String className(int node);

        /** The shown name of an edge: the member, {@code [3]} for an index, {@code ["eu"]} for a shown key. */
        String edgeName(int edge);

        /** True if the project owns the class of this name. */
        boolean owned(String className);

        /** True if the project owns the class of a node. */
        default boolean ownsClassOf(int node) {
            return owned(className(node));
        }

        /**
         * True if the class of this name is the JDK's own, or nobody's, as an array's: no source of it can be edited.
         */
        boolean fixed(String className);

        /** How sure the link of an edge is; what live objects show is observed. */
        default Certainty certainty(int edge) {
            return Certainty.OBSERVED;
        }

        /** True if an object is of just this class; false if it can be of one that extends or implements it. */
        default boolean exact(int node) {
            return true;
        }

        /** The lambda that captures the target of an edge, or null if the edge is none of {@link EdgeKind#CAPTURED}. */
        default @Nullable LambdaKey lambda(int edge) {
            return null;
        }
    }

    /**
     * @param nodes number of nodes, at least 1
     * @param from source of each edge, ascending
     * @param to target of each edge
     * @param label index into {@code labels} of each edge
     * @param labels the declarations behind the edges
     * @param names words for what is reported
     */
    public Slice(int nodes, int[] from, int[] to, int[] label, List<Label> labels, Names names) {
        this.from = from.clone();
        this.to = to.clone();
        this.label = label.clone();
        this.labels = List.copyOf(labels);
        this.names = names;
        this.first = new int[nodes + 1];
        for (int edge = 0; edge < from.length; edge++) {
            if (edge > 0 && from[edge] < from[edge - 1]) {
                throw new IllegalArgumentException("edges are not in order of their source: " + edge);
            }
            first[from[edge] + 1]++;
        }
        for (int node = 0; node < nodes; node++) {
            first[node + 1] += first[node];
        }
    }

    /** Number of nodes. */
    public int nodes() {
        return first.length - 1;
    }

    /** Number of edges. */
    public int edges() {
        return to.length;
    }

    /** The node that holds. */
    public int from(int edge) {
        return from[edge];
    }

    /** The node that is held. */
    public int to(int edge) {
        return to[edge];
    }

    /** The declaration behind an edge. */
    public Label label(int edge) {
        return labels.get(label[edge]);
    }

    /** The declaration of a number, see {@link #labelNumber}. */
    public Label labelAt(int number) {
        return labels.get(number);
    }

    /** The first edge that leaves a node; its last is {@code firstEdge(node + 1) - 1}. */
    public int firstEdge(int node) {
        return first[node];
    }

    /** Words for what is reported. */
    public Names names() {
        return names;
    }

    /** How many labels there are. */
    public int labels() {
        return labels.size();
    }

    /** The number of a label, from 0; equal for edges of one declaration. */
    public int labelNumber(int edge) {
        return label[edge];
    }

    /** The nodes from which one of {@code targets} can be reached, these included, as marks by node. */
    public boolean[] reaching(int... targets) {
        int[] head = new int[nodes()];
        int[] next = new int[edges()];
        Arrays.fill(head, -1);
        for (int edge = 0; edge < edges(); edge++) {
            next[edge] = head[to[edge]];
            head[to[edge]] = edge;
        }
        boolean[] marks = new boolean[nodes()];
        int[] stack = new int[nodes()];
        int size = 0;
        for (int target : targets) {
            if (!marks[target]) {
                marks[target] = true;
                stack[size++] = target;
            }
        }
        while (size > 0) {
            int node = stack[--size];
            for (int edge = head[node]; edge >= 0; edge = next[edge]) {
                if (!marks[from[edge]]) {
                    marks[from[edge]] = true;
                    stack[size++] = from[edge];
                }
            }
        }
        return marks;
    }
}
