package dev.tagalong.bytecode.flow;

import dev.tagalong.bytecode.code.Event;
import dev.tagalong.bytecode.index.MethodInfo;
import dev.tagalong.bytecode.index.TypeInfo;
import dev.tagalong.graph.Label;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The links by which later objects come to hang on one object of a class, and on what its constructor puts into it. One
 * stand-in takes the place of all objects of the class that the program makes, since nobody knows which one it is.
 */
final class Crossings {
    /** Containers in containers are followed so deep. */
    private static final int MAX_DEPTH = 4;

    private static final Set<String> READING =
            Set.of("readObject", "readExternal", "readResolve", "readObjectNoData", "<clinit>");

    private final Search search;
    private final SentGraph graph;
    private final String type;
    private final Set<Obj> objects;
    private final boolean all;
    private final Obj self;
    private final Map<Slot, Obj> standIns = new LinkedHashMap<>();
    private final Map<Slot, Found.Link> inner = new LinkedHashMap<>();
    private final Map<Target, Crossing> crossings = new LinkedHashMap<>();
    private final Map<Slot, Set<Obj>> puts = new LinkedHashMap<>();

    /** A slot of a stand-in, and the class of what is in it. */
    private record Slot(Obj holder, Label label, String type) {}

    private record Target(Obj holder, Label label, Obj held) {}

    /** @param inside true if what is put there was made by the class's own methods */
    private record Crossing(Found.Link link, Set<Contents.Stored> stores, boolean inside) {}

    /**
     * @param objects objects of the class, at least one
     * @param all true if the program is seen to make these and no others
     */
    Crossings(Search search, SentGraph graph, List<Obj> objects, boolean all) {
        this.search = search;
        this.graph = graph;
        this.objects = new LinkedHashSet<>(objects);
        this.all = all;
        type = objects.get(0).type();
        self = standIn(type, 0);
        objects.forEach(object -> follow(object, self, object, 0));
    }

    private static Obj standIn(String type, int number) {
        return new Obj(-1 - number, Obj.Kind.MADE, type, Contexts.ANY, null, null, null, "");
    }

    /** The object of the class. */
    Obj self() {
        return self;
    }

    /** Itself and what is there with it. */
    Set<Obj> there() {
        Set<Obj> all = new LinkedHashSet<>(standIns.values());
        all.add(self);
        return all;
    }

    /** True if an object is one of those for which the stand-in stands. */
    boolean stoodFor(Obj object) {
        return objects.contains(object);
    }

    /** The stores of each crossing, by its link. */
    Map<Found.Link, Set<Contents.Stored>> stores() {
        Map<Found.Link, Set<Contents.Stored>> all = new LinkedHashMap<>();
        crossings.forEach((target, crossing) -> all.put(link(target, crossing), crossing.stores()));
        return all;
    }

    /** The links between what is there. */
    List<Found.Link> inner() {
        return List.copyOf(inner.values());
    }

    private void follow(Obj object, Obj here, Obj maker, int depth) {
        for (Found.Link link : graph.links(object)) {
            List<Contents.Stored> stores = link.stores().get();
            List<Contents.Stored> later = stores.stream().filter(this::later).toList();
            Slot slot = new Slot(here, link.label(), link.to().type());
            if (!later.isEmpty()) {
                cross(slot, link, later, maker);
            }
            if ((stores.isEmpty() || later.size() < stores.size()) && depth < MAX_DEPTH && holds(link.to())) {
                Obj below = standIns.computeIfAbsent(slot, key -> standIn(key.type(), 1 + standIns.size()));
                inner.putIfAbsent(slot, again(link, here, below, link.cost(), List.of()));
                follow(link.to(), below, maker, depth + 1);
            }
        }
    }

    private void cross(Slot slot, Found.Link link, List<Contents.Stored> later, Obj maker) {
        Obj held = stoodFor(link.to()) ? self : link.to();
        boolean inside = inside(held);
        crossings.merge(
                new Target(slot.holder(), slot.label(), held),
                new Crossing(link, new LinkedHashSet<>(later), inside),
                Crossings::both);
        if (!later.stream().allMatch(this::byAnybody)) {
            puts.computeIfAbsent(slot, key -> new HashSet<>()).add(maker);
        }
    }

    private static Crossing both(Crossing one, Crossing two) {
        one.stores().addAll(two.stores());
        Found.Link surer = one.link().cost() <= two.link().cost() ? one.link() : two.link();
        return new Crossing(surer, one.stores(), one.inside() || two.inside());
    }

    /**
     * As sure as the flow if the class's own methods make what they put there, or if it is put into all objects of the
     * class that the program makes. Otherwise these are not told apart.
     */
    private Found.Link link(Target target, Crossing crossing) {
        Slot slot = new Slot(target.holder(), target.label(), target.held().type());
        boolean always = all && puts.getOrDefault(slot, Set.of()).containsAll(objects);
        int cost = crossing.inside() || always ? Costs.EXACT : Costs.FEW;
        return again(
                crossing.link(),
                target.holder(),
                target.held(),
                Math.max(cost, crossing.link().cost()),
                List.copyOf(crossing.stores()));
    }

    private static Found.Link again(Found.Link link, Obj from, Obj to, int cost, List<Contents.Stored> stores) {
        return new Found.Link(from, to, link.label(), cost, () -> stores, List::of, link.guard());
    }

    /** True for what is no object of the program's own, and can hold some. */
    private boolean holds(Obj object) {
        TypeInfo info = search.program().type(object.type());
        return object.exact()
                && object.kind() != Obj.Kind.LAMBDA
                && !Proxies.is(object)
                && (object.isArray() || (info != null && info.origin() != TypeInfo.Origin.OWN));
    }

    /** True if methods of the class, or what they call, made an object. */
    private boolean inside(Obj object) {
        if (object.method() == null) {
            return false;
        }
        List<MethodInfo> calls = calls(object.method(), object.context());
        return search.program().isSubtype(type, calls.get(calls.size() - 1).owner());
    }

    /** The method that does something, and those that led to it, outermost last. */
    private static List<MethodInfo> calls(MethodInfo method, Context context) {
        List<MethodInfo> calls = new ArrayList<>();
        calls.add(method);
        for (Context at = context; at != null && at.caller() != null; at = at.below()) {
            calls.add(at.caller());
        }
        return calls;
    }

    /** True for a store by a method of the class that is taken for called by anybody, and so on any object. */
    private boolean byAnybody(Contents.Stored store) {
        MethodInfo method = store.method();
        if (method == null) {
            return true;
        }
        List<MethodInfo> calls = calls(method, store.context());
        MethodInfo outermost = calls.get(calls.size() - 1);
        return !outermost.isStatic() && search.program().isSubtype(type, outermost.owner());
    }

    /** True if a store can happen to an object that is built. */
    private boolean later(Contents.Stored store) {
        MethodInfo method = store.method();
        if (method == null || store.event() == null || store.event() instanceof Event.Lambda) {
            return false;
        }
        List<MethodInfo> calls = calls(method, store.context());
        for (MethodInfo call : calls) {
            if (READING.contains(call.name())
                    || (call.isConstructor() && search.program().isSubtype(type, call.owner()))) {
                return false;
            }
        }
        return !onlyCalled(calls.get(calls.size() - 1), outermost(store.context()));
    }

    private static @Nullable Context outermost(Context context) {
        Context at = context;
        while (at.caller() != null && at.below() != null) {
            at = at.below();
        }
        return at;
    }

    /**
     * True for a private method taken for called by anybody: it is called by the class's other methods only, and with
     * each of these it is looked at as well.
     */
    private boolean onlyCalled(MethodInfo method, @Nullable Context entered) {
        boolean anybody = entered != null && entered.kind() == Context.Kind.ANY;
        return anybody
                && method.isPrivate()
                && !search.callers().of(method).calls().isEmpty();
    }
}
