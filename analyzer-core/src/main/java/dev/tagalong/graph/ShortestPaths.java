package dev.tagalong.graph;

import java.util.ArrayDeque;
import java.util.Arrays;

/**
 * Shortest paths from the root of a slice, in shown steps: an {@linkplain Label#inner() inner} edge costs nothing. Ties
 * go to the edge that the stream writes first.
 */
public final class ShortestPaths {
    private final Slice slice;
    private final int[] distance;
    private final int[] parent;
    /** Of each node that is reached, how many were before it. */
    private final int[] place;

    /** Searches the whole slice once, in time linear in its edges. */
    public ShortestPaths(Slice slice) {
        this.slice = slice;
        distance = new int[slice.nodes()];
        parent = new int[slice.nodes()];
        place = new int[slice.nodes()];
        Arrays.fill(distance, Integer.MAX_VALUE);
        Arrays.fill(parent, -1);
        distance[0] = 0;
        boolean[] settled = new boolean[slice.nodes()];
        int places = 0;
        ArrayDeque<Integer> queue = new ArrayDeque<>();
        queue.add(0);
        while (!queue.isEmpty()) {
            int node = queue.removeFirst();
            if (!settled[node]) {
                settled[node] = true;
                place[node] = places++;
                relax(node, queue);
            }
        }
    }

    private void relax(int node, ArrayDeque<Integer> queue) {
        for (int edge = slice.firstEdge(node); edge < slice.firstEdge(node + 1); edge++) {
            int cost = slice.label(edge).inner() ? 0 : 1;
            int target = slice.to(edge);
            if (distance[node] + cost < distance[target]) {
                distance[target] = distance[node] + cost;
                parent[target] = edge;
                if (cost == 0) {
                    queue.addFirst(target);
                } else {
                    queue.addLast(target);
                }
            }
        }
    }

    /** Number of shown steps from the root to a node, or {@link Integer#MAX_VALUE} if no path leads there. */
    public int distance(int node) {
        return distance[node];
    }

    /**
     * The place of a node that the root reaches among all of them: by distance, and of equally near ones first what the
     * stream writes first.
     */
    public int place(int node) {
        return place[node];
    }

    /** The edge by which a shortest path reaches a node, or -1 for the root and for nodes that no path reaches. */
    public int last(int node) {
        return parent[node];
    }

    /** The edges of a shortest path from the root to a node, inner ones included; empty for the root. */
    public int[] to(int node) {
        int length = 0;
        for (int at = node; parent[at] >= 0; at = slice.from(parent[at])) {
            length++;
        }
        int[] edges = new int[length];
        for (int at = node; parent[at] >= 0; at = slice.from(parent[at])) {
            edges[--length] = parent[at];
        }
        return edges;
    }

    /** The edges of a shortest path that ends by the given edge. */
    public int[] through(int edge) {
        int[] before = to(slice.from(edge));
        int[] edges = Arrays.copyOf(before, before.length + 1);
        edges[before.length] = edge;
        return edges;
    }
}
