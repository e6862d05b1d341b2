package dev.tagalong.bytecode.flow;

import dev.tagalong.bytecode.index.Program;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Lambdas that are met again in what they capture: the reader puts their raw form there, a
 * {@link java.lang.invoke.SerializedLambda}, since it makes the lambda only afterwards.
 */
final class RawReferences {
    private static final String RAW = "java/lang/invoke/SerializedLambda";
    private static final Set<String> ANYTHING = Set.of("", "java.lang.Object", "java.io.Serializable");

    private final Program program;
    private final SentGraph graph;
    private final Set<Obj> roots;

    RawReferences(Program program, SentGraph graph, Set<Obj> roots) {
        this.program = program;
        this.graph = graph;
        this.roots = roots;
    }

    /** The links to such lambdas, given everything that is sent. */
    List<Found.Fault> faults(Set<Obj> sent) {
        List<Found.Fault> all = new ArrayList<>();
        for (Obj object : sent) {
            if (object.kind() == Obj.Kind.LAMBDA) {
                faults(object, all);
            }
        }
        return all;
    }

    private void faults(Obj lambda, List<Found.Fault> all) {
        Set<Obj> captured = graph.behind(List.of(lambda));
        for (Obj holder : captured) {
            for (Found.Link link : graph.links(holder)) {
                if (link.to() == lambda && metBefore(lambda, holder)) {
                    all.add(fault(lambda, link));
                }
            }
        }
    }

    /** True if the stream can get to the lambda without passing what holds it: then it writes the lambda first. */
    private boolean metBefore(Obj lambda, Obj holder) {
        Set<Obj> seen = new HashSet<>();
        ArrayDeque<Obj> todo = new ArrayDeque<>();
        for (Obj root : roots) {
            if (root != holder && seen.add(root)) {
                todo.add(root);
            }
        }
        for (Obj next = todo.poll(); next != null; next = todo.poll()) {
            if (next == lambda) {
                return true;
            }
            for (Found.Link link : graph.links(next)) {
                if (link.to() != holder && seen.add(link.to())) {
                    todo.add(link.to());
                }
            }
        }
        return false;
    }

    private Found.Fault fault(Obj lambda, Found.Link link) {
        String slot = link.label().declaredType();
        boolean fits = ANYTHING.contains(slot) || program.isSubtype(RAW, slot.replace('.', '/'));
        String why = "it captures what leads back to it, and there reading puts a raw java.lang.invoke.SerializedLambda"
                + (fits ? ", which fails at first use" : ", which does not fit into a " + slot);
        return new Found.Fault(lambda, link, fits ? "state-lost" : "read-fails", why, null, Costs.EXACT);
    }
}
