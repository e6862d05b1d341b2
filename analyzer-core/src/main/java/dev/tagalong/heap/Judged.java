package dev.tagalong.heap;

import dev.tagalong.heap.HookBodies.OnFailure;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with the objects of a walk, once the questions that hang on links and on their order are answered.
 *
 * @param walk all that was looked at
 * @param graph the links that were needed for that, of which those to what is wrong are all there
 * @param labels their names
 * @param faults what is wrong
 * @param order the order of writing, or null if nothing hangs on it
 * @param runs what hooks that can swallow a failure did with them
 */
record Judged(
        Walk walk,
        Graph graph,
        Labels labels,
        List<Fault> faults,
        @Nullable StreamOrder order,
        GuardRuns runs) {
    /**
     * Judges.
     *
     * @param deep what nests too deep, or null
     */
    static Judged of(Walk walk, Inspection.Settings settings, @Nullable Fault deep) {
        return of(walk, settings, deep, null);
    }

    /** @param links all links if they are listed already, or null */
    static Judged of(Walk walk, Inspection.Settings settings, @Nullable Fault deep, @Nullable Graph links) {
        boolean all =
                links != null || deep != null || walk.orderMatters() || walk.replaced() || SkippedOnRead.matters(walk);
        Graph graph = links;
        if (graph == null) {
            graph = all ? new Graph(walk) : new Graph(walk, Above.of(walk, walk.faults()));
        }
        Labels labels = new Labels(walk, settings);
        boolean[] suspects = suspects(walk.faults(), walk, graph, settings.bodies());
        if (suspects != null && !all) {
            graph = new Graph(walk);
        }
        return of(walk, graph, labels, walk.faults(), suspects, new GuardRuns(), deep);
    }

    /**
     * Judges anew without some links. No hook runs.
     *
     * @param before what was judged with them
     * @param all the links that it was judged by
     * @param deep what nests too deep without them, or null
     * @return null if it is not known what hooks do then
     */
    static @Nullable Judged without(Cut cut, Before before, Graph all, HookBodies bodies, @Nullable Fault deep) {
        Walk walk = before.walk();
        Graph rest = all.without(cut);
        BitSet held = rest.held();
        List<Fault> left = new ArrayList<>();
        for (Fault fault : Misread.without(walk, cut, walk.faults())) {
            if (held.get(fault.node())) {
                left.add(fault);
            }
        }
        boolean[] suspects = before.ordered() ? suspects(left, walk, rest, bodies) : null;
        Judged again =
                of(walk, rest, before.labels(), left, suspects, before.runs().without(cut), deep);
        return again.runs().known() ? again : null;
    }

    /** What it takes to judge again, without the links: these can be listed again, and are as large as all the rest. */
    record Before(
            Walk walk,
            Labels labels,
            boolean ordered,
            GuardRuns runs,
            @Nullable BitSet among) {
        Graph graph() {
            return new Graph(walk, among);
        }
    }

    Before before() {
        return new Before(walk, labels, order != null, runs, graph.among());
    }

    private static Judged of(
            Walk walk,
            Graph graph,
            Labels labels,
            List<Fault> found,
            boolean @Nullable [] suspects,
            GuardRuns runs,
            @Nullable Fault deep) {
        List<Fault> faults = new ArrayList<>(found);
        StreamOrder order = null;
        if (suspects != null || walk.orderMatters()) {
            boolean[] asked = suspects == null ? new boolean[graph.nodes()] : suspects;
            order = new StreamOrder(walk, graph, labels, asked, runs);
            StreamOrder known = order;
            faults.removeIf(fault -> !known.comesTo(fault.node()));
            faults.addAll(order.faults());
        }
        if (walk.replaced()) {
            faults.addAll(ReplacedTypes.faults(walk, graph, labels, order));
        }
        SkippedOnRead.drop(faults, walk, graph);
        if (deep != null) {
            faults.add(deep);
        }
        return new Judged(walk, graph, labels, faults, order, runs);
    }

    /** True if none of it is an error. */
    boolean harmless() {
        return faults.stream().allMatch(fault -> fault.rule().equals(Fault.STATE_LOST) || guard(fault) != null);
    }

    /** The hook that recovers from a failure wherever it is met, or null if none does. */
    @Nullable
    String guard(Fault fault) {
        return order != null && fault.stopsWrite() ? order.guard(fault.node()) : null;
    }

    /**
     * The user's hooks above a failure that can swallow it, or change it for one that can; null if none can swallow.
     */
    private static boolean @Nullable [] suspects(List<Fault> faults, Walk walk, Graph graph, HookBodies bodies) {
        boolean[] stops = new boolean[graph.nodes()];
        boolean any = false;
        for (Fault fault : faults) {
            stops[fault.node()] |= fault.stopsWrite();
            any |= fault.stopsWrite();
        }
        if (!any) {
            return null;
        }
        boolean[] above = graph.reaching(stops);
        boolean[] suspects = new boolean[graph.nodes()];
        boolean[] changing = new boolean[graph.nodes()];
        Map<Class<?>, OnFailure> known = new HashMap<>();
        boolean found = false;
        for (int node = 0; node < suspects.length; node++) {
            if (above[node]
                    && !walk.endless(node)
                    && walk.output(node) instanceof Output.Written written
                    && !written.replayed()) {
                OnFailure can = known.computeIfAbsent(
                        walk.object(node).getClass(),
                        type -> OnFailures.of(walk.shapes().of(type), bodies));
                suspects[node] = can == OnFailure.CAN_SWALLOW;
                changing[node] = can == OnFailure.CHANGES;
                found |= suspects[node];
            }
        }
        if (!found) {
            return null;
        }
        for (int node = 0; node < suspects.length; node++) {
            // What it throws instead is what a hook around it gets to see.
            suspects[node] |= changing[node];
        }
        return suspects;
    }
}
