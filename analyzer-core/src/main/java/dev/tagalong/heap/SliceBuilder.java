package dev.tagalong.heap;

import dev.tagalong.graph.Label;
import dev.tagalong.graph.Offender;
import dev.tagalong.graph.Slice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Cuts out of the graph what lies on a path from the root to a fault, and names its edges. */
final class SliceBuilder {
    private final Inspection.Settings settings;
    private final Walk walk;
    private final Graph graph;
    private final Labels labels;

    SliceBuilder(Inspection.Settings settings, Walk walk, Graph graph, Labels labels) {
        this.settings = settings;
        this.walk = walk;
        this.graph = graph;
        this.labels = labels;
    }

    Inspection build(List<Fault> faults, @Nullable StreamOrder order) {
        boolean[] targets = new boolean[graph.nodes()];
        for (Fault fault : faults) {
            targets[fault.node()] = true;
        }
        boolean[] marks = graph.reaching(targets);
        int[] nodeOf = new int[graph.nodes()];
        int[] number = new int[graph.nodes()];
        int nodes = 0;
        for (int node = 0; node < marks.length; node++) {
            if (marks[node]) {
                nodeOf[nodes] = node;
                number[node] = nodes++;
            }
        }
        Edges edges = new Edges();
        int[] edgeOf = new int[graph.edges()];
        for (int i = 0; i < nodes; i++) {
            int node = nodeOf[i];
            for (int edge = graph.first(node); edge < graph.end(node); edge++) {
                if (marks[graph.to(edge)]) {
                    edgeOf[edge] = edges.add(i, number[graph.to(edge)], graph.position(edge));
                }
            }
        }
        edges.label(nodeOf);
        List<Offender> offenders = new ArrayList<>();
        List<Object> objects = new ArrayList<>();
        for (Fault fault : faults) {
            int edge = fault.edge() < 0 ? -1 : edgeOf[fault.edge()];
            String guard = order != null && fault.stopsWrite() ? order.guard(fault.node()) : null;
            offenders.add(new Offender(number[fault.node()], edge, fault.rule(), fault.why(), guard));
            objects.add(walk.object(fault.node()));
        }
        LiveSliceNames names =
                new LiveSliceNames(walk, labels, settings::owns, nodeOf, edges.from, edges.position, edges.labels());
        Slice slice = new Slice(nodes, edges.from, edges.to, edges.label, edges.distinct, names);
        return new Inspection(settings, walk, offenders, objects, slice);
    }

    /** The edges of the slice while they are collected. */
    private final class Edges {
        private int[] from = new int[16];
        private int[] to = new int[16];
        private int[] position = new int[16];
        private int[] label = new int[0];
        private int size;
        private final List<Label> distinct = new ArrayList<>();

        int add(int source, int target, int at) {
            if (size == from.length) {
                from = Arrays.copyOf(from, size * 2);
                to = Arrays.copyOf(to, size * 2);
                position = Arrays.copyOf(position, size * 2);
            }
            from[size] = source;
            to[size] = target;
            position[size] = at;
            return size++;
        }

        void label(int[] nodeOf) {
            from = Arrays.copyOf(from, size);
            to = Arrays.copyOf(to, size);
            position = Arrays.copyOf(position, size);
            label = new int[size];
            for (int edge = 0; edge < size; edge++) {
                labels.hold(nodeOf[from[edge]], nodeOf[to[edge]], position[edge]);
            }
            Map<Label, Integer> numbers = new HashMap<>();
            for (int edge = 0; edge < size; edge++) {
                Label at = labels.label(nodeOf[from[edge]], position[edge]);
                Integer known = numbers.putIfAbsent(at, distinct.size());
                if (known == null) {
                    distinct.add(at);
                }
                label[edge] = known == null ? distinct.size() - 1 : known;
            }
        }

        List<Label> labels() {
            List<Label> all = new ArrayList<>(size);
            for (int edge = 0; edge < size; edge++) {
                all.add(distinct.get(label[edge]));
            }
            return all;
        }
    }
}
