package dev.tagalong.bytecode.flow;

import dev.tagalong.bytecode.code.Event;
import dev.tagalong.bytecode.code.MemberRef;
import dev.tagalong.bytecode.code.MethodCode;
import dev.tagalong.bytecode.code.Value;
import dev.tagalong.bytecode.index.MethodInfo;
import dev.tagalong.bytecode.index.TypeInfo;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;

/** What remote methods send: their arguments where they are called, their results and exceptions where they run. */
final class RemoteSends {
    /** Objects of one class made in more places than this are not told apart. */
    private static final int MAX_INSTANCES = 8;

    private record Run(MethodInfo method, Obj receiver, String api) {}

    private final Search search;
    private final Sink sink;
    private final Set<Object> places = new HashSet<>();
    private final Set<Object> passing = new HashSet<>();
    private final Set<Run> runs = new HashSet<>();

    /** Is told of all that is in a cell that it is sent. */
    interface Sink {
        void sent(Cell cell, Sends.Send send);
    }

    RemoteSends(Search search, Sink sink) {
        this.search = search;
        this.sink = sink;
    }

    /** Finds all remote methods of the program; answers how many calls, results and exceptions send. */
    int find() {
        Remotes remotes = search.remotes();
        for (TypeInfo remote : remotes.interfaces()) {
            Remotes.methods(remote).forEach(this::arguments);
            for (TypeInfo type : search.program().subtypes(remote.name())) {
                if (!type.isAbstract() && !search.frameworks().own(type)) {
                    List<Obj> instances = instances(type);
                    Remotes.methods(remote).forEach(method -> runs(method, type, instances));
                }
            }
        }
        search.engine().listen(remotes.exported(), (object, cost) -> {
            if (object.kind() == Obj.Kind.LAMBDA) {
                runs(object);
            }
        });
        return places.size();
    }

    /**
     * What is passed wherever the object is known by a remote interface only: the call of a local one sends nothing.
     */
    private void arguments(MethodInfo api) {
        int count = org.objectweb.asm.Type.getArgumentTypes(api.descriptor()).length;
        Sends sends = new Sends(search);
        for (int argument = 0; argument < count; argument++) {
            for (Sends.Send send : sends.of(api, argument)) {
                Value passed = send.argument();
                if (passed != null
                        && passed.kind() != Value.Kind.PRIMITIVE
                        && send.event() instanceof Event.Call call
                        && passing.add(List.of(send, passed))) {
                    places.add(List.of(send.method(), call));
                    passed(
                            search.var(send.method(), call.arguments().get(0), send.context()),
                            () -> search.var(send.method(), passed, send.context()),
                            send);
                }
            }
        }
        sends.references(api, (send, cells) -> {
            places.add(List.of(send.method(), send.event()));
            for (Cell cell : cells.subList(1, Math.min(cells.size(), count + 1))) {
                passed(cells.get(0), () -> cell, send);
            }
        });
    }

    private void passed(Cell receiver, Supplier<Cell> passed, Sends.Send send) {
        Set<Cell> told = new HashSet<>();
        search.engine().listen(receiver, (object, cost) -> {
            if (!object.exact() && search.remotes().isInterface(object.type()) && told.add(passed.get())) {
                sink.sent(passed.get(), send);
            }
        });
    }

    /** The objects of just this class that the program makes; any, if it makes none or many. */
    private List<Obj> instances(TypeInfo type) {
        List<Callers.Made> makers = search.callers().makers(type.name());
        if (makers.isEmpty() || makers.size() > MAX_INSTANCES) {
            return List.of(search.objects().any(type.name(), Contexts.ANY));
        }
        return makers.stream()
                .map(made -> search.objects().made(made.method(), made.value(), null, Contexts.ANY))
                .toList();
    }

    /** What a class answers and throws when one of its objects is called from elsewhere. */
    private void runs(MethodInfo called, TypeInfo type, List<Obj> receivers) {
        MethodInfo method = withoutBridge(search.program().select(type.name(), called), type);
        MethodCode code = method == null || !method.hasCode() ? null : search.code(method);
        if (method == null || code == null) {
            return;
        }
        for (Obj receiver : receivers) {
            Context context = sends(method, code, receiver, List.of(search.constant(receiver)), api(called));
            // What the method stores in its object is there at the next call.
            search.uses(receiver).reach(method, code.parameters().get(0), context, Costs.EXACT);
        }
    }

    /** What an exported lambda answers and throws. */
    private void runs(Obj lambda) {
        Event.Lambda made = LambdaCalls.of(lambda);
        MethodInfo method = search.program().method(made.implementation());
        MethodCode code = method == null || !method.hasCode() ? null : search.code(method);
        MethodInfo called = search.program().method(made.method());
        MethodInfo maker = lambda.method();
        boolean makes = made.handle() == Opcodes.H_NEWINVOKESPECIAL;
        if (method != null && code != null && called != null && maker != null && !makes) {
            List<Cell> captured = made.captured().stream()
                    .map(value -> search.var(maker, value, lambda.context()))
                    .toList();
            sends(method, code, lambda, captured, api(called));
        }
    }

    private static String api(MethodInfo called) {
        return Names.of(called.owner()) + "#" + called.name();
    }

    /** @param first what is passed before what arrives: the receiver, or what a lambda captured */
    private Context sends(MethodInfo method, MethodCode code, Obj receiver, List<Cell> first, String api) {
        Context context = search.contexts().hook(method, receiver, passed(method, code, first));
        if (!runs.add(new Run(method, receiver, api))) {
            return context;
        }
        for (Event event : code.events()) {
            if (event instanceof Event.Return returned) {
                places.add(List.of(method, event));
                Sends.Send send = new Sends.Send(method, event, returned.value(), context, api);
                sink.sent(search.var(method, returned.value(), context), send);
            }
        }
        search.exceptions().leaving(method, context, (event, object, cost) -> {
            Cell cell = new Cell(api);
            search.engine().add(cell, object, cost);
            sink.sent(cell, thrower(object, new Sends.Send(method, event, null, context, api)));
        });
        return context;
    }

    /** The instruction that throws an exception in the method that makes it, or else the one that lets it out. */
    private Sends.Send thrower(Obj exception, Sends.Send leaves) {
        MethodInfo maker = exception.exact() ? exception.method() : null;
        MethodCode code = maker == null ? null : search.code(maker);
        if (maker != null && code != null) {
            for (Event event : code.events()) {
                if (event instanceof Event.Throw thrown && isOf(thrown.value(), exception.value(), new HashSet<>())) {
                    return new Sends.Send(maker, event, thrown.value(), exception.context(), leaves.api());
                }
            }
        }
        return leaves;
    }

    private static boolean isOf(Value value, @Nullable Value made, Set<Value> seen) {
        return value == made
                || (seen.add(value)
                        && switch (value.kind()) {
                            case CAST -> isOf(value.base(), made, seen);
                            case PHI -> value.inputs().stream().anyMatch(input -> isOf(input, made, seen));
                            default -> false;
                        });
    }

    /** With what arrives for each parameter: a copy of what callers pass, or who knows what. */
    private List<Cell> passed(MethodInfo method, MethodCode code, List<Cell> first) {
        List<Cell> all = new ArrayList<>(first);
        for (Value parameter :
                code.parameters().subList(first.size(), code.parameters().size())) {
            Cell cell = new Cell("arrives");
            if (parameter.kind() == Value.Kind.PARAMETER) {
                new Anybody(search).passes(cell, method, parameter);
            }
            all.add(cell);
        }
        return all;
    }

    /** The method as written in the source, where a compiler put another before it that only calls it. */
    private @Nullable MethodInfo withoutBridge(@Nullable MethodInfo selected, TypeInfo type) {
        MethodCode code =
                selected == null || (selected.access() & Opcodes.ACC_BRIDGE) == 0 ? null : search.code(selected);
        if (selected != null && code != null) {
            for (Event event : code.events()) {
                if (event instanceof Event.Call call && call.method().name().equals(selected.name())) {
                    MemberRef ref = call.method();
                    MethodInfo resolved = search.program().method(ref);
                    return resolved == null ? selected : search.program().select(type.name(), resolved);
                }
            }
        }
        return selected;
    }
}
