package dev.tagalong.heap;

import dev.tagalong.graph.Label;
import dev.tagalong.graph.Offender;
import dev.tagalong.graph.Slice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Cuts out of the graph what lies on a path from the root to a fault, and names its edges. */
final class SliceBuilder {
    private final Inspection.Settings settings;
    private final Walk walk;
    private final Graph graph;
    private final Labels labels;

    private final Judged judged;

    SliceBuilder(Inspection.Settings settings, Judged judged) {
        this.settings = settings;
        this.judged = judged;
        this.walk = judged.walk();
        this.graph = judged.graph();
        this.labels = judged.labels();
    }

    Inspection build() {
        List<Fault> faults = judged.faults();
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
            String why = fault.clause(settings.showValues());
            offenders.add(new Offender(number[fault.node()], edge, fault.rule(), why, judged.guard(fault)));
            objects.add(walk.object(fault.node()));
        }
        LiveSliceNames names =
                new LiveSliceNames(walk, labels, settings::owns, nodeOf, edges.from, edges.position, edges.labels());
        Slice slice = new Slice(nodes, edges.from, edges.to, edges.label, edges.distinct, names);
        return new Inspection(settings, walk, offenders, objects, slice, new JudgedAgain(judged, settings));
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
            FieldLabels fields = new FieldLabels(walk);
            for (int edge = 0; edge < size; edge++) {
                label[edge] = fields.field(nodeOf[from[edge]], position[edge]);
                if (label[edge] == FieldLabels.NONE) {
                    labels.hold(nodeOf[from[edge]], nodeOf[to[edge]], position[edge]);
                } else {
                    labels.holdAsItIs(nodeOf[to[edge]]);
                }
            }
            Map<Label, Integer> numbers = new HashMap<>();
            int[] known = new int[fields.count()];
            Arrays.fill(known, -1);
            for (int edge = 0; edge < size; edge++) {
                int field = label[edge];
                boolean made = field != FieldLabels.NONE && known[field] >= 0;
                label[edge] = made ? known[field] : number(labels.label(nodeOf[from[edge]], position[edge]), numbers);
                if (field != FieldLabels.NONE) {
                    known[field] = label[edge];
                }
            }
        }

        private int number(Label one, Map<Label, Integer> numbers) {
            Integer known = numbers.putIfAbsent(one, distinct.size());
            if (known == null) {
                distinct.add(one);
            }
            return known == null ? distinct.size() - 1 : known;
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
