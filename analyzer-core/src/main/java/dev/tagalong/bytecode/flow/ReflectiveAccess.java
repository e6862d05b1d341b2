package dev.tagalong.bytecode.flow;

import dev.tagalong.bytecode.code.Event;
import dev.tagalong.bytecode.code.Value;
import dev.tagalong.bytecode.index.FieldInfo;
import dev.tagalong.bytecode.index.MethodInfo;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.Type;

/**
 * Fields and elements of arrays that are set and read through objects that stand for them, as if an instruction did it.
 */
final class ReflectiveAccess {
    private final Search search;
    private final MethodInfo method;
    private final Event.Call call;
    private final Context context;
    private final Reflected access;
    private final Set<FieldInfo> fields;
    private final boolean elements;
    private final int choice;

    ReflectiveAccess(Search search, MethodInfo method, Event.Call call, Context context, Reflected access) {
        this.search = search;
        this.method = method;
        this.call = call;
        this.context = context;
        this.access = access;
        fields = search.handles().of(method, call.arguments().get(0));
        elements = fields.isEmpty()
                && search.handles().ofElements(method, call.arguments().get(0));
        choice = Costs.ofReceivers(fields.size());
    }

    /** False if the call is something else after all. */
    boolean isAccess() {
        return access.always() || !fields.isEmpty();
    }

    /** Carries what the call answers into a cell; false if that is not known. */
    boolean answers(Cell cell, Value result) {
        if (!access.reads() || (fields.isEmpty() && !elements)) {
            return false;
        }
        if (elements) {
            search.engine().listen(search.var(method, call.arguments().get(1), context), (array, cost) -> {
                if (array.exact()) {
                    search.engine().flow(search.contents(array, Part.ELEMENT).cell(), cell, result.type(), cost);
                }
            });
        }
        for (FieldInfo field : fields) {
            if (field.isStatic()) {
                search.engine().flow(search.statics(field), cell, result.type(), choice);
            } else {
                search.engine()
                        .listen(
                                search.var(method, call.arguments().get(1), context),
                                (holder, cost) -> read(cell, field, holder, Math.max(cost, choice), result));
            }
        }
        return true;
    }

    private void read(Cell cell, FieldInfo field, Obj holder, int cost, Value result) {
        Obj fits = search.types().narrow(holder, field.owner());
        if (fits != null && fits.exact()) {
            search.engine().flow(search.contents(fits, part(field)).cell(), cell, result.type(), cost);
        } else if (fits != null) {
            search.engine().flow(search.fieldStores().everywhere(field), cell, result.type(), Costs.FEW);
        }
    }

    /** An object is passed to the call. */
    void passed(Step step, Uses uses, int argument, int cost) {
        int total = Math.max(cost, choice);
        for (FieldInfo field : fields) {
            Part part = part(field);
            if (argument == access.value() && field.isStatic()) {
                step.putStatic(field);
            } else if (argument == access.value()) {
                step.into(call.arguments().get(1), part);
            } else if (argument == 1
                    && !field.isStatic()
                    && search.types().narrow(uses.object(), field.owner()) != null) {
                holder(uses, part, total);
            }
        }
        if (elements && argument == access.value()) {
            step.into(call.arguments().get(1), Part.ELEMENT);
        } else if (elements && argument == 1 && uses.object().isArray()) {
            holder(uses, Part.ELEMENT, total);
        }
        if (fields.isEmpty()
                && argument == 1
                && access.value() > 1
                && !uses.object().isArray()) {
            search.handles().setUnknown(uses.object(), method);
        }
    }

    private void holder(Uses uses, Part part, int cost) {
        if (access.value() >= 0) {
            Value value = call.arguments().get(access.value());
            uses.store(part, new Uses.Stored(() -> search.var(method, value, context), method, call, context, cost));
        } else if (access.function() >= 0) {
            uses.store(part, new Uses.Stored(() -> made(uses, part), method, call, context, cost));
        }
        Value result = call.result();
        if (access.reads() && result != null) {
            uses.read(
                    part,
                    List.of(method, result, context),
                    (carried, known) -> carried.reach(method, result, context, Math.max(cost, known)));
        }
    }

    /** What a lambda makes of what is there. */
    private Cell made(Uses uses, Part part) {
        Cell answers = new Cell(part);
        Invocation function = search.functional(method, call, context, access.function());
        function.onTarget(target -> {
            if (target instanceof Target.Code code) {
                search.engine().flow(search.answer(code.callee(), code.context()), answers, null, code.cost());
            }
        });
        Cell there = search.contents(uses.object(), part).cell();
        search.engine().listen(search.var(method, call.arguments().get(access.function()), context), (lambda, cost) -> {
            if (lambda.kind() == Obj.Kind.LAMBDA) {
                Event.Lambda made = LambdaCalls.of(lambda);
                boolean two = Type.getArgumentTypes(made.method().descriptor()).length == 2;
                List<Cell> passed = two
                        ? List.of(there, search.var(method, call.arguments().get(access.function() - 1), context))
                        : List.of(there);
                search.dispatch().lambdas().call(function, lambda, passed, cost);
            }
        });
        return answers;
    }

    private static Part part(FieldInfo field) {
        return new Part(field.owner(), field.name(), field.descriptor());
    }
}
