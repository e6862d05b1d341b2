package dev.tagalong.bytecode.flow;

import dev.tagalong.bytecode.code.Event;
import dev.tagalong.bytecode.code.MemberRef;
import dev.tagalong.bytecode.code.Value;
import dev.tagalong.bytecode.index.MethodInfo;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** What runs when the method of a lambda or method reference is called. */
final class LambdaCalls {
    private final Search search;
    private final Dispatch dispatch;

    private record Called(Invocation invocation, Obj lambda) {}

    private final Set<Called> known = new HashSet<>();

    /** Every call of a lambda, with what that lambda runs in it; who asks follows what it captured. */
    private final Map<Obj, List<Invocation>> calls = new HashMap<>();

    private final Map<Obj, List<Consumer<Invocation>>> listeners = new HashMap<>();

    /** What each lambda's body is passed, what was captured first. */
    private final Map<Obj, List<List<Cell>>> passed = new HashMap<>();

    private final Map<Obj, List<Consumer<List<Cell>>>> passing = new HashMap<>();

    LambdaCalls(Search search, Dispatch dispatch) {
        this.search = search;
        this.dispatch = dispatch;
    }

    /** True if a call of this method runs the lambda's body, false for a default method of its interface. */
    boolean runs(Obj lambda, MethodInfo resolved) {
        Event.Lambda made = of(lambda);
        return resolved.name().equals(made.method().name())
                && Type.getArgumentTypes(resolved.descriptor()).length
                        == Type.getArgumentTypes(made.method().descriptor()).length
                && (resolved.isAbstract() || !resolved.hasCode());
    }

    /**
     * Calls the body.
     *
     * @param arguments of the call, without the lambda itself
     */
    void call(Invocation invocation, Obj lambda, List<Cell> arguments, int cost) {
        Called key = new Called(invocation, lambda);
        if (known.contains(key)) {
            return;
        }
        known.add(key);
        Invocation body =
                new Invocation(invocation.method(), invocation.call(), invocation.context(), invocation.functional());
        resolve(body, lambda, arguments, cost);
        body.onTarget(invocation::add);
        calls.computeIfAbsent(lambda, each -> new ArrayList<>()).add(body);
        List.copyOf(listeners.getOrDefault(lambda, List.of())).forEach(listener -> listener.accept(body));
    }

    private void resolve(Invocation invocation, Obj lambda, List<Cell> arguments, int cost) {
        Event.Lambda made = of(lambda);
        List<Cell> all = new ArrayList<>();
        for (Value captured : made.captured()) {
            MethodInfo method = Objects.requireNonNull(lambda.method());
            all.add(search.var(method, captured, lambda.context()));
        }
        all.addAll(arguments);
        List<Cell> told = List.copyOf(all);
        passed.computeIfAbsent(lambda, each -> new ArrayList<>()).add(told);
        List.copyOf(passing.getOrDefault(lambda, List.of())).forEach(listener -> listener.accept(told));
        // What the lambda captured comes first, and the lambda itself, argument 0 of the call, is not passed on.
        int shift = made.captured().size() - (invocation.functional() == 0 ? 1 : 0);
        MemberRef body = made.implementation();
        if (made.handle() == Opcodes.H_NEWINVOKESPECIAL) {
            construct(invocation, body, all, cost, shift);
        } else {
            int opcode = switch (made.handle()) {
                case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
                case Opcodes.H_INVOKESPECIAL -> Opcodes.INVOKESPECIAL;
                case Opcodes.H_INVOKEINTERFACE -> Opcodes.INVOKEINTERFACE;
                default -> Opcodes.INVOKEVIRTUAL;
            };
            if (opcode == Opcodes.INVOKESTATIC || !all.isEmpty()) {
                dispatch.resolve(invocation, body, opcode, all, shift);
            }
        }
    }

    private void construct(Invocation invocation, MemberRef body, List<Cell> passed, int cost, int shift) {
        Obj made =
                search.objects().modelled(body.owner(), invocation.method(), invocation.call(), invocation.context());
        List<Cell> all = new ArrayList<>();
        all.add(search.constant(made));
        all.addAll(passed);
        dispatch.resolve(invocation, body, Opcodes.INVOKESPECIAL, all, shift + 1);
        invocation.add(new Target.Fresh(made, cost));
    }

    /** Is told of every call of a lambda, those to come included. */
    void onCall(Obj lambda, Consumer<Invocation> listener) {
        listeners.computeIfAbsent(lambda, key -> new ArrayList<>()).add(listener);
        List.copyOf(calls.getOrDefault(lambda, List.of())).forEach(listener);
    }

    /** Is told of what the body is passed in every call, those to come included: what the lambda captured is first. */
    void onPassed(Obj lambda, Consumer<List<Cell>> listener) {
        passing.computeIfAbsent(lambda, key -> new ArrayList<>()).add(listener);
        List.copyOf(passed.getOrDefault(lambda, List.of())).forEach(listener);
    }

    /** The lambda expression. */
    static Event.Lambda of(Obj lambda) {
        return (Event.Lambda) Objects.requireNonNull(lambda.event());
    }
}
