package dev.tagalong.heap;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the objects of a walk in the order of the stream, depth first and with a stack of its own, for how deep
 * they are nested there: an object lies where the stream meets it first, and is a handle everywhere else. Keeps no
 * edges; hooks are not run again but for those of the JDK's containers.
 */
final class DepthOrder implements Children.Sink {
    private static final int NEW = -2;

    private final Walk walk;
    private final Children children = new Children();
    /** The object in which the stream meets each one, -1 for the root. */
    private final int[] parent;

    private final byte[] way;
    private final Frames frames = new Frames();
    /** What the open objects hold, those of the innermost last. */
    private int[] targets = new int[64];

    private byte[] ways = new byte[64];
    private int size;
    /** For each open object, where its part of the targets begins, and how much of the stack is used up to it. */
    private int[] begins = new int[64];

    private long[] weights = new long[64];
    private int depth;
    private int deepest;
    private long most;

    private Shape shape;
    private @Nullable Output output;
    private boolean finals;

    /** @param walk has met something */
    DepthOrder(Walk walk) {
        this.walk = walk;
        this.parent = new int[walk.size()];
        this.way = new byte[walk.size()];
        this.shape = walk.shapes().of(Object.class);
        Arrays.fill(parent, NEW);
        visit();
    }

    private void visit() {
        parent[0] = -1;
        enter(0, 0);
        while (!frames.isEmpty()) {
            int node = frames.node();
            int at = frames.nextEdge();
            if (at == size) {
                frames.pop();
                size = begins[--depth];
            } else if (parent[targets[at]] == NEW) {
                int target = targets[at];
                parent[target] = node;
                way[target] = ways[at];
                enter(target, weights[depth - 1] + DepthWay.of(ways[at]).weight());
            }
        }
    }

    private void enter(int node, long weight) {
        if (weight > most) {
            most = weight;
            deepest = node;
        }
        int begin = size;
        list(node);
        if (size > begin) {
            if (depth == begins.length) {
                begins = Arrays.copyOf(begins, depth * 2);
                weights = Arrays.copyOf(weights, depth * 2);
            }
            begins[depth] = begin;
            weights[depth++] = weight;
            frames.push(node, begin);
        }
    }

    private void list(int node) {
        int twin = walk.twin(node);
        boolean handle = twin >= 0 && parent[twin] != NEW;
        if (handle || !walk.isExpanded(node)) {
            return;
        }
        Object object = walk.object(node);
        shape = walk.shapes().of(object.getClass());
        // A container can be asked again, so that what it tells is not kept.
        output = shape.container() ? Writing.of(object, shape).output() : walk.output(node);
        finals = Children.givesFinals(output);
        children.each(object, shape, output, this);
        output = null;
    }

    @Override
    public void child(int position, Object value) {
        int target = walk.find(finals, value);
        if (target < 0 || parent[target] != NEW) {
            return;
        }
        if (size == targets.length) {
            targets = Arrays.copyOf(targets, size * 2);
            ways = Arrays.copyOf(ways, size * 2);
        }
        targets[size] = target;
        ways[size++] = DepthWay.of(shape, output, position).code();
    }

    /** The objects from the root to the one for which the streams need most of their stack, inside of one another. */
    int[] deepest() {
        int length = (int) IntStream.iterate(deepest, node -> node >= 0, node -> parent[node])
                .count();
        int[] path = new int[length];
        for (int node = deepest; node >= 0; node = parent[node]) {
            path[--length] = node;
        }
        return path;
    }

    /** How the stream comes to each object of a path but the first. */
    List<DepthWay> ways(int[] path) {
        return IntStream.range(1, path.length)
                .mapToObj(i -> DepthWay.of(way[path[i]]))
                .toList();
    }
}
