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
                int target = graph.to(edge);
                Class<?> type =
                        order != null && order.arrivesAsNull(edge) ? null : arrives(walk.output(target), walk.shapes());
                Class<?> slot = type == null ? Object.class : labels.slotType(node, graph.position(edge));
                if (type != null && !slot.isAssignableFrom(type)) {
                    String why = "its writeReplace puts a " + LiveNames.of(type)
                            + " in its place, which reading cannot put into a " + LiveNames.of(slot);
                    faults.add(new Fault(target, edge, Fault.READ_FAILS, why, null, true));
                }
            }
        }
        return faults;
    }

    /**
     * The class of what the reader gets for a node, or null if that is not known.
     *
     * @param node its number, or -1 for what is none
     * @param replaced false for null also if it was replaced
     */
    static @Nullable Class<?> arrives(Walk walk, int node, boolean replaced) {
        if (node < 0 || !walk.isExpanded(node)) {
            return null;
        }
        Output output = walk.output(node);
        if (output == null || output instanceof Output.Written) {
            return walk.object(node).getClass();
        }
        return replaced ? arrives(output, walk.shapes()) : null;
    }

    /** True if what the reader gets for a replaced object is of another class, which need not fit where it was. */
    static boolean changes(Class<?> type, Output output, Shapes shapes) {
        Class<?> arrives = arrives(output, shapes);
        return arrives != null && arrives != type;
    }

    /** The class of what the reader gets for a replaced object, or null if it was not replaced or resolves itself. */
    private static @Nullable Class<?> arrives(@Nullable Output output, Shapes shapes) {
        if (output instanceof Output.Captured captured) {
            return captured.arrives();
        } else if (output instanceof Output.Replaced replaced) {
            Shape by = shapes.of(replaced.by().getClass());
            // The JDK's own stand-ins turn back into what they stand for; of others' reading code nothing is known.
            return !by.resolves() ? by.type() : by.jdk() && LiveNames.jdk(replaced.from()) ? replaced.from() : null;
        }
        return null;
    }
}
