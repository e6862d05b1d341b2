package dev.tagalong.bytecode.flow;

import dev.tagalong.bytecode.code.Event;
import dev.tagalong.bytecode.index.MethodInfo;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Type;

/** All ways in which methods were entered; equal ones are identical. */
final class Contexts {
    /** Calls nested deeper are not told apart. */
    private static final int MAX_DEPTH = 8;

    /** More ways than this into one method are not told apart. */
    private static final int MAX_WAYS = 64;

    /** In a search that tells so many ways apart already, new ones are not: it would not end for all the programs. */
    private static final int MAX_CONTEXTS = 5_000;

    /** Anybody. */
    static final Context ANY = new Context(Context.Kind.ANY, 0, null, null, null, List.of(), 0);

    private record Key(
            MethodInfo callee,
            @Nullable MethodInfo caller,
            Event.@Nullable Call call,
            @Nullable Context below,
            @Nullable Obj receiver,
            int functional) {}

    private record Passed(Cell argument, Cell parameter) {}

    private final Map<Key, Context> known = new HashMap<>();
    private final Map<MethodInfo, Integer> ways = new HashMap<>();
    private final Map<MethodInfo, Context> merged = new HashMap<>();
    private final Set<Passed> passed = new HashSet<>();
    private final Engine engine;

    Contexts(Engine engine) {
        this.engine = engine;
    }

    /**
     * A call.
     *
     * @param receiver the receiver or lambda, if this call is told apart by it
     * @param functional number of the argument that the call calls, or 0
     */
    Context call(
            MethodInfo callee,
            MethodInfo caller,
            Event.Call call,
            Context below,
            @Nullable Obj receiver,
            List<Cell> arguments,
            int functional) {
        int depth = 1
                + Math.max(
                        below.depth(), receiver == null ? 0 : receiver.context().depth());
        if (depth > MAX_DEPTH || callee.equals(caller) || below.enters(callee)) {
            return merged(callee, arguments);
        }
        Key key = new Key(callee, caller, call, below, receiver, functional);
        Context context = known.get(key);
        if (context == null) {
            if (ways.merge(callee, 1, Integer::sum) > MAX_WAYS || known.size() > MAX_CONTEXTS) {
                return merged(callee, arguments);
            }
            context = new Context(Context.Kind.CALL, depth, caller, call, below, arguments, functional);
            known.put(key, context);
        }
        return context;
    }

    /** A hook that the stream calls on an object: a method without callers. */
    Context hook(MethodInfo callee, Obj receiver, List<Cell> arguments) {
        return known.computeIfAbsent(
                new Key(callee, null, null, null, receiver, 0),
                key -> new Context(Context.Kind.HOOK, receiver.context().depth() + 1, null, null, null, arguments, 0));
    }

    /** What is passed by calls that nest too deep meets in one place. */
    private Context merged(MethodInfo callee, List<Cell> arguments) {
        Context context = merged.computeIfAbsent(callee, method -> {
            // A call through a method handle passes more or fewer than there are parameters.
            int count = Type.getArgumentTypes(method.descriptor()).length + (method.isStatic() ? 0 : 1);
            List<Cell> cells = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                cells.add(new Cell("argument " + i));
            }
            return new Context(Context.Kind.MERGED, MAX_DEPTH, null, null, null, cells, 0);
        });
        for (int i = 0; i < Math.min(arguments.size(), context.arguments().size()); i++) {
            Passed each = new Passed(arguments.get(i), context.arguments().get(i));
            if (passed.add(each)) {
                engine.flow(each.argument(), each.parameter(), null, Costs.FEW);
            }
        }
        return context;
    }
}
