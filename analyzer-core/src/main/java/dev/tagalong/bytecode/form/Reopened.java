package dev.tagalong.bytecode.form;

import dev.tagalong.bytecode.code.Event;
import dev.tagalong.bytecode.code.MemberRef;
import dev.tagalong.bytecode.code.Value;
import dev.tagalong.bytecode.index.MethodInfo;
import dev.tagalong.bytecode.index.Program;
import dev.tagalong.catalogue.Opens;
import dev.tagalong.graph.Certainty;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds what reading opens by a name that came along. */
final class Reopened {
    private final Program program;
    private final Bodies bodies;
    private final Opens opens;
    private final Predicate<MethodInfo> frameworks;

    /** @param frameworks true for a method of a framework: what that opens is its business */
    Reopened(Program program, Bodies bodies, Opens opens, Predicate<MethodInfo> frameworks) {
        this.program = program;
        this.bodies = bodies;
        this.opens = opens;
        this.frameworks = frameworks;
    }

    /** At most one fault for each kind of thing that is opened: the one with the fewest calls. */
    List<ClassFault> of(String type, List<MethodInfo> hooks) {
        List<ClassFault> faults = new ArrayList<>();
        Set<String> kinds = new HashSet<>();
        for (Reach.Step step : Reach.of(program, bodies, type, hooks, frameworks.negate())) {
            Body body = bodies.of(step.method());
            if (body == null) {
                continue;
            }
            for (Event event : body.code().events()) {
                String what = event instanceof Event.Call call ? opened(body, call) : null;
                if (what != null && kinds.add(what)) {
                    faults.add(fault(step, event.line(), what));
                }
            }
        }
        return faults;
    }

    private static ClassFault fault(Reach.Step step, int line, String what) {
        MethodInfo hook = Reach.start(step);
        List<Place> places = new ArrayList<>(Reach.places(step));
        places.add(new Place(step.method(), line, "opens " + what));
        String name = hook.isConstructor() ? "the constructor that reading calls" : hook.name();
        return new ClassFault(
                ClassFault.REOPENED_ON_READ,
                name + " opens " + what + " on the machine where it is read",
                Names.of(hook.owner()),
                hook.isConstructor() ? null : hook.name(),
                places,
                Certainty.CERTAIN);
    }

    private @Nullable String opened(Body body, Event.Call call) {
        MemberRef ref = call.method();
        String what = opens.opened(Names.of(ref.owner()), ref.name(), ref.descriptor());
        if (what == null && !ref.name().equals("<init>") && !ref.owner().startsWith("[")) {
            for (String above : program.supertypes(ref.owner())) {
                what = what == null ? opens.opened(Names.of(above), ref.name(), ref.descriptor()) : what;
            }
        }
        boolean fresh = call.arguments().stream().anyMatch(each -> fresh(body, each, new HashSet<>()));
        return fresh ? null : what;
    }

    /** True if a value is a name that this code has made anew, or made of such a one. */
    private boolean fresh(Body body, Value value, Set<Value> asking) {
        Value origin = Body.origin(value);
        if (!asking.add(origin)) {
            return false;
        }
        return switch (origin.kind()) {
            case CALL, NEW -> made(body, origin, asking);
            case PHI -> origin.inputs().stream().allMatch(each -> fresh(body, each, asking));
            case FIELD ->
                body.code().events().stream()
                        .anyMatch(event -> event instanceof Event.Store store
                                && store.field().equals(origin.member())
                                && fresh(body, store.value(), asking));
            default -> false;
        };
    }

    private boolean made(Body body, Value value, Set<Value> asking) {
        for (Event event : body.code().events()) {
            if (event instanceof Event.Call call
                    && (call.result() == value
                            || (call.method().name().equals("<init>")
                                    && call.arguments().get(0) == value))) {
                if (opens.fresh(Names.of(call.method().owner()), call.method().name())) {
                    return true;
                }
                for (Value argument : call.arguments()) {
                    if (argument != value && fresh(body, argument, asking)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
