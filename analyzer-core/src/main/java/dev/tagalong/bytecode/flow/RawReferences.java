package dev.tagalong.bytecode.flow;

import dev.tagalong.bytecode.form.ClassFault;
import dev.tagalong.bytecode.form.FileForms;
import dev.tagalong.bytecode.form.PlaceFaults;
import dev.tagalong.bytecode.index.Program;
import dev.tagalong.graph.EdgeKind;
import dev.tagalong.serial.SerialForm;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Objects that are met again in what is written of them before they are made: there the reader puts the raw form of a
 * lambda, a {@link java.lang.invoke.SerializedLambda}, the bare replacement of a replaced object, and null for a
 * record.
 */
final class RawReferences {
    private static final String RAW = "java/lang/invoke/SerializedLambda";
    private static final String OBJECT = "java.lang.Object";

    private final FileForms forms;
    private final PlaceFaults places;
    private final SentGraph graph;
    private final Set<Obj> roots;

    RawReferences(Program program, FileForms forms, SentGraph graph, Set<Obj> roots) {
        this.forms = forms;
        this.graph = graph;
        this.roots = roots;
        places = new PlaceFaults(program, forms);
    }

    /** The links to such objects, given everything that is sent. */
    List<Found.Fault> faults(Set<Obj> sent) {
        List<Found.Fault> all = new ArrayList<>();
        for (Obj object : sent) {
            if (object.kind() == Obj.Kind.LAMBDA) {
                faults(object, RAW, true, Costs.EXACT, all);
                continue;
            }
            SerialForm form =
                    object.exact() && !object.isArray() && !Proxies.is(object) ? forms.of(object.type()) : null;
            if (form == null) {
                continue;
            }
            // Objects that are made in one place are not told apart, so that a chain of them looks like a circle.
            if (form.replaces()) {
                for (Found.Link link : graph.links(object)) {
                    if (link.label().kind() == EdgeKind.REPLACEMENT && link.to().exact()) {
                        faults(object, link.to().type(), true, Costs.WIDE, all);
                    }
                }
            } else if (form.kind() == SerialForm.Kind.RECORD) {
                faults(object, object.type(), false, Costs.WIDE, all);
            }
        }
        return all;
    }

    private void faults(Obj object, String written, boolean replaced, int cost, List<Found.Fault> all) {
        for (Obj holder : graph.holdersBehind(object)) {
            for (Found.Link link : graph.links(holder)) {
                String declared = link.label().declaredType();
                ClassFault fault = link.to() == object
                        ? places.metAgain(written, replaced, Names.internal(declared.isEmpty() ? OBJECT : declared))
                        : null;
                if (fault != null && metBefore(object, holder)) {
                    all.add(new Found.Fault(object, link, fault.rule(), fault.why(), null, cost));
                }
            }
        }
    }

    /** True if the stream can get to an object without passing what holds it: then it writes the object first. */
    private boolean metBefore(Obj object, Obj holder) {
        Set<Obj> seen = new HashSet<>();
        ArrayDeque<Obj> todo = new ArrayDeque<>();
        for (Obj root : roots) {
            if (root != holder && seen.add(root)) {
                todo.add(root);
            }
        }
        for (Obj next = todo.poll(); next != null; next = todo.poll()) {
            if (next == object) {
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
}
