package dev.tagalong.bytecode.form;

import dev.tagalong.bytecode.code.Event;
import dev.tagalong.bytecode.code.MemberRef;
import dev.tagalong.bytecode.code.Value;
import dev.tagalong.bytecode.index.MethodInfo;
import dev.tagalong.bytecode.index.Program;
import dev.tagalong.bytecode.index.TypeInfo;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;

/**
 * The methods of the program that run because others do, each with the call that leads to it. The JDK's own are not
 * followed; a lambda runs if it is handed to one of them, or to a method that calls it. A call that subclasses can
 * answer counts for each of them, unless they are many.
 */
final class Reach {
    private static final int MOST_TARGETS = 4;
    private static final int MOST_METHODS = 2_000;

    private final Program program;
    private final Bodies bodies;
    private final String self;
    private final Predicate<MethodInfo> lookedInto;
    private final Map<Step, Step> from = new LinkedHashMap<>();
    private final Deque<Step> open = new ArrayDeque<>();

    /**
     * A method that runs.
     *
     * @param onSelf true if it runs on the object with which all began
     * @param line of the call that leads to it
     */
    record Step(MethodInfo method, boolean onSelf, @Nullable Step caller, int line) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Step step && step.onSelf == onSelf && step.method.equals(method);
        }

        @Override
        public int hashCode() {
            return method.hashCode();
        }
    }

    private Reach(Program program, Bodies bodies, String self, Predicate<MethodInfo> lookedInto) {
        this.program = program;
        this.bodies = bodies;
        this.self = self;
        this.lookedInto = lookedInto;
    }

    /**
     * What runs, the starts first, then by the number of calls.
     *
     * @param self internal name of the class of the object on which the starts run
     * @param lookedInto false for a method that is not followed, as if it did nothing
     */
    static Collection<Step> of(
            Program program, Bodies bodies, String self, List<MethodInfo> starts, Predicate<MethodInfo> lookedInto) {
        Reach reach = new Reach(program, bodies, self, lookedInto);
        starts.stream().filter(reach::followed).forEach(start -> reach.add(new Step(start, true, null, 0)));
        while (!reach.open.isEmpty() && reach.from.size() < MOST_METHODS) {
            reach.follow(reach.open.remove());
        }
        return reach.from.values();
    }

    private void add(Step step) {
        if (from.putIfAbsent(step, step) == null) {
            open.add(step);
        }
    }

    private void follow(Step step) {
        Body body = bodies.of(step.method());
        if (body == null) {
            return;
        }
        for (Event event : body.code().events()) {
            if (event instanceof Event.Call call) {
                call(step, body, call);
            }
        }
    }

    private void call(Step step, Body body, Event.Call call) {
        boolean onSelf = step.onSelf()
                && call.opcode() != Opcodes.INVOKESTATIC
                && body.isThis(call.arguments().get(0));
        List<MethodInfo> targets = targets(call, onSelf);
        for (MethodInfo target : targets) {
            add(new Step(target, onSelf, step, call.line()));
        }
        for (int i = 0; i < call.arguments().size(); i++) {
            Event.Lambda lambda = lambda(body, call.arguments().get(i));
            if (lambda != null && (ofJdk(call.method().owner()) ? handedToJdk(call) : runs(targets, i))) {
                lambda(step, body, lambda, call.line());
            }
        }
    }

    /** A constructor of the JDK's keeps it, as most do, and runs it some time or never. */
    private static boolean handedToJdk(Event.Call call) {
        return !call.method().name().equals("<init>") && !call.method().name().equals("withInitial");
    }

    private boolean runs(List<MethodInfo> targets, int argument) {
        for (MethodInfo target : targets) {
            Body body = bodies.of(target);
            if (body != null
                    && body.code().events().stream()
                            .anyMatch(event -> event instanceof Event.Call call
                                    && call.opcode() == Opcodes.INVOKEINTERFACE
                                    && Body.isParameter(call.arguments().get(0), argument))) {
                return true;
            }
        }
        return false;
    }

    private static Event.@Nullable Lambda lambda(Body body, Value value) {
        Value origin = Body.origin(value);
        if (origin.kind() != Value.Kind.LAMBDA) {
            return null;
        }
        for (Event event : body.code().events()) {
            if (event instanceof Event.Lambda lambda && lambda.result() == origin) {
                return lambda;
            }
        }
        return null;
    }

    private void lambda(Step step, Body body, Event.Lambda lambda, int line) {
        MethodInfo method = program.method(lambda.implementation());
        if (method != null && followed(method)) {
            boolean onSelf = step.onSelf()
                    && !method.isStatic()
                    && !lambda.captured().isEmpty()
                    && body.isThis(lambda.captured().get(0));
            add(new Step(method, onSelf, step, line));
        }
    }

    private List<MethodInfo> targets(Event.Call call, boolean onSelf) {
        MemberRef ref = call.method();
        MethodInfo method = ref.owner().startsWith("[") ? null : program.method(ref);
        if (method == null) {
            return List.of();
        }
        List<MethodInfo> targets = new ArrayList<>();
        if (call.opcode() == Opcodes.INVOKESTATIC || call.opcode() == Opcodes.INVOKESPECIAL || method.isPrivate()) {
            targets.add(method);
        } else {
            Value receiver = Body.origin(call.arguments().get(0));
            String exact = onSelf ? self : receiver.kind() == Value.Kind.NEW ? receiver.type() : null;
            MethodInfo selected = exact == null ? null : program.select(exact, method);
            if (selected != null) {
                targets.add(selected);
            } else if (!ofJdk(ref.owner())) {
                targets.addAll(program.overriders(method));
            }
        }
        targets.removeIf(target -> !followed(target));
        return targets.size() > MOST_TARGETS ? List.of() : targets;
    }

    private boolean followed(MethodInfo method) {
        return method.hasCode() && !ofJdk(method.owner()) && lookedInto.test(method);
    }

    private boolean ofJdk(String owner) {
        if (owner.startsWith("java/") || owner.startsWith("[")) {
            return true;
        }
        TypeInfo type = program.type(owner);
        return type == null || type.origin() == TypeInfo.Origin.JDK;
    }

    /** The lines that lead to a method, the first in a start. */
    static List<Place> places(Step step) {
        Deque<Place> places = new ArrayDeque<>();
        for (Step at = step; at.caller() != null; at = at.caller()) {
            String name = at.method().isConstructor()
                    ? "makes a " + Names.of(at.method().owner())
                    : at.method().name().startsWith("lambda$")
                            ? "runs the lambda"
                            : "calls " + at.method().name() + "()";
            places.addFirst(new Place(at.caller().method(), at.line(), name));
        }
        return List.copyOf(places);
    }

    /** The method with which a way to this one begins. */
    static MethodInfo start(Step step) {
        Step at = step;
        while (at.caller() != null) {
            at = at.caller();
        }
        return at.method();
    }
}
