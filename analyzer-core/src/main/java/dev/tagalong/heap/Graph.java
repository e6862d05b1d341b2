package dev.tagalong.heap;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * The second pass: every edge between the objects of a walk, in the order of the stream. Hooks are not run again; what
 * another thread has put there since the walk is left out.
 */
final class Graph implements Children.Sink {
    private final Walk walk;
    private final @Nullable BitSet among;
    private final int[] first;
    private int[] to = new int[64];
    private int[] position = new int[64];
    private int size;
    private int current;

    /** All edges. */
    Graph(Walk walk) {
        this(walk, null);
    }

    /** @param among the nodes whose edges to each other are wanted, or null for all */
    Graph(Walk walk, @Nullable BitSet among) {
        this.walk = walk;
        this.among = among;
        this.first = new int[walk.size() + 1];
        Children children = new Children();
        for (current = 0; current < walk.size(); current++) {
            first[current] = size;
            if (walk.isExpanded(current) && (among == null || among.get(current))) {
                Object object = walk.object(current);
                children.each(object, walk.shapes().of(object.getClass()), walk.output(current), this);
            }
        }
        first[walk.size()] = size;
    }

    @Override
    public void child(int at, Object value) {
        int target = walk.find(current, value);
        if (target < 0 || (among != null && !among.get(target))) {
            return;
        }
        if (size == to.length) {
            to = Arrays.copyOf(to, size * 2);
            position = Arrays.copyOf(position, size * 2);
        }
        to[size] = target;
        position[size++] = at;
    }

    int nodes() {
        return first.length - 1;
    }

    int edges() {
        return size;
    }

    int first(int node) {
        return first[node];
    }

    int end(int node) {
        return first[node + 1];
    }

    int to(int edge) {
        return to[edge];
    }

    /** The position of the edge among what its source writes, see {@link Children}. */
    int position(int edge) {
        return position[edge];
    }

    /** The node that an edge leaves. */
    int from(int edge) {
        int found = Arrays.binarySearch(first, edge);
        if (found < 0) {
            return -found - 2;
        }
        // Nodes without edges share a start with their successor; the last of them owns the edge.
        while (first[found + 1] == edge) {
            found++;
        }
        return found;
    }

    /** The nodes from which one of the marked ones can be reached, themselves included. */
    boolean[] reaching(boolean[] targets) {
        int[] head = new int[nodes()];
        int[] next = new int[size];
        Arrays.fill(head, -1);
        for (int edge = 0; edge < size; edge++) {
            next[edge] = head[to[edge]];
            head[to[edge]] = edge;
        }
        int[] source = new int[size];
        for (int node = 0; node < nodes(); node++) {
            Arrays.fill(source, first[node], first[node + 1], node);
        }
        boolean[] marks = targets.clone();
        int[] stack = new int[nodes()];
        int depth = 0;
        for (int node = 0; node < nodes(); node++) {
            if (marks[node]) {
                stack[depth++] = node;
            }
        }
        while (depth > 0) {
            for (int edge = head[stack[--depth]]; edge >= 0; edge = next[edge]) {
                if (!marks[source[edge]]) {
                    marks[source[edge]] = true;
                    stack[depth++] = source[edge];
                }
            }
        }
        return marks;
    }
}
