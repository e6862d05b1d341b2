package dev.tagalong.heap;

import dev.tagalong.graph.Label;
import dev.tagalong.graph.Offender;
import dev.tagalong.graph.Slice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The links that carry many bytes, with a shortest path to each. A pass of its own, only on request: it lists all
 * values as well, and asks the hooks that write a second time, for how many bytes that is.
 *
 * @param slice the paths, or null if there are none
 * @param offenders what is held by each such link
 * @param total how many bytes the stream takes for the root
 */
public record Weigh(@Nullable Slice slice, List<Offender> offenders, long total) {
    /** Copies the list. */
    public Weigh {
        offenders = List.copyOf(offenders);
    }

    /**
     * Weighs.
     *
     * @param threshold links that carry less, in bytes, are left out
     */
    static Weigh of(Walk walk, Inspection.Settings settings, long threshold) {
        WeighGraph graph = new WeighGraph(walk);
        WeighEdges edges = new WeighEdges(graph);
        WeighPlaces places = new WeighPlaces(graph, walk, new Labels(walk, settings));
        List<Integer> heavy = edges.heavy(threshold, places, settings::owns);
        return heavy.isEmpty()
                ? new Weigh(null, List.of(), graph.total())
                : new Weigh.Paths(graph, edges, places, settings).build(heavy);
    }

    /** The shortest paths to some nodes, as a slice. */
    private static final class Paths {
        private final WeighGraph graph;
        private final WeighEdges edges;
        private final WeighPlaces places;
        private final Inspection.Settings settings;
        /** The edge by which a shortest path reaches each node, -1 for the root. */
        private final int[] last;

        Paths(WeighGraph graph, WeighEdges edges, WeighPlaces places, Inspection.Settings settings) {
            this.graph = graph;
            this.edges = edges;
            this.places = places;
            this.settings = settings;
            this.last = new int[graph.nodes()];
            search();
        }

        private void search() {
            boolean[] met = new boolean[graph.nodes()];
            int[] queue = new int[graph.nodes()];
            int tail = 1;
            met[0] = true;
            last[0] = -1;
            for (int head = 0; head < tail; head++) {
                for (int edge = graph.first(queue[head]); edge < graph.end(queue[head]); edge++) {
                    int target = graph.to(edge);
                    if (!met[target] && graph.place(edge) != WeighGraph.NO_PLACE) {
                        met[target] = true;
                        last[target] = edge;
                        queue[tail++] = target;
                    }
                }
            }
        }

        Weigh build(List<Integer> heavy) {
            // Ascending in the order of the graph, which is that of their holders.
            TreeMap<Integer, Integer> kept = new TreeMap<>();
            TreeMap<Integer, Integer> nodes = new TreeMap<>(Map.of(0, 0));
            for (int target : heavy) {
                for (int edge = edges.only(target); edge >= 0 && kept.putIfAbsent(edge, 0) == null; ) {
                    nodes.put(graph.to(edge), 0);
                    nodes.put(edges.from(edge), 0);
                    edge = last[edges.from(edge)];
                }
            }
            int number = 0;
            for (Map.Entry<Integer, Integer> node : nodes.entrySet()) {
                node.setValue(number++);
            }
            int[] nodeOf = nodes.keySet().stream().mapToInt(Integer::intValue).toArray();
            int[] edgeOf = kept.keySet().stream().mapToInt(Integer::intValue).toArray();
            List<Label> labels = new ArrayList<>();
            int[] label = labels(edgeOf, labels);
            int[] from = Arrays.stream(edgeOf)
                    .map(edge -> number(nodes, edges.from(edge)))
                    .toArray();
            int[] to = Arrays.stream(edgeOf)
                    .map(edge -> number(nodes, graph.to(edge)))
                    .toArray();
            List<Offender> offenders = new ArrayList<>();
            for (int target : heavy) {
                int edge = Arrays.binarySearch(edgeOf, edges.only(target));
                offenders.add(new Offender(number(nodes, target), edge, Fault.HEAVY, why(target), null));
            }
            Slice slice = new Slice(
                    nodeOf.length,
                    from,
                    to,
                    label,
                    labels,
                    new WeighNames(graph, edges, places, settings::owns, nodeOf, edgeOf, label, labels));
            return new Weigh(slice, offenders, graph.total());
        }

        private static int number(Map<Integer, Integer> nodes, int node) {
            return nodes.getOrDefault(node, -1);
        }

        private int[] labels(int[] edgeOf, List<Label> labels) {
            for (int edge : edgeOf) {
                places.hold(edges.from(edge), edge);
            }
            Map<Label, Integer> numbers = new HashMap<>();
            int[] label = new int[edgeOf.length];
            for (int i = 0; i < edgeOf.length; i++) {
                Label at = places.label(edges.from(edgeOf[i]), edgeOf[i]);
                Integer known = numbers.putIfAbsent(at, labels.size());
                label[i] = known == null ? labels.size() : known;
                if (known == null) {
                    labels.add(at);
                }
            }
            return label;
        }

        private String why(int target) {
            return String.format(
                    Locale.ROOT,
                    "without this link the stream takes %,d bytes less, of %,d",
                    edges.saved(target),
                    graph.total());
        }
    }
}
