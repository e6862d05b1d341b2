package dev.tagalong.bytecode.flow;

import dev.tagalong.bytecode.code.MethodCode;
import dev.tagalong.bytecode.code.Value;
import dev.tagalong.bytecode.index.MethodInfo;
import java.util.List;

/** Follows one object that is thrown, to the handlers that catch it. */
final class Thrown {
    /** Callers of callers that are not told apart are followed so far. */
    private static final int MAX_LEVELS = 4;

    private final Search search;
    private final Uses uses;

    Thrown(Search search, Uses uses) {
        this.search = search;
        this.uses = uses;
    }

    /** An instruction throws it: itself, or by a call. */
    void at(MethodInfo method, int at, Context context, int cost) {
        at(method, at, context, cost, MAX_LEVELS);
    }

    private void at(MethodInfo method, int at, Context context, int cost, int levels) {
        MethodCode code = search.engine().follows(cost) ? search.code(method) : null;
        if (code == null || !uses.isThrown(method, at, context)) {
            return;
        }
        for (Value caught : search.exceptions().handlers(code, at, uses.object())) {
            uses.reach(method, caught, context, cost);
        }
        if (!search.exceptions().leaves(code, at, uses.object())) {
            return;
        }
        if (context.kind() == Context.Kind.ANY) {
            for (Callers.Call caller : levels > 0 ? search.callers().of(method).calls() : List.<Callers.Call>of()) {
                int choice = Math.max(cost, Costs.ofReceivers(caller.targets()));
                later(caller.method(), caller.call().at(), Contexts.ANY, choice, levels - 1);
            }
        } else if (context.kind() == Context.Kind.MERGED && levels > 0) {
            search.entries(context)
                    .onEntry(entry -> later(
                            entry.method(), entry.call().at(), entry.context(), Math.max(cost, Costs.FEW), levels - 1));
        } else if (context.caller() != null && context.call() != null && context.below() != null) {
            later(context.caller(), context.call().at(), context.below(), cost, levels);
        }
    }

    private void later(MethodInfo method, int at, Context context, int cost, int levels) {
        search.engine().later(() -> at(method, at, context, cost, levels));
    }
}
