package dev.tagalong.graph;

import java.util.Arrays;

/**
 * Immediate dominators of a graph: of all nodes but the root, the last one that every path from the root passes before
 * it. Without recursion, in time O(m log n).
 *
 * <p>T. Lengauer, R. E. Tarjan: A Fast Algorithm for Finding Dominators in a Flowgraph. TOPLAS 1 (1979), the simple
 * variant with path compression.
 */
public final class Dominators {
    private static final int NONE = -1;

    private final int[] first;
    private final int[] to;
    /** The nodes that can be reached, in the order in which a depth-first pass meets them. */
    private final int[] order;
    /** Where each node stands in that order, or -1. From here on, nodes are named by these numbers. */
    private final int[] number;

    private int reached;
    private final int[] parent;
    private final int[] semi;
    private final int[] label;
    private final int[] ancestor;
    private final int[] dominator;
    private final int[] path;

    /**
     * Node 0 is the root.
     *
     * @param first of each node, the index of its first edge; one element more than nodes, the number of edges
     * @param to the target of each edge
     */
    public Dominators(int[] first, int[] to) {
        this.first = first.clone();
        this.to = to.clone();
        int nodes = first.length - 1;
        order = new int[nodes];
        number = new int[nodes];
        parent = new int[nodes];
        semi = new int[nodes];
        label = new int[nodes];
        ancestor = new int[nodes];
        dominator = new int[nodes];
        path = new int[nodes];
        Arrays.fill(number, NONE);
        search();
        dominate();
    }

    private void search() {
        int[] next = first.clone();
        int depth = 0;
        meet(0, 0);
        path[depth++] = 0;
        while (depth > 0) {
            int node = path[depth - 1];
            if (next[node] == first[node + 1]) {
                depth--;
            } else {
                int target = to[next[node]++];
                if (number[target] == NONE) {
                    meet(target, number[node]);
                    path[depth++] = target;
                }
            }
        }
    }

    private void meet(int node, int from) {
        number[node] = reached;
        order[reached] = node;
        parent[reached++] = from;
    }

    private void dominate() {
        int[] firstSource = new int[reached + 1];
        int[] sources = sources(firstSource);
        int[] head = new int[reached];
        int[] next = new int[reached];
        Arrays.fill(head, NONE);
        Arrays.fill(ancestor, NONE);
        for (int i = 0; i < reached; i++) {
            semi[i] = i;
            label[i] = i;
        }
        for (int w = reached - 1; w > 0; w--) {
            for (int at = firstSource[w]; at < firstSource[w + 1]; at++) {
                semi[w] = Math.min(semi[w], semi[evaluate(sources[at])]);
            }
            next[w] = head[semi[w]];
            head[semi[w]] = w;
            ancestor[w] = parent[w];
            for (int v = head[parent[w]]; v != NONE; v = next[v]) {
                int u = evaluate(v);
                dominator[v] = semi[u] < semi[v] ? u : parent[w];
            }
            head[parent[w]] = NONE;
        }
        for (int w = 1; w < reached; w++) {
            if (dominator[w] != semi[w]) {
                dominator[w] = dominator[dominator[w]];
            }
        }
    }

    /** The sources of the edges into each node. */
    private int[] sources(int[] firstSource) {
        int edges = 0;
        for (int node : Arrays.copyOf(order, reached)) {
            edges += first[node + 1] - first[node];
            for (int edge = first[node]; edge < first[node + 1]; edge++) {
                firstSource[number[to[edge]] + 1]++;
            }
        }
        for (int w = 0; w < reached; w++) {
            firstSource[w + 1] += firstSource[w];
        }
        int[] next = Arrays.copyOf(firstSource, reached);
        int[] sources = new int[edges];
        for (int v = 0; v < reached; v++) {
            for (int edge = first[order[v]]; edge < first[order[v] + 1]; edge++) {
                sources[next[number[to[edge]]]++] = v;
            }
        }
        return sources;
    }

    /** The node with the least semidominator on the way up from a node; shortens that way. */
    private int evaluate(int v) {
        if (ancestor[v] == NONE) {
            return v;
        }
        int length = 0;
        for (int at = v; ancestor[ancestor[at]] != NONE; at = ancestor[at]) {
            path[length++] = at;
        }
        while (length > 0) {
            int at = path[--length];
            int above = ancestor[at];
            if (semi[label[above]] < semi[label[at]]) {
                label[at] = label[above];
            }
            ancestor[at] = ancestor[above];
        }
        return label[v];
    }

    /** The immediate dominator of a node, or -1 for the root and for nodes that cannot be reached. */
    public int of(int node) {
        return number[node] <= 0 ? NONE : order[dominator[number[node]]];
    }

    /** How many nodes can be reached. */
    public int reached() {
        return reached;
    }

    /** The nodes that can be reached, in an order in which each stands behind its dominator; the root is the first. */
    public int inOrder(int place) {
        return order[place];
    }
}
