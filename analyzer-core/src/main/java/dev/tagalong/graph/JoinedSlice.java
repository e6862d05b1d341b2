package dev.tagalong.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A slice with others hung on its nodes. Its nodes keep their numbers; behind them stand those of the others that can
 * be reached from there, part by part.
 */
public final class JoinedSlice {
    /** The place of a node that is none of the first slice's, and gets a number of its own. */
    public static final int NEW = -1;

    /** The place of a node that is left out, with all that only it leads to. */
    public static final int ABSENT = -2;

    private static final int FIRST = -1;

    private final Slice slice;
    private final int first;
    private final List<int[]> nodesOf;
    private final Links links;

    /**
     * A slice to hang on the first one.
     *
     * @param at for each of its nodes the number in the first slice of the node that it stands for, {@link #NEW} or
     *     {@link #ABSENT}. Links between nodes of the first slice are left out
     */
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    public record Part(Slice slice, int[] at) {}

    /** The edges, in order of their sources, with where each is from. */
    private record Links(List<int[]> all) {
        private static final int FROM = 0;
        private static final int TO = 1;
        private static final int PART = 2;
        private static final int EDGE = 3;

        void add(int from, int to, int part, int edge) {
            all.add(new int[] {from, to, part, edge});
        }

        int[] column(int which) {
            return all.stream().mapToInt(link -> link[which]).toArray();
        }
    }

    private JoinedSlice(Slice first, List<Part> parts, Predicate<String> owned) {
        this.first = first.nodes();
        nodesOf = new ArrayList<>();
        List<int[]> origins = new ArrayList<>();
        for (int part = 0; part < parts.size(); part++) {
            nodesOf.add(number(parts.get(part), part, first.nodes(), origins));
        }
        links = new Links(new ArrayList<>());
        for (int edge = 0; edge < first.edges(); edge++) {
            links.add(first.from(edge), first.to(edge), FIRST, edge);
        }
        for (int part = 0; part < parts.size(); part++) {
            Slice hung = parts.get(part).slice();
            int[] nodes = nodesOf.get(part);
            for (int edge = 0; edge < hung.edges(); edge++) {
                int from = nodes[hung.from(edge)];
                int to = nodes[hung.to(edge)];
                if (from >= 0 && to >= 0 && (to >= this.first || from >= this.first)) {
                    links.add(from, to, part, edge);
                }
            }
        }
        // Stable: the edges of one node keep their order, those of the first slice before all others.
        links.all().sort((one, two) -> Integer.compare(one[Links.FROM], two[Links.FROM]));
        List<Label> labels = new ArrayList<>();
        Map<Label, Integer> numbers = new HashMap<>();
        int[] label = new int[links.all().size()];
        for (int edge = 0; edge < label.length; edge++) {
            int[] link = links.all().get(edge);
            Slice source = link[Links.PART] == FIRST
                    ? first
                    : parts.get(link[Links.PART]).slice();
            label[edge] = numbers.computeIfAbsent(source.label(link[Links.EDGE]), each -> {
                labels.add(each);
                return labels.size() - 1;
            });
        }
        List<Slice.Names> names =
                parts.stream().map(part -> part.slice().names()).toList();
        slice = new Slice(
                first.nodes() + origins.size(),
                links.column(Links.FROM),
                links.column(Links.TO),
                label,
                labels,
                new Names(first.names(), names, owned, first.nodes(), origins, links));
    }

    /**
     * Joins.
     *
     * @param owned asked, by name, of each class that a part calls the project's own; false if it is not after all
     */
    public static JoinedSlice of(Slice first, List<Part> parts, Predicate<String> owned) {
        return new JoinedSlice(first, List.copyOf(parts), owned);
    }

    /** Numbers the nodes of a part that can be reached from where it hangs; {@link #ABSENT} for all others. */
    private static int[] number(Part part, int number, int first, List<int[]> origins) {
        int[] nodes = new int[part.slice().nodes()];
        Arrays.fill(nodes, ABSENT);
        ArrayDeque<Integer> todo = new ArrayDeque<>();
        for (int node = 0; node < nodes.length; node++) {
            if (part.at()[node] >= 0) {
                nodes[node] = part.at()[node];
                todo.add(node);
            }
        }
        for (Integer next = todo.poll(); next != null; next = todo.poll()) {
            for (int edge = part.slice().firstEdge(next); edge < part.slice().firstEdge(next + 1); edge++) {
                int held = part.slice().to(edge);
                if (nodes[held] == ABSENT && part.at()[held] == NEW) {
                    nodes[held] = first + origins.size();
                    origins.add(new int[] {number, held});
                    todo.add(held);
                }
            }
        }
        return nodes;
    }

    /** All of it. */
    public Slice slice() {
        return slice;
    }

    /** How many nodes the first slice has: the others' have numbers from here on. */
    public int first() {
        return first;
    }

    /** The number of a node of a part, or {@link #ABSENT} if it was left out. */
    public int node(int part, int node) {
        return nodesOf.get(part)[node];
    }

    /** An offender of a part by the numbers of the whole, or null if what is wrong was left out. */
    public @Nullable Offender offender(int part, Offender offender) {
        int node = node(part, offender.node());
        int edge = offender.edge() < 0 ? -1 : edgeOf(part, offender.edge());
        boolean there = node >= first && (offender.edge() < 0 || edge >= 0);
        return there
                ? new Offender(node, edge, offender.rule(), offender.why(), offender.guardedBy(), offender.certainty())
                : null;
    }

    private int edgeOf(int part, int edge) {
        for (int at = 0; at < links.all().size(); at++) {
            if (part(at) == part && edge(at) == edge) {
                return at;
            }
        }
        return -1;
    }

    /**
     * What is still wrong without some links.
     *
     * @param gone their labels
     * @param offenders of the whole
     * @param now what is left of those of the first slice
     */
    public List<Recheck.Left> left(Set<Label> gone, List<Offender> offenders, List<Recheck.Left> now) {
        boolean[] reached = new boolean[slice.nodes()];
        ArrayDeque<Integer> todo = new ArrayDeque<>(List.of(0));
        reached[0] = true;
        for (Integer next = todo.poll(); next != null; next = todo.poll()) {
            for (int edge = slice.firstEdge(next); edge < slice.firstEdge(next + 1); edge++) {
                if (!reached[slice.to(edge)] && !gone.contains(slice.label(edge))) {
                    reached[slice.to(edge)] = true;
                    todo.add(slice.to(edge));
                }
            }
        }
        List<Recheck.Left> left = new ArrayList<>(now);
        for (Offender each : offenders) {
            boolean led = each.edge() < 0
                    ? reached[each.node()]
                    : reached[slice.from(each.edge())] && !gone.contains(slice.label(each.edge()));
            if (each.node() >= first && led) {
                left.add(new Recheck.Left(each.rule(), each.guardedBy() != null, true));
            }
        }
        return left;
    }

    /** The part that an edge is from, or -1 for the first slice. */
    public int part(int edge) {
        return links.all().get(edge)[Links.PART];
    }

    /** The number that an edge has in the slice it is from. */
    public int edge(int edge) {
        return links.all().get(edge)[Links.EDGE];
    }

    /** @param origins of each node behind the first slice's its part and its number there */
    private record Names(
            Slice.Names own,
            List<Slice.Names> parts,
            Predicate<String> theirs,
            int first,
            List<int[]> origins,
            Links links)
            implements Slice.Names {
        private Slice.Names ofNode(int node) {
            return node < first ? own : parts.get(origins.get(node - first)[0]);
        }

        private int number(int node) {
            return node < first ? node : origins.get(node - first)[1];
        }

        private Slice.Names ofEdge(int edge) {
            int part = links.all().get(edge)[Links.PART];
            return part == FIRST ? own : parts.get(part);
        }

        private int edge(int edge) {
            return links.all().get(edge)[Links.EDGE];
        }

        @Override
        public String className(int node) {
            return ofNode(node).className(number(node));
        }

        @Override
        public String edgeName(int edge) {
            return ofEdge(edge).edgeName(edge(edge));
        }

        @Override
        public boolean owned(String className) {
            return own.owned(className)
                    || (theirs.test(className) && parts.stream().anyMatch(part -> part.owned(className)));
        }

        @Override
        public boolean ownsClassOf(int node) {
            return ofNode(node).ownsClassOf(number(node));
        }

        @Override
        public boolean fixed(String className) {
            // Who does not know a class calls it fixed.
            return own.fixed(className) && parts.stream().allMatch(part -> part.fixed(className));
        }

        @Override
        public Certainty certainty(int edge) {
            return ofEdge(edge).certainty(edge(edge));
        }

        @Override
        public boolean exact(int node) {
            return ofNode(node).exact(number(node));
        }

        @Override
        public @Nullable LambdaKey lambda(int edge) {
            return ofEdge(edge).lambda(edge(edge));
        }
    }
}
