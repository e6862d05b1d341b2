package dev.tagalong.bytecode.flow;

import dev.tagalong.bytecode.code.Event;
import dev.tagalong.bytecode.code.MemberRef;
import dev.tagalong.bytecode.code.MethodCode;
import dev.tagalong.bytecode.code.Value;
import dev.tagalong.bytecode.index.MethodInfo;
import dev.tagalong.bytecode.index.TypeInfo;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Where the program sends, and how it gets there. */
final class Sends {
    /** So many calls upwards are told apart. */
    private static final int MAX_LEVELS = 4;

    /** More ways than this to one send site are not told apart. */
    private static final int MAX_WAYS = 64;

    private final Search search;

    Sends(Search search) {
        this.search = search;
    }

    /**
     * A call that sends, in one way to get there.
     *
     * @param event the call, or the making of a function that sends
     * @param argument what is sent, or null if what is passed to the function is
     * @param api the method that sends, as {@code owner#method}
     */
    record Send(MethodInfo method, Event event, @Nullable Value argument, Context context, String api) {
        Sent.Site site() {
            String owner = Names.of(method.owner());
            return new Sent.Site(new Sent.Spot(owner, method.name(), method.descriptor(), event.line(), null), api);
        }
    }

    /**
     * All calls of a method that sends.
     *
     * @param api a method that sends
     * @param argument number of the argument, from 0 without the receiver; -1 for the receiver
     */
    List<Send> of(MethodInfo api, int argument) {
        Set<Send> all = new LinkedHashSet<>();
        MemberRef ref = new MemberRef(api.owner(), api.name(), api.descriptor());
        for (TypeInfo type : search.program().mentioning(ref)) {
            if (search.frameworks().own(type)) {
                continue;
            }
            for (MethodInfo method : type.methods()) {
                MethodCode code = method.hasCode() ? search.code(method) : null;
                if (code != null) {
                    code.events().forEach(event -> {
                        if (event instanceof Event.Call call && calls(call, api) && !ofHook(method, call)) {
                            all.addAll(at(method, call, api.isStatic(), api(api), argument));
                        }
                    });
                }
            }
        }
        return List.copyOf(all);
    }

    private boolean calls(Event.Call call, MethodInfo api) {
        return call.method().name().equals(api.name())
                && call.method().descriptor().equals(api.descriptor())
                && api.equals(search.program().method(call.method()));
    }

    /** True for what a hook writes to the stream that it is given: that belongs to what is sent already. */
    private boolean ofHook(MethodInfo method, Event.Call call) {
        return !call.arguments().isEmpty()
                && isHooksStream(method, call.arguments().get(0), new HashSet<>());
    }

    /** True if a value is nothing but the stream that a hook was given, here or in a method that handed it on. */
    private boolean isHooksStream(MethodInfo method, Value value, Set<MethodInfo> path) {
        Value stream = value;
        while (stream.kind() == Value.Kind.CAST) {
            stream = stream.base();
        }
        if (stream.kind() != Value.Kind.PARAMETER) {
            return false;
        }
        int index = stream.index();
        if (isHook(method)) {
            return index == 1;
        }
        Callers.Called called = search.callers().of(method);
        return path.add(method)
                && !called.nowhere()
                && called.calls().stream()
                        .allMatch(call -> isHooksStream(
                                call.method(), call.call().arguments().get(index), path))
                && called.lambdas().stream().allMatch(maker -> isCaptured(maker, index, path));
    }

    /** True if the body of a lambda has captured the stream: a hook hands it to what goes through its elements. */
    private boolean isCaptured(Callers.Maker maker, int index, Set<MethodInfo> path) {
        List<Value> captured = maker.lambda().captured();
        return index < captured.size() && isHooksStream(maker.method(), captured.get(index), path);
    }

    private static boolean isHook(MethodInfo method) {
        return !method.isStatic()
                && ((method.name().equals("writeObject")
                                && method.isPrivate()
                                && method.descriptor().equals("(Ljava/io/ObjectOutputStream;)V"))
                        || (method.name().equals("writeExternal")
                                && method.descriptor().equals("(Ljava/io/ObjectOutput;)V")));
    }

    /**
     * What is passed to a method that sends wherever it is used as a function.
     *
     * @param listener is told of each place that makes such a function, with what is passed
     */
    void references(MethodInfo api, int argument, BiConsumer<Send, Cell> listener) {
        for (Callers.Maker maker : search.callers().of(api).lambdas()) {
            if (!search.frameworks().own(maker.method().owner())) {
                reference(maker.method(), maker.lambda(), api(api), argument, listener);
            }
        }
    }

    /**
     * The same for a method of objects, with the receiver and all that is passed, whatever such a call can run.
     *
     * @param listener is told of each place that makes such a function, with the receiver first
     */
    void references(MethodInfo api, BiConsumer<Send, List<Cell>> listener) {
        for (Callers.Maker maker : search.callers().of(api).lambdas()) {
            if (!search.frameworks().own(maker.method().owner())) {
                Event.Lambda made = maker.lambda();
                Obj lambda = search.objects().made(maker.method(), made.result(), made, Contexts.ANY);
                search.uses(lambda);
                Send send = new Send(maker.method(), made, null, Contexts.ANY, api(api));
                search.dispatch().lambdas().onPassed(lambda, cells -> listener.accept(send, cells));
            }
        }
    }

    /** The same for one place that makes a function of a method that sends. */
    void reference(MethodInfo method, Event.Lambda made, String api, int argument, BiConsumer<Send, Cell> listener) {
        Obj lambda = search.objects().made(method, made.result(), made, Contexts.ANY);
        search.uses(lambda);
        Send send = new Send(method, made, null, Contexts.ANY, api);
        search.dispatch()
                .lambdas()
                .onCall(
                        lambda,
                        body -> body.onTarget(target -> {
                            if (target instanceof Target.Model model) {
                                int index = argument + model.first();
                                if (index < model.arguments().size()) {
                                    listener.accept(send, model.arguments().get(index));
                                }
                            } else if (target instanceof Target.Code code) {
                                int index = argument + (code.callee().isStatic() ? 0 : 1);
                                if (index < code.context().arguments().size()) {
                                    listener.accept(
                                            send, code.context().arguments().get(index));
                                }
                            }
                        }));
    }

    private static String api(MethodInfo api) {
        return Names.of(api.owner()) + "#" + api.name();
    }

    /**
     * One call that sends, in each way to get there; none if it has no such argument.
     *
     * @param isStatic true if the method has no receiver
     * @param api the method that sends, as {@code owner#method}
     */
    List<Send> at(MethodInfo method, Event.Call call, boolean isStatic, String api, int argument) {
        int index = argument + (isStatic ? 0 : 1);
        if (index >= call.arguments().size()) {
            return List.of();
        }
        Value sent = call.arguments().get(index);
        return ways(method, 0, new LinkedHashSet<>()).stream()
                .map(way -> new Send(method, call, sent, way, api))
                .toList();
    }

    /** The ways into a method: by its callers and theirs, or by anybody. */
    private List<Context> ways(MethodInfo method, int level, Set<MethodInfo> path) {
        Callers.Called called = search.callers().of(method);
        if (level == MAX_LEVELS || called.calls().isEmpty() || !called.lambdas().isEmpty() || !path.add(method)) {
            return List.of(Contexts.ANY);
        }
        List<Context> all = new ArrayList<>();
        for (Callers.Call caller : called.calls()) {
            for (Context way : ways(caller.method(), level + 1, path)) {
                List<Cell> passed = new Passed(search).by(caller, method, way);
                all.add(search.contexts().call(method, caller.method(), caller.call(), way, null, passed, 0));
                if (all.size() > MAX_WAYS) {
                    path.remove(method);
                    return List.of(Contexts.ANY);
                }
            }
        }
        path.remove(method);
        return all;
    }
}
