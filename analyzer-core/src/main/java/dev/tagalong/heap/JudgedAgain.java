package dev.tagalong.heap;

import dev.tagalong.graph.Label;
import dev.tagalong.graph.Recheck;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Judges the objects of an inspection once more without some links: the same questions of the same objects, in the
 * order in which the stream would meet them then.
 */
final class JudgedAgain implements Recheck {
    /** Once so many objects and links have been looked at, no more is asked: each set of edits costs all of them. */
    private static final long MOST_LOOKS = 20_000_000;

    private final Judged.Before before;
    private final Inspection.Settings settings;
    private final Set<Known> known = new HashSet<>();
    private long looks;
    private @Nullable Boolean near;
    private @Nullable Graph graph;

    /**
     * What is the same with and without links: edges have other numbers then.
     *
     * @param from the node that the edge leaves, or -1
     * @param position of the edge among what that node writes, or -1
     */
    private record Known(int node, int from, int position, String rule) {
        static Known of(Fault fault, Graph graph) {
            int edge = fault.edge();
            return edge < 0
                    ? new Known(fault.node(), -1, -1, fault.rule())
                    : new Known(fault.node(), graph.from(edge), graph.position(edge), fault.rule());
        }
    }

    JudgedAgain(Judged judged, Inspection.Settings settings) {
        this.before = judged.before();
        this.settings = settings;
        judged.faults().forEach(fault -> known.add(Known.of(fault, judged.graph())));
    }

    @Override
    public @Nullable List<Left> without(Set<Label> gone) {
        if (looks > MOST_LOOKS) {
            return null;
        }
        Walk walk = before.walk();
        Graph all = graph();
        Cut cut = new Cut(walk, before.labels(), gone);
        looks += all.edges();
        Judged again = Judged.without(cut, before, all, settings.bodies(), deep(walk, all, cut));
        if (again == null) {
            return null;
        }
        List<Left> left = new ArrayList<>();
        for (Fault fault : again.faults()) {
            boolean before = known.contains(Known.of(fault, again.graph()));
            left.add(new Left(fault.rule(), again.guard(fault) != null, before));
        }
        return left;
    }

    /** Listed when it is asked for: an inspection of which only the findings are kept need not hold it. */
    private Graph graph() {
        Graph known = graph == null ? before.graph() : graph;
        graph = known;
        return known;
    }

    private @Nullable Fault deep(Walk walk, Graph all, Cut cut) {
        near = near == null ? Boolean.valueOf(Depth.near(walk)) : near;
        if (near) {
            return null;
        }
        looks += walk.looked();
        return Depth.fault(walk, settings, all, cut);
    }
}
