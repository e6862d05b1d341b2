package dev.tagalong.bytecode.flow;

import dev.tagalong.bytecode.code.Catch;
import dev.tagalong.bytecode.code.Event;
import dev.tagalong.bytecode.code.MethodCode;
import dev.tagalong.bytecode.code.Value;
import dev.tagalong.bytecode.index.MethodInfo;
import dev.tagalong.bytecode.index.TypeInfo;
import dev.tagalong.catalogue.Flow;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which exceptions leave methods, and which are caught by handlers. What the JDK itself throws is not searched for: its
 * exceptions hold nothing of the program's, but for those that pass on what other code threw.
 */
final class Throws {
    /** Calls nested deeper than this below who asks are not searched for what they throw. */
    private static final int MAX_LEVELS = 3;

    private static final int NO_HANDLER = -1;
    private static final String THROWABLE = "java/lang/Throwable";

    /** @param limit depth of the contexts that are not looked into any more */
    private record Leaving(MethodInfo method, Context context, int limit) {}

    private record Thrower(MethodInfo method, Event.Call call, Context context, int limit) {}

    private final Search search;
    private final JdkExceptions jdk;
    private final Map<Leaving, Cell> leaving = new HashMap<>();
    private final Map<Thrower, Cell> calls = new HashMap<>();

    Throws(Search search) {
        this.search = search;
        jdk = new JdkExceptions(search.program());
    }

    /** The exceptions of the program that can leave a method with code, entered so. */
    Cell leaving(MethodInfo method, Context context) {
        return leaving(method, context, context.depth() + MAX_LEVELS);
    }

    private Cell leaving(MethodInfo method, Context context, int limit) {
        Leaving key = new Leaving(method, context, limit);
        Cell known = leaving.get(key);
        if (known == null) {
            Cell cell = new Cell(method);
            leaving.put(key, cell);
            search.engine().fill(cell, () -> arrive(cell, method, context, limit, NO_HANDLER));
            return cell;
        }
        return known;
    }

    /** Is told of an exception that leaves a method, and by which instruction: a throw, or a call. */
    interface Leaver {
        void leaves(Event event, Obj exception, int cost);
    }

    /** Tells of each exception of the program that can leave a method with code, entered so. */
    void leaving(MethodInfo method, Context context, Leaver leaver) {
        MethodCode code = search.code(method);
        for (Event event : code == null ? List.<Event>of() : code.events()) {
            Cell thrown = thrown(method, event, context, context.depth() + MAX_LEVELS);
            if (code != null && thrown != null) {
                search.engine().listen(thrown, (object, cost) -> {
                    Obj arrived = arrives(code, event.at(), object, NO_HANDLER);
                    if (arrived != null) {
                        leaver.leaves(event, arrived, cost);
                    }
                });
            }
        }
    }

    /** Finds what a handler catches. */
    void caught(Cell cell, MethodInfo method, Value caught, Context context) {
        MethodCode code = search.code(method);
        if (code == null) {
            return;
        }
        for (Catch entry : code.catches()) {
            if (entry.handler() == caught.at() && entry.type() != null && isJdk(entry.type())) {
                thrownByTheJdk(cell, method, caught, context, entry.type());
            }
        }
        arrive(cell, method, context, context.depth() + MAX_LEVELS, caught.at());
    }

    /** Any instruction, and any call, can throw an exception of the JDK's own making. */
    private void thrownByTheJdk(Cell cell, MethodInfo method, Value caught, Context context, String type) {
        Obj thrown = jdk.holdsNothing(type)
                ? search.objects().made(method, caught, null, context)
                : search.objects().unknown(type, "it is an exception that the JDK throws", method, caught, context);
        search.engine().add(cell, thrown, Costs.EXACT);
    }

    /** All that is thrown in a method, and gets to a handler of it or out of it. */
    private void arrive(Cell cell, MethodInfo method, Context context, int limit, int handler) {
        MethodCode code = search.code(method);
        if (code == null) {
            return;
        }
        for (Event event : code.events()) {
            boolean reaches = handler == NO_HANDLER
                    || code.catches().stream().anyMatch(each -> each.handler() == handler && each.covers(event.at()));
            Cell thrown = reaches ? thrown(method, event, context, limit) : null;
            if (thrown != null) {
                search.engine().listen(thrown, (object, cost) -> {
                    Obj arrived = arrives(code, event.at(), object, handler);
                    if (arrived != null) {
                        search.engine().add(cell, arrived, cost);
                    }
                });
            }
        }
    }

    private @Nullable Cell thrown(MethodInfo method, Event event, Context context, int limit) {
        if (event instanceof Event.Throw thrown) {
            boolean ofTheJdk = isJdk(method.owner()) && isMade(thrown.value());
            return ofTheJdk ? null : search.var(method, thrown.value(), context);
        }
        return event instanceof Event.Call call ? call(new Thrower(method, call, context, limit)) : null;
    }

    private static boolean isMade(Value value) {
        return value.kind() == Value.Kind.NEW;
    }

    private Cell call(Thrower thrower) {
        Cell known = calls.get(thrower);
        if (known == null) {
            Cell cell = new Cell(thrower);
            calls.put(thrower, cell);
            search.engine().fill(cell, () -> resolve(cell, thrower));
            return cell;
        }
        return known;
    }

    private void resolve(Cell cell, Thrower thrower) {
        Invocation invocation = search.call(thrower.method(), thrower.call(), thrower.context());
        invocation.onTarget(target -> target(cell, invocation, target, thrower.limit(), new HashSet<>()));
        String passedOn = jdk.passesOn(thrower.call().method());
        if (passedOn != null) {
            String name = Names.of(thrower.call().method().owner()) + "."
                    + thrower.call().method().name();
            unknown(cell, invocation, passedOn, "it holds what the code threw that " + name + " ran");
        }
    }

    private void target(Cell cell, Invocation invocation, Target target, int limit, Set<Invocation> within) {
        if (target instanceof Target.Code code) {
            if (code.context().depth() <= limit) {
                search.engine().flow(leaving(code.callee(), code.context(), limit), cell, null, code.cost());
            } else if (!isJdk(code.callee().owner())) {
                unknown(cell, invocation, THROWABLE, "it is thrown by calls that nest too deep to be followed");
            }
        } else if (target instanceof Target.Model model) {
            functions(model.flow())
                    .forEach(argument ->
                            inside(cell, search.models().calls().function(invocation, model, argument), limit, within));
        } else if (target instanceof Target.Opaque opaque) {
            String called = invocation.call().method().owner();
            // What a call of another process throws came through a stream, and goes through the next.
            if (!isJdk(called) && !search.remotes().isInterface(called)) {
                unknown(cell, invocation, THROWABLE, opaque.reason());
            }
            for (int i = 1; i <= invocation.call().arguments().size() && invocation.functional() == 0; i++) {
                Invocation function =
                        search.functional(invocation.method(), invocation.call(), invocation.context(), i);
                inside(cell, function, limit, within);
            }
        }
    }

    /** What a function throws that a library calls, the library throws. */
    private void inside(Cell cell, Invocation function, int limit, Set<Invocation> within) {
        if (within.add(function)) {
            function.onTarget(target -> target(cell, function, target, limit, within));
        }
    }

    /** Numbers of the arguments that a modelled method calls. */
    private static Set<Integer> functions(Flow flow) {
        Set<Integer> all = new java.util.TreeSet<>();
        for (Flow.Move move : flow.moves()) {
            if (move.to() instanceof Flow.To.Parameter parameter) {
                all.add(parameter.function());
            }
            if (move.from() instanceof Flow.From.Called called) {
                all.add(called.function());
            }
        }
        return all;
    }

    private void unknown(Cell cell, Invocation invocation, String type, String reason) {
        search.engine()
                .add(
                        cell,
                        search.objects().unknown(type, reason, invocation.method(), null, invocation.context()),
                        Costs.EXACT);
    }

    /**
     * What is thrown, as a handler or who calls the method gets it; null if it does not get there.
     *
     * @param handler where the handler begins, or {@link #NO_HANDLER}
     */
    private @Nullable Obj arrives(MethodCode code, int at, Obj thrown, int handler) {
        for (Catch entry : code.catches()) {
            if (!entry.covers(at)) {
                continue;
            }
            Obj fits = search.types().narrow(thrown, entry.type());
            if (entry.handler() == handler && fits != null) {
                return fits;
            }
            if (entry.type() == null || search.program().isSubtype(thrown.type(), entry.type())) {
                return null;
            }
        }
        return handler == NO_HANDLER ? search.types().narrow(thrown, THROWABLE) : null;
    }

    /** The values as which the handlers of a method catch what an instruction throws. */
    List<Value> handlers(MethodCode code, int at, Obj thrown) {
        return code.values().stream()
                .filter(value -> value.kind() == Value.Kind.CAUGHT && arrives(code, at, thrown, value.at()) != null)
                .toList();
    }

    /** True if what an instruction throws can leave the method. */
    boolean leaves(MethodCode code, int at, Obj thrown) {
        return arrives(code, at, thrown, NO_HANDLER) != null;
    }

    private boolean isJdk(String type) {
        TypeInfo known = search.program().type(type);
        return known != null && known.origin() == TypeInfo.Origin.JDK;
    }
}
