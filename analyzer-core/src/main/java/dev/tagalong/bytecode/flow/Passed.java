package dev.tagalong.bytecode.flow;

import dev.tagalong.bytecode.code.Value;
import dev.tagalong.bytecode.index.MethodInfo;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What gets into a method from a call that can run others, too. */
final class Passed {
    private final Search search;

    Passed(Search search) {
        this.search = search;
    }

    /**
     * What a call passes to a method that it can run, the receiver first, if there is one: if it can run others, too,
     * only what it passes if an object that runs this method is found there.
     *
     * @param caller of that method
     */
    List<Cell> by(Callers.Call caller, MethodInfo method, Context context) {
        List<Value> arguments = caller.call().arguments();
        List<Cell> passed = new ArrayList<>();
        for (Value argument : arguments) {
            passed.add(search.var(caller.method(), argument, context));
        }
        if (caller.targets() > 1) {
            Cell receiver = passed.get(0);
            boolean varies = context == Contexts.ANY && varies(arguments.get(0), new HashSet<>());
            for (int i = 0; i < passed.size(); i++) {
                // Of what anybody passes, one thing need not come with the other.
                boolean apart = !varies || !varies(arguments.get(i), new HashSet<>());
                passed.set(i, ifRun(caller, method, apart, receiver, passed.get(i)));
            }
        }
        return passed;
    }

    private Cell ifRun(Callers.Call caller, MethodInfo method, boolean apart, Cell receiver, Cell argument) {
        Engine engine = search.engine();
        Cell passed = new Cell(method);
        engine.fill(
                passed,
                () -> engine.listen(receiver, (object, cost) -> {
                    Obj running = running(object, method);
                    if (running == null) {
                        return;
                    }
                    boolean sure = apart && running.exact();
                    int choice = sure ? cost : Math.max(cost, Costs.ofReceivers(caller.targets()));
                    if (argument == receiver) {
                        engine.add(passed, running, choice);
                    } else {
                        engine.flow(argument, passed, null, choice);
                    }
                }));
        return passed;
    }

    /** True if a value is another for each who calls its method. */
    private static boolean varies(Value value, Set<Value> seen) {
        return seen.add(value)
                && switch (value.kind()) {
                    case PARAMETER -> true;
                    case CAST, FIELD, ELEMENT -> varies(value.base(), seen);
                    case PHI -> value.inputs().stream().anyMatch(input -> varies(input, seen));
                    default -> false;
                };
    }

    /** An object as what a method is called on; null if it runs another method of this name. */
    @Nullable
    Obj running(Obj object, MethodInfo method) {
        Obj narrowed = search.types().narrow(object, method.owner());
        if (narrowed == null || method.isConstructor() || !narrowed.exact() || narrowed.kind() == Obj.Kind.LAMBDA) {
            return narrowed;
        }
        return method.equals(search.program().select(narrowed.type(), method)) ? narrowed : null;
    }
}
