package dev.tagalong.heap;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the objects of a walk in the order of the stream, depth first and with a stack of its own, for how deep
 * they are nested there: an object lies where the stream meets it first, and is a handle everywhere else. Takes 4 bytes
 * and a bit for each object, and 16 bytes for each of those that lie inside of one another.
 */
final class DepthOrder {
    private final Walk walk;
    private final Graph graph;
    private final @Nullable Cut cut;
    /** The object in which the stream meets each one that it meets, -1 for the root. */
    private final int[] parent;
    /** Small enough to stay near where the parents would not. */
    private final long[] met;

    private final boolean twins;
    private final Frames frames = new Frames();
    /** How much of the stack is used up to each open object. */
    private long[] weights = new long[64];

    private int depth;
    private int deepest;
    private long most;

    /** @param walk has met something */
    DepthOrder(Walk walk) {
        this(walk, Graph.passing(walk), null);
    }

    /**
     * @param walk has met something
     * @param graph all its links
     * @param cut the links that are left out, or null if none is
     */
    DepthOrder(Walk walk, Graph graph, @Nullable Cut cut) {
        this.walk = walk;
        this.graph = graph;
        this.cut = cut;
        this.parent = new int[graph.nodes()];
        this.met = new long[(graph.nodes() + Long.SIZE - 1) / Long.SIZE];
        this.twins = walk.hasTwins();
        parent[0] = -1;
        enter(0, 0);
        visit();
    }

    private void visit() {
        while (!frames.isEmpty()) {
            int node = frames.node();
            int edge = frames.nextEdge();
            if (edge == graph.end(node)) {
                frames.pop();
                depth--;
            } else if (!isMet(graph.to(edge)) && (cut == null || !cut.cuts(node, graph.position(edge)))) {
                int target = graph.to(edge);
                parent[target] = node;
                enter(target, weights[depth - 1] + graph.way(edge).weight());
            }
        }
    }

    private boolean isMet(int node) {
        return (met[node / Long.SIZE] & 1L << node) != 0;
    }

    private void enter(int node, long weight) {
        met[node / Long.SIZE] |= 1L << node;
        if (weight > most) {
            most = weight;
            deepest = node;
        }
        if (graph.first(node) < graph.end(node) && !isHandle(node)) {
            if (depth == weights.length) {
                weights = Arrays.copyOf(weights, depth * 2);
            }
            weights[depth++] = weight;
            frames.push(node, graph.first(node));
        }
    }

    /** True for an object that was written before in the place of another. */
    private boolean isHandle(int node) {
        int twin = twins ? walk.twin(node) : -1;
        return twin >= 0 && isMet(twin);
    }

    /** The objects from the root to the one for which the streams need most of their stack, inside of one another. */
    int[] deepest() {
        int length = 0;
        for (int node = deepest; node >= 0; node = parent[node]) {
            length++;
        }
        int[] path = new int[length];
        for (int node = deepest; node >= 0; node = parent[node]) {
            path[--length] = node;
        }
        return path;
    }

    /** The links by which the stream comes to each object of a path but the first. */
    int[] edges(int[] path) {
        return IntStream.range(1, path.length)
                .map(i -> edge(path[i - 1], path[i]))
                .toArray();
    }

    /** The first that is not cut: by it the stream came to the target, or it would have come before. */
    private int edge(int node, int target) {
        int edge = graph.edge(node, target);
        while (cut != null && cut.cuts(node, graph.position(edge))) {
            edge++;
            while (graph.to(edge) != target) {
                edge++;
            }
        }
        return edge;
    }

    /** How the stream comes along links. */
    List<DepthWay> ways(int[] edges) {
        return IntStream.of(edges).mapToObj(graph::way).toList();
    }
}
