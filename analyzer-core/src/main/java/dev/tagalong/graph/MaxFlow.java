package dev.tagalong.graph;

import java.util.Arrays;

/**
 * Maximum flow by Dinic's algorithm (shortest augmenting paths in phases) on int arrays; no recursion.
 *
 * @see <a href="https://en.wikipedia.org/wiki/Dinic%27s_algorithm">Dinic's algorithm</a>
 */
final class MaxFlow {
    /** A capacity that no sum of finite ones reaches. */
    static final int UNBOUNDED = Integer.MAX_VALUE / 2;

    private final int[] head;
    /** The arc that left the same node before, or -1. */
    private int[] next = new int[64];

    private int[] to = new int[64];
    /** What an arc can still carry. Arcs come in pairs: the other direction of {@code a} is {@code a ^ 1}. */
    private int[] rest = new int[64];

    private int arcs;
    private final int[] level;
    private final int[] at;
    private final int[] queue;
    private final int[] path;

    MaxFlow(int nodes) {
        head = new int[nodes];
        Arrays.fill(head, -1);
        level = new int[nodes];
        at = new int[nodes];
        queue = new int[nodes];
        path = new int[nodes];
    }

    /** Adds an arc. */
    void arc(int from, int target, int capacity) {
        if (arcs == to.length) {
            next = Arrays.copyOf(next, arcs * 2);
            to = Arrays.copyOf(to, arcs * 2);
            rest = Arrays.copyOf(rest, arcs * 2);
        }
        half(from, target, capacity);
        half(target, from, 0);
    }

    private void half(int from, int target, int capacity) {
        to[arcs] = target;
        rest[arcs] = capacity;
        next[arcs] = head[from];
        head[from] = arcs++;
    }

    /** The maximum flow between two nodes, or {@link #UNBOUNDED} if a path of unbounded arcs leads there. */
    int run(int source, int sink) {
        int flow = 0;
        while (levels(source, sink)) {
            System.arraycopy(head, 0, at, 0, head.length);
            for (int pushed = augment(source, sink); pushed > 0; pushed = augment(source, sink)) {
                if (pushed >= UNBOUNDED - flow) {
                    return UNBOUNDED;
                }
                flow += pushed;
            }
        }
        return flow;
    }

    private boolean levels(int source, int sink) {
        Arrays.fill(level, -1);
        level[source] = 0;
        queue[0] = source;
        int size = 1;
        for (int i = 0; i < size; i++) {
            for (int arc = head[queue[i]]; arc >= 0; arc = next[arc]) {
                if (rest[arc] > 0 && level[to[arc]] < 0) {
                    level[to[arc]] = level[queue[i]] + 1;
                    queue[size++] = to[arc];
                }
            }
        }
        return level[sink] >= 0;
    }

    /** Pushes along one path of the current levels; 0 if there is none left. */
    private int augment(int source, int sink) {
        int depth = 0;
        int node = source;
        while (node != sink) {
            while (at[node] >= 0 && !onward(node, at[node])) {
                at[node] = next[at[node]];
            }
            if (at[node] >= 0) {
                path[depth++] = at[node];
                node = to[at[node]];
            } else if (depth == 0) {
                return 0;
            } else {
                node = to[path[--depth] ^ 1];
                at[node] = next[at[node]];
            }
        }
        int pushed = UNBOUNDED;
        for (int i = 0; i < depth; i++) {
            pushed = Math.min(pushed, rest[path[i]]);
        }
        for (int i = 0; i < depth; i++) {
            rest[path[i]] -= pushed;
            rest[path[i] ^ 1] += pushed;
        }
        return pushed;
    }

    private boolean onward(int node, int arc) {
        return rest[arc] > 0 && level[to[arc]] == level[node] + 1;
    }

    /** The nodes that still lead to the sink after {@link #run}: the minimum cut nearest to the sink ends at them. */
    boolean[] leadingTo(int sink) {
        boolean[] marks = new boolean[head.length];
        marks[sink] = true;
        queue[0] = sink;
        int size = 1;
        for (int i = 0; i < size; i++) {
            for (int arc = head[queue[i]]; arc >= 0; arc = next[arc]) {
                if (rest[arc ^ 1] > 0 && !marks[to[arc]]) {
                    marks[to[arc]] = true;
                    queue[size++] = to[arc];
                }
            }
        }
        return marks;
    }
}
