package dev.tagalong.heap;

import dev.tagalong.graph.Dominators;
import dev.tagalong.graph.Label;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * Which edges carry many bytes: all that the stream takes for what is reached through this one edge and no other. An
 * edge is named if what it carries besides what is named below it is more than the threshold; that is the last link
 * before the bytes spread, and not each link on the way there. It has to be a link of the project's own, unless none
 * stands above it, and of links of one declaration that carry each other the outermost is named.
 */
final class WeighEdges {
    /** No single edge leads to the node. */
    static final int NONE = -1;
    /** How far above a link one of the same declaration is looked for: what an element of a list of such is away. */
    private static final int NEAR = 4;

    private final WeighGraph graph;
    private final Dominators dominators;
    /** The one edge through which a node is reached from outside of all that it carries, or NONE. */
    private final int[] only;

    private final int[] from;
    private final long[] carried;

    WeighEdges(WeighGraph graph) {
        this.graph = graph;
        int[] first = graph.firsts();
        int[] to = graph.targets();
        dominators = new Dominators(first, to);
        carried = new long[graph.nodes()];
        for (int place = dominators.reached() - 1; place >= 0; place--) {
            int node = dominators.inOrder(place);
            carried[node] += graph.bytes(node);
            if (place > 0) {
                carried[dominators.of(node)] += carried[node];
            }
        }
        from = new int[to.length];
        only = only(to);
    }

    private int[] only(int[] to) {
        int[] found = new int[graph.nodes()];
        Arrays.fill(found, NONE);
        boolean[] several = new boolean[graph.nodes()];
        int[] enter = new int[graph.nodes()];
        int[] leave = new int[graph.nodes()];
        number(enter, leave);
        for (int node = 0; node < graph.nodes(); node++) {
            for (int edge = graph.first(node); edge < graph.end(node); edge++) {
                from[edge] = node;
                int target = to[edge];
                boolean within = enter[target] <= enter[node] && leave[node] <= leave[target];
                if (!within) {
                    several[target] |= found[target] != NONE;
                    found[target] = edge;
                }
            }
        }
        for (int node = 0; node < found.length; node++) {
            found[node] = several[node] ? NONE : found[node];
        }
        return found;
    }

    /** Numbers the tree of dominators so that a node carries those whose numbers lie between its own two. */
    private void number(int[] enter, int[] leave) {
        int[] size = new int[graph.nodes()];
        for (int place = dominators.reached() - 1; place > 0; place--) {
            int node = dominators.inOrder(place);
            size[node]++;
            size[dominators.of(node)] += size[node];
        }
        size[0]++;
        int[] next = new int[graph.nodes()];
        for (int place = 0; place < dominators.reached(); place++) {
            int node = dominators.inOrder(place);
            if (place > 0) {
                int above = dominators.of(node);
                enter[node] = next[above];
                next[above] += size[node];
            }
            leave[node] = enter[node] + size[node];
            next[node] = enter[node] + 1;
        }
    }

    /** The node that an edge leaves. */
    int from(int edge) {
        return from[edge];
    }

    /** The one edge to a node and all that it carries, or {@link #NONE}. */
    int only(int node) {
        return only[node];
    }

    /** How many bytes less the stream takes if the one edge to a node is null. */
    long saved(int node) {
        return carried[node] + WeighBytes.HANDLE - WeighBytes.NULL;
    }

    /** The targets of the edges to name. */
    List<Integer> heavy(long threshold, WeighPlaces places, Predicate<Class<?>> owned) {
        boolean[] large = new boolean[graph.nodes()];
        boolean[] project = new boolean[graph.nodes()];
        boolean[] below = new boolean[graph.nodes()];
        Label[] labels = new Label[graph.nodes()];
        int[] top = new int[graph.nodes()];
        for (int place = 1; place < dominators.reached(); place++) {
            int node = dominators.inOrder(place);
            int above = dominators.of(node);
            below[node] = below[above] || project[above];
            top[node] = node;
            if (only[node] != NONE && graph.place(only[node]) != WeighGraph.NO_PLACE && saved(node) >= threshold) {
                places.hold(from[only[node]], only[node]);
                Label label = places.label(from[only[node]], only[node]);
                Class<?> owner = places.owner(label.owner());
                labels[node] = label;
                large[node] = !label.inner();
                project[node] = large[node] && owner != null && owned.test(owner);
                top[node] = top(node, label, labels, top);
            }
        }
        long[] rest = new long[graph.nodes()];
        boolean[] named = new boolean[graph.nodes()];
        for (int place = dominators.reached() - 1; place > 0; place--) {
            int node = dominators.inOrder(place);
            rest[node] += graph.bytes(node);
            if (large[node] && (project[node] || !below[node]) && rest[node] >= threshold) {
                named[top[node]] = true;
            } else {
                rest[dominators.of(node)] += rest[node];
            }
        }
        List<Integer> heavy = new ArrayList<>();
        for (int place = 1; place < dominators.reached(); place++) {
            if (named[dominators.inOrder(place)]) {
                heavy.add(dominators.inOrder(place));
            }
        }
        return heavy;
    }

    private int top(int node, Label label, Label[] labels, int[] top) {
        int above = dominators.of(node);
        for (int i = 0; i < NEAR && above >= 0; i++) {
            if (label.equals(labels[above])) {
                return top[above];
            }
            above = dominators.of(above);
        }
        return node;
    }
}
