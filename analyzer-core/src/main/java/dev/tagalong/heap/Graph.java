package dev.tagalong.heap;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * The second pass: every edge between the objects of a walk, in the order of the stream. Hooks are not run again; what
 * another thread has put there since the walk is left out. An edge takes 9 bytes.
 */
final class Graph implements LinkBlocks.Sink {
    /** So often all edges are gone through before each is put into a list of its target. */
    private static final int SWEEPS = 12;

    private final Walk walk;
    private final @Nullable BitSet among;
    private final int[] first;
    private int[] to;
    private int[] position;
    private byte[] way;
    private int size;
    private boolean complete = true;
    private boolean rest;

    /** All edges. */
    Graph(Walk walk) {
        this(walk, null);
    }

    /** @param among the nodes whose edges to each other are wanted, or null for all */
    Graph(Walk walk, @Nullable BitSet among) {
        this(walk, among, true);
    }

    private Graph(Walk walk, @Nullable BitSet among, boolean keeps) {
        this.walk = walk;
        this.among = among;
        this.first = new int[walk.size() + 1];
        int room = among == null ? walk.links() : 64;
        this.to = new int[room];
        this.position = new int[room];
        this.way = new byte[room];
        LinkBlocks links = new LinkBlocks(walk, keeps, this);
        links.list(among);
        for (int node = 0; node < walk.size(); node++) {
            first[node + 1] += first[node];
        }
        complete = !links.asked();
    }

    /** All edges, without keeping what containers told: good for their order, and not always for their names. */
    static Graph passing(Walk walk) {
        return new Graph(walk, null, false);
    }

    /** The nodes whose edges to each other these are, or null for those of all. */
    @Nullable
    BitSet among() {
        return among;
    }

    /** True if these are all edges that there were. */
    boolean all() {
        return among == null && !rest;
    }

    /** True if what its containers told is kept, so that positions in them are good for later questions. */
    boolean complete() {
        return complete;
    }

    /** The edges of another that are not cut, as far as the root still leads to them. */
    private Graph(Graph all, Cut cut) {
        this.walk = all.walk;
        this.among = all.among;
        this.first = new int[all.first.length];
        this.to = new int[64];
        this.position = new int[64];
        this.way = new byte[64];
        this.complete = all.complete;
        this.rest = true;
        BitSet reached = all.reached(cut);
        for (int node = 0; node < all.nodes(); node++) {
            first[node] = size;
            for (int edge = all.first(node); reached.get(node) && edge < all.end(node); edge++) {
                if (!cut.cuts(node, all.position(edge))) {
                    add(all.to(edge), all.position(edge), all.way[edge]);
                }
            }
        }
        first[all.nodes()] = size;
    }

    /**
     * The same without some edges, and without those that the root does not lead to then. Nodes keep their numbers,
     * edges do not.
     */
    Graph without(Cut cut) {
        return new Graph(this, cut);
    }

    private BitSet reached(Cut cut) {
        BitSet reached = new BitSet();
        int[] stack = new int[nodes()];
        int depth = 1;
        reached.set(0);
        while (depth > 0) {
            int node = stack[--depth];
            for (int edge = first(node); edge < end(node); edge++) {
                if (!reached.get(to[edge]) && !cut.cuts(node, position[edge])) {
                    reached.set(to[edge]);
                    stack[depth++] = to[edge];
                }
            }
        }
        return reached;
    }

    /** The root, and all nodes that an edge leads to. */
    BitSet held() {
        BitSet held = new BitSet();
        held.set(0);
        for (int edge = 0; edge < size; edge++) {
            held.set(to[edge]);
        }
        return held;
    }

    @Override
    public void link(int from, int at, byte by, int target) {
        if (among == null || among.get(target)) {
            first[from + 1]++;
            add(target, at, by);
        }
    }

    private void add(int target, int at, byte by) {
        if (size == to.length) {
            // Few graphs have more edges than the walk has met.
            int more = (int) Math.min(Integer.MAX_VALUE - 8L, 64 + size * 3L / 2);
            to = Arrays.copyOf(to, more);
            position = Arrays.copyOf(position, more);
            way = Arrays.copyOf(way, more);
        }
        to[size] = target;
        position[size] = at;
        way[size++] = by;
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

    /** How the stream comes from the source of the edge to its target. */
    DepthWay way(int edge) {
        return DepthWay.of(way[edge]);
    }

    /** The first edge from a node to another, or -1 if there is none. */
    int edge(int node, int target) {
        for (int edge = first[node]; edge < first[node + 1]; edge++) {
            if (to[edge] == target) {
                return edge;
            }
        }
        return -1;
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
        boolean[] marks = targets.clone();
        // To go through edges as they lie costs less than to go where they lead, and a few times are mostly enough.
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            if (!sweep(marks)) {
                return marks;
            }
        }
        return followBack(marks);
    }

    /** Marks what leads to marked nodes, as far as going once through all edges does; false if there was nothing. */
    private boolean sweep(boolean[] marks) {
        boolean more = false;
        for (int node = nodes() - 1; node >= 0; node--) {
            if (!marks[node]) {
                for (int edge = first[node]; edge < first[node + 1] && !marks[node]; edge++) {
                    marks[node] = marks[to[edge]];
                }
                more |= marks[node];
            }
        }
        return more;
    }

    private boolean[] followBack(boolean[] marks) {
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
