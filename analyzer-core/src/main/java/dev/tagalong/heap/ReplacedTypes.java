package dev.tagalong.heap;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds slots into which the reader cannot put what arrives: the object in them was replaced by one of a type that does
 * not fit, and nothing turns that back.
 */
final class ReplacedTypes {
    private ReplacedTypes() {}

    /**
     * The misfits of a graph.
     *
     * @param order what hangs on the order of writing, or null if nothing does
     */
    static List<Fault> faults(Walk walk, Graph graph, Labels labels, @Nullable StreamOrder order) {
        List<Fault> faults = new ArrayList<>();
        for (int node = 0; node < graph.nodes(); node++) {
            for (int edge = graph.first(node); edge < graph.end(node); edge++) {
                boolean lost = order != null && order.arrivesAsNull(edge);
                if (!lost && walk.output(graph.to(edge)) instanceof Output.Replaced replaced) {
                    Class<?> type = replaced.by().getClass();
                    Class<?> slot = labels.slotType(node, graph.position(edge));
                    if (!slot.isAssignableFrom(type) && !walk.shapes().of(type).resolves()) {
                        String why = "its writeReplace puts a " + LiveNames.of(type)
                                + " in its place, which reading cannot put into a " + LiveNames.of(slot);
                        faults.add(new Fault(graph.to(edge), edge, Fault.READ_FAILS, why, null, true));
                    }
                }
            }
        }
        return faults;
    }
}
