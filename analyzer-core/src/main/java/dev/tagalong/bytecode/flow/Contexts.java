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

    private record Passed(Cell argument, Cell parameter, int cost) {}

    private final Map<Key, Context> known = new HashMap<>();
    private final Map<MethodInfo, Integer> ways = new HashMap<>();
    private final Map<MethodInfo, Context> merged = new HashMap<>();
    private final Set<Passed> passed = new HashSet<>();
    private final Set<MethodInfo> crowded = new HashSet<>();
    private final Engine engine;
    private final Callers callers;
    private final ObjectTable objects;

    Contexts(Engine engine, Callers callers, ObjectTable objects) {
        this.engine = engine;
        this.callers = callers;
        this.objects = objects;
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
            return merged(callee, arguments, Costs.FEW);
        }
        Key key = new Key(callee, caller, call, below, receiver, functional);
        Context context = known.get(key);
        if (context == null) {
            if (ways.merge(callee, 1, Integer::sum) > MAX_WAYS || known.size() > MAX_CONTEXTS) {
                int calls = callers.of(callee).calls().size();
                return merged(callee, arguments, Math.max(Costs.FEW, Costs.ofReceivers(calls)));
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

    /**
     * What is passed by calls that are not told apart meets in one place.
     *
     * @param cost of taking what one of them passes for what is there
     */
    private Context merged(MethodInfo callee, List<Cell> arguments, int cost) {
        Context context = merged.computeIfAbsent(callee, Contexts::merged);
        if (!engine.follows(cost) && crowded.add(callee)) {
            passedByMany(callee, context);
        }
        for (int i = 0; i < Math.min(arguments.size(), context.arguments().size()); i++) {
            Passed each = new Passed(arguments.get(i), context.arguments().get(i), cost);
            if (passed.add(each)) {
                engine.flow(each.argument(), each.parameter(), null, cost);
            }
        }
        return context;
    }

    private static Context merged(MethodInfo method) {
        List<Cell> cells = new ArrayList<>();
        for (Type type : parameters(method)) {
            cells.add(new Cell(type));
        }
        return new Context(Context.Kind.MERGED, MAX_DEPTH, null, null, null, cells, 0);
    }

    private void passedByMany(MethodInfo callee, Context context) {
        String reason = callee.owner().replace('/', '.') + "." + callee.name() + " is called in "
                + callers.of(callee).calls().size() + " places, more than can be told apart";
        List<Type> types = parameters(callee);
        for (int i = 0; i < types.size(); i++) {
            if (types.get(i).getSort() >= Type.ARRAY) {
                String type = types.get(i).getInternalName();
                engine.add(
                        context.arguments().get(i), objects.unknown(type, reason, callee, null, context), Costs.EXACT);
            }
        }
    }

    /** The receiver first, if there is one. A call through a method handle passes more or fewer. */
    private static List<Type> parameters(MethodInfo method) {
        List<Type> types = new ArrayList<>(List.of(Type.getArgumentTypes(method.descriptor())));
        if (!method.isStatic()) {
            types.add(0, Type.getObjectType(method.owner()));
        }
        return types;
    }
}
