package dev.tagalong.graph;

import java.util.Arrays;
import java.util.List;

/**
 * Searches a slice, breadth first, for offenders that the root still leads to when the links of some labels are gone.
 * Keeps its arrays between searches.
 */
final class Reach {
    private static final int NONE = -1;

    private final Slice slice;
    private final boolean[] cut;
    private final boolean[] targetNodes;
    private final boolean[] targetEdges;
    private final boolean anyTargetEdge;
    /** The edge by which the search came to a node; valid where it is {@link #met}. */
    private final int[] parent;

    /** Bits, which stay near where numbers would not. */
    private final long[] met;

    private final int[] queue;
    private long edgesSeen;

    /** @param targets what to search for; those of the root itself are always found */
    Reach(Slice slice, List<Offender> targets) {
        this.slice = slice;
        cut = new boolean[slice.labels()];
        targetNodes = new boolean[slice.nodes()];
        anyTargetEdge = targets.stream().anyMatch(target -> target.edge() >= 0);
        targetEdges = new boolean[anyTargetEdge ? slice.edges() : 0];
        parent = new int[slice.nodes()];
        met = new long[(slice.nodes() + Long.SIZE - 1) / Long.SIZE];
        queue = new int[slice.nodes()];
        for (Offender target : targets) {
            if (target.edge() >= 0) {
                targetEdges[target.edge()] = true;
            } else {
                targetNodes[target.node()] = true;
            }
        }
    }

    /** Takes the links of a label away, or puts them back. */
    void cut(int label, boolean gone) {
        cut[label] = gone;
    }

    /** Puts all links back, and takes those of these labels away. */
    void cutOnly(int... labels) {
        Arrays.fill(cut, false);
        for (int label : labels) {
            cut[label] = true;
        }
    }

    /** How many edges all searches together have looked at. */
    long edgesSeen() {
        return edgesSeen;
    }

    /** True if no target is reached. */
    boolean separated() {
        return !targetNodes[0] && find(true) == NONE;
    }

    /** The last edge of a path with the fewest edges to a target, or -1 if none is reached but by the empty path. */
    int nearest() {
        return find(true);
    }

    /** Marks all that the root leads to, for {@link #reaches}. */
    void flood() {
        find(false);
    }

    /** True if the last {@link #flood} came to an offender, in the way that matters. */
    boolean reaches(Offender offender) {
        int edge = offender.edge();
        return edge < 0 ? isMet(offender.node()) : isMet(slice.from(edge)) && !cut[slice.labelNumber(edge)];
    }

    /** The labels on the path to an edge that the last search found, this edge's among them, from the root on. */
    int[] labelsTo(int edge) {
        int length = 0;
        for (int at = edge; at != NONE; at = parent[slice.from(at)]) {
            length++;
        }
        int[] labels = new int[length];
        for (int at = edge; at != NONE; at = parent[slice.from(at)]) {
            labels[--length] = slice.labelNumber(at);
        }
        return labels;
    }

    private boolean isMet(int node) {
        return (met[node / Long.SIZE] & 1L << node) != 0;
    }

    private int find(boolean stop) {
        Arrays.fill(met, 0);
        met[0] = 1;
        parent[0] = NONE;
        queue[0] = 0;
        int size = 1;
        for (int next = 0; next < size; next++) {
            int node = queue[next];
            int end = slice.firstEdge(node + 1);
            for (int edge = slice.firstEdge(node); edge < end; edge++) {
                edgesSeen++;
                if (cut[slice.labelNumber(edge)]) {
                    continue;
                }
                int target = slice.to(edge);
                if (stop && anyTargetEdge && targetEdges[edge]) {
                    return edge;
                }
                if (!isMet(target)) {
                    if (stop && targetNodes[target]) {
                        return edge;
                    }
                    met[target / Long.SIZE] |= 1L << target;
                    parent[target] = edge;
                    queue[size++] = target;
                }
            }
        }
        return NONE;
    }
}
