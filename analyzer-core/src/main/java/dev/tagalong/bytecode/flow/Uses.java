package dev.tagalong.bytecode.flow;

import dev.tagalong.bytecode.code.Event;
import dev.tagalong.bytecode.code.MethodCode;
import dev.tagalong.bytecode.code.Value;
import dev.tagalong.bytecode.index.FieldInfo;
import dev.tagalong.bytecode.index.MethodInfo;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Where one object goes, followed forwards from where it is made: what is stored in it, and what is read from it. */
final class Uses {
    /** A value is of one method. */
    private record Position(Value value, Context context) {
        @Override
        public int hashCode() {
            return value.hashCode() * 31 + context.hashCode();
        }
    }

    private record Throwing(MethodInfo method, int at, Context context) {
        @Override
        public int hashCode() {
            return (method.hashCode() * 31 + at) * 31 + context.hashCode();
        }
    }

    /** Where what is read from an object goes. */
    interface Way {
        void take(Uses carried, int cost);
    }

    /**
     * Something that was seen to be stored; what it is is asked only by who wants to know.
     *
     * @param source tells what one instruction stores in the same part apart
     */
    record Stored(Supplier<Cell> from, Object source, MethodInfo method, Event event, Context context, int cost) {
        /** What an instruction stores. */
        Stored(Supplier<Cell> from, MethodInfo method, Event event, Context context, int cost) {
            this(from, event, method, event, context, cost);
        }
    }

    private final Search search;
    private final Obj object;
    private final Set<Position> positions = new HashSet<>();
    private final Map<Part, List<Way>> ways = new HashMap<>();
    private final Map<Part, Map<Uses, Integer>> carried = new LinkedHashMap<>();
    private final Map<Part, List<Stored>> stored = new HashMap<>();
    private final Map<Part, List<Consumer<Stored>>> listeners = new HashMap<>();
    private final Set<MethodInfo> answered = new HashSet<>();
    private final Set<Object> done = new HashSet<>();

    Uses(Search search, Obj object) {
        this.search = search;
        this.object = object;
    }

    Obj object() {
        return object;
    }

    /** Follows it from where it is made. */
    void start() {
        search.models().moves().madeReads(this);
        MethodInfo method = object.method();
        if (method != null && object.value() != null && object.exact()) {
            reach(method, object.value(), object.context(), Costs.EXACT);
        } else if (method != null && object.event() instanceof Event.Call call && call.result() != null) {
            reach(method, call.result(), object.context(), Costs.EXACT);
        } else if (object.kind() == Obj.Kind.ANY) {
            new AnyInstance(search, this).start();
        }
    }

    /** The object is at a value. */
    void reach(MethodInfo method, Value value, Context context, int cost) {
        // Most often it has been there, so that is asked before the code.
        if (!search.engine().follows(cost)
                || search.types().narrow(object, value.type()) == null
                || !positions.add(new Position(value, context))) {
            return;
        }
        MethodCode code = search.code(method);
        if (code != null) {
            for (MethodUses.Use use : search.usesIn(method, code).of(value)) {
                search.engine().later(() -> new Step(search, this, method, context, cost).take(use));
            }
        }
    }

    /** Notes that it is put into a part of what is in a cell; false if it was noted before. */
    boolean goesInto(Cell holders, Part part) {
        return done.add(List.of("into", holders, part));
    }

    /** Notes that a method answers it, however it was entered; false if it was noted before. */
    boolean isAnswered(MethodInfo method) {
        return answered.add(method);
    }

    /** Notes that an instruction throws it; false if it was noted before. */
    boolean isThrown(MethodInfo method, int at, Context context) {
        return done.add(new Throwing(method, at, context));
    }

    /** Another object is in one of its parts. */
    void carries(Part part, Uses other, int cost) {
        if (!search.engine().follows(cost)) {
            return;
        }
        Map<Uses, Integer> inPart = carried.computeIfAbsent(part, key -> new LinkedHashMap<>());
        if (inPart.putIfAbsent(other, cost) == null) {
            List.copyOf(ways.getOrDefault(part, List.of())).forEach(way -> way.take(other, cost));
            inner(part, uses -> uses.carries(part, other, cost));
        }
    }

    /** A part of it is read. */
    void read(Part part, Object key, Way way) {
        if (done.add(List.of("read", part, key))) {
            ways.computeIfAbsent(part, each -> new ArrayList<>()).add(way);
            new LinkedHashMap<>(carried.getOrDefault(part, Map.of())).forEach(way::take);
            inner(part, uses -> uses.read(part, key, way));
        }
    }

    /** Something is stored in a part of it. */
    void store(Part part, Stored what) {
        if (search.engine().follows(what.cost())
                && done.add(List.of("stored", part, what.source(), what.event(), what.context(), what.method()))) {
            stored.computeIfAbsent(part, each -> new ArrayList<>()).add(what);
            List.copyOf(listeners.getOrDefault(part, List.of())).forEach(listener -> listener.accept(what));
            inner(part, uses -> uses.store(part, what));
        }
    }

    /** Is told of every store into a part, those to come included. */
    void onStore(Part part, Consumer<Stored> listener) {
        listeners.computeIfAbsent(part, key -> new ArrayList<>()).add(listener);
        List.copyOf(stored.getOrDefault(part, List.of())).forEach(listener);
    }

    /** What a view is told of its elements goes for what it shows. */
    private void inner(Part part, Consumer<Uses> what) {
        String field = part.isField() ? null : search.models().same(object.type());
        Part shown = field == null ? null : search.fieldStores().part(object.type(), field);
        if (shown != null) {
            Set<Obj> told = new LinkedHashSet<>();
            search.engine().listen(search.contents(object, shown).cell(), (inner, cost) -> {
                if (inner.exact() && inner != object && told.add(inner)) {
                    what.accept(search.uses(inner));
                }
            });
        }
    }

    /** The instance field that an instruction names, as a part, or null if there is none. */
    static @Nullable Part part(Search search, dev.tagalong.bytecode.code.MemberRef ref) {
        FieldInfo field = search.program().field(ref);
        return field == null ? null : new Part(field.owner(), field.name(), field.descriptor());
    }
}
