package dev.tagalong.bytecode.flow;

import dev.tagalong.bytecode.code.Event;
import dev.tagalong.bytecode.code.MethodCode;
import dev.tagalong.bytecode.code.Value;
import dev.tagalong.bytecode.form.Receiver;
import dev.tagalong.bytecode.index.MethodInfo;
import dev.tagalong.graph.EdgeKind;
import dev.tagalong.graph.Label;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Objects that are written, and that a reader with another class path cannot read. */
final class Abroad {
    private static final String RULE = "read-fails";

    /** What a default write writes of a field. */
    private static final Set<EdgeKind> FIELDS =
            EnumSet.of(EdgeKind.FIELD, EdgeKind.COMPONENT, EdgeKind.OUTER, EdgeKind.LOCAL);

    private final Search search;
    private final Receiver receiver;
    private final Explorer explorer;
    private final SentGraph graph;

    Abroad(Search search, Receiver receiver, Explorer explorer, SentGraph graph) {
        this.search = search;
        this.receiver = receiver;
        this.explorer = explorer;
        this.graph = graph;
    }

    /** What is wrong with what is sent, given all of it. */
    List<Found.Fault> faults(Collection<Obj> roots, Set<Obj> sent) {
        Set<Obj> kept = kept(roots);
        List<Found.Fault> all = new ArrayList<>();
        for (Obj object : sent) {
            if (object.exact() && !explorer.gone(object) && !Proxies.is(object)) {
                object(object, kept.contains(object), all);
                graph.links(object).forEach(link -> link(link, all));
            }
        }
        return all;
    }

    /** What the reader has a field for, and so needs the class of. */
    private Set<Obj> kept(Collection<Obj> roots) {
        Set<Obj> kept = new LinkedHashSet<>(roots);
        ArrayDeque<Obj> todo = new ArrayDeque<>(roots);
        for (Obj next = todo.poll(); next != null; next = todo.poll()) {
            for (Found.Link link : graph.links(next)) {
                Label label = link.label();
                boolean dropped = FIELDS.contains(label.kind()) && !receiver.keeps(label.owner(), label.member());
                if (!dropped && kept.add(link.to())) {
                    todo.add(link.to());
                }
            }
        }
        return kept;
    }

    private void object(Obj object, boolean kept, List<Found.Fault> all) {
        MethodInfo maker = object.method();
        boolean lambda = object.kind() == Obj.Kind.LAMBDA;
        String type = lambda && maker != null ? maker.owner() : object.type();
        String missing = kept ? receiver.missing(type) : null;
        if (missing != null) {
            all.add(new Found.Fault(object, RULE, missing));
        } else if (lambda) {
            String refused = receiver.lambda(type, LambdaCalls.of(object));
            if (refused != null) {
                all.add(new Found.Fault(object, RULE, refused));
            }
        } else {
            receiver.refused(type).forEach(why -> all.add(new Found.Fault(object, RULE, why)));
            String constant = constant(object);
            if (constant != null && receiver.lacksConstant(type, constant)) {
                all.add(new Found.Fault(
                        object,
                        RULE,
                        "the enum " + Names.of(type) + " has no constant " + constant
                                + " on the receiver's class path"));
            }
        }
    }

    private void link(Found.Link link, List<Found.Fault> all) {
        Obj held = link.to();
        if (FIELDS.contains(link.label().kind())
                && held.exact()
                && held.kind() != Obj.Kind.LAMBDA
                && !explorer.gone(held)
                && !Proxies.is(held)) {
            String why = receiver.misplaced(link.label().owner(), link.label().member(), held.type());
            if (why != null) {
                all.add(new Found.Fault(held, link, RULE, why, null, Costs.EXACT));
            }
        }
    }

    /** The name of an enum constant, which its constructor is passed first; null for what is none. */
    private @Nullable String constant(Obj object) {
        MethodInfo maker = object.method();
        MethodCode code = maker == null || !maker.name().equals("<clinit>") ? null : search.code(maker);
        for (Event event : code == null ? List.<Event>of() : code.events()) {
            if (event instanceof Event.Call call
                    && call.method().name().equals("<init>")
                    && call.arguments().size() > 1
                    && call.arguments().get(0) == object.value()
                    && call.arguments().get(1).kind() == Value.Kind.STRING) {
                return call.arguments().get(1).text();
            }
        }
        return null;
    }
}
