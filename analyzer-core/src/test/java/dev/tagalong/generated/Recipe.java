package dev.tagalong.generated;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * How to make a graph. The same recipe makes an equal graph each time; node 0 is the root.
 *
 * @param universe number of the universe
 * @param without kinds with any of these traits are left out
 */
record Recipe(int universe, EnumSet<Trait> without, List<NodePlan> nodes) {
    Kind kind(int node) {
        NodePlan plan = nodes.get(node);
        boolean bad = plan.bad() && node > 0 && !without.contains(Trait.OFFENDS);
        // a root that holds nothing shows little
        List<Kind> kinds = Universe.of(universe).kinds(without, bad, node == 0 ? 2 : 0);
        return kinds.get(plan.kind() % kinds.size());
    }

    Graph build() {
        return new Graph(this);
    }

    /** The nodes that the root can reach, and the sources of their classes. */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder("universe " + universe + ", written is n0\n");
        Set<String> sources = new LinkedHashSet<>();
        Graph graph = build();
        graph.reachable().forEach(i -> {
            out.append(graph.describe(i)).append('\n');
            sources.addAll(kind(i).sources());
        });
        sources.forEach(out::append);
        return out.toString();
    }
}
