package dev.tagalong.graph;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A minimum vertex cut of the quotient of a slice by the classes of its nodes. Each label is a vertex with its cost as
 * capacity. Each path of the slice is one of the quotient, so that what cuts the quotient cuts the slice; the reverse
 * does not hold, and so the cut need not be the smallest.
 */
final class ClassCut {
    private static final int ROOT = 0;
    private static final int OFFENDERS = 1;
    /** Three numbers of a link fit into one long. */
    private static final int BITS = 21;

    private static final int MASK = (1 << BITS) - 1;

    private final Slice slice;
    private final int[] costs;
    private final int[] vertex;
    private final int classes;

    private ClassCut(Slice slice, List<Offender> targets, int[] costs) {
        this.slice = slice;
        this.costs = costs;
        vertex = new int[slice.nodes()];
        targets.stream().filter(target -> target.edge() < 0).forEach(target -> vertex[target.node()] = OFFENDERS);
        vertex[0] = ROOT;
        Map<String, Integer> numbers = new HashMap<>();
        for (int node = 1; node < vertex.length; node++) {
            if (vertex[node] != OFFENDERS) {
                vertex[node] =
                        OFFENDERS + 1 + numbers.computeIfAbsent(slice.names().className(node), name -> numbers.size());
            }
        }
        classes = OFFENDERS + 1 + numbers.size();
    }

    /**
     * The labels of a minimum cut, the nearest to the offenders of all, ascending.
     *
     * @param targets the offenders to cut off; none is the root itself
     * @return null if the quotient has a path that cannot be cut, or has more than 2 million classes or labels
     */
    static int @Nullable [] of(Slice slice, List<Offender> targets, int[] costs) {
        ClassCut cut = new ClassCut(slice, targets, costs);
        return Math.max(cut.classes, costs.length) > MASK ? null : cut.find(targets);
    }

    private int @Nullable [] find(List<Offender> targets) {
        MaxFlow flow = new MaxFlow(classes + 2 * costs.length);
        for (int label = 0; label < costs.length; label++) {
            if (costs[label] != EditCosts.UNCHANGEABLE) {
                flow.arc(before(label), behind(label), costs[label]);
            }
        }
        long[] links = links(targets);
        for (int at = 0; at < links.length; at++) {
            if (at == 0 || links[at] != links[at - 1]) {
                add(flow, links[at]);
            }
        }
        if (flow.run(ROOT, OFFENDERS) == MaxFlow.UNBOUNDED) {
            return null;
        }
        boolean[] marks = flow.leadingTo(OFFENDERS);
        return IntStream.range(0, costs.length)
                .filter(label -> costs[label] != EditCosts.UNCHANGEABLE)
                .filter(label -> !marks[before(label)] && marks[behind(label)])
                .toArray();
    }

    /** The links of the quotient, equal ones next to each other. */
    private long[] links(List<Offender> targets) {
        int[] ends = targets.stream()
                .mapToInt(Offender::edge)
                .filter(edge -> edge >= 0)
                .toArray();
        long[] links = new long[slice.edges() + ends.length];
        for (int edge = 0; edge < slice.edges(); edge++) {
            links[edge] = link(edge, vertex[slice.to(edge)]);
        }
        for (int at = 0; at < ends.length; at++) {
            links[slice.edges() + at] = link(ends[at], OFFENDERS);
        }
        Arrays.sort(links);
        return links;
    }

    private long link(int edge, int target) {
        return ((long) slice.labelNumber(edge) << BITS | vertex[slice.from(edge)]) << BITS | target;
    }

    private void add(MaxFlow flow, long link) {
        int label = (int) (link >>> (2 * BITS));
        int from = (int) (link >>> BITS) & MASK;
        int target = (int) link & MASK;
        if (costs[label] == EditCosts.UNCHANGEABLE) {
            flow.arc(from, target, MaxFlow.UNBOUNDED);
        } else {
            flow.arc(from, before(label), MaxFlow.UNBOUNDED);
            flow.arc(behind(label), target, MaxFlow.UNBOUNDED);
        }
    }

    private int before(int label) {
        return classes + 2 * label;
    }

    private int behind(int label) {
        return before(label) + 1;
    }
}
