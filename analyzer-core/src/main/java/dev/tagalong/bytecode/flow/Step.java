package dev.tagalong.bytecode.flow;

import dev.tagalong.bytecode.code.Event;
import dev.tagalong.bytecode.code.MethodCode;
import dev.tagalong.bytecode.code.Value;
import dev.tagalong.bytecode.index.FieldInfo;
import dev.tagalong.bytecode.index.MethodInfo;
import java.util.List;

/** One step of an object from a value of a method to what the code does with it. */
final class Step {
    private final Search search;
    private final Uses uses;
    private final MethodInfo method;
    private final Context context;
    private final int cost;

    Step(Search search, Uses uses, MethodInfo method, Context context, int cost) {
        this.search = search;
        this.uses = uses;
        this.method = method;
        this.context = context;
        this.cost = cost;
    }

    void take(MethodUses.Use use) {
        if (use instanceof MethodUses.Use.Becomes becomes) {
            uses.reach(method, becomes.value(), context, cost);
        } else if (use instanceof MethodUses.Use.Read read) {
            read(read.value());
        } else if (use instanceof MethodUses.Use.Set set) {
            Part part = Uses.part(search, set.store().field());
            if (part != null) {
                stored(part, set.store(), set.store().value());
            }
        } else if (use instanceof MethodUses.Use.SetElement set) {
            stored(Part.ELEMENT, set.store(), set.store().value());
        } else if (use instanceof MethodUses.Use.Put put) {
            put(put.store());
        } else if (use instanceof MethodUses.Use.PutElement put) {
            into(put.store().array(), Part.ELEMENT);
        } else if (use instanceof MethodUses.Use.Passed passed) {
            passed(passed.call(), passed.argument());
        } else if (use instanceof MethodUses.Use.Captured captured) {
            captured(captured.lambda(), captured.captured());
        } else if (use instanceof MethodUses.Use.Returned) {
            returned();
        } else if (use instanceof MethodUses.Use.Thrown thrown) {
            new Thrown(search, uses).at(method, thrown.at(), context, cost);
        }
    }

    private void read(Value value) {
        Part part = value.kind() == Value.Kind.ELEMENT ? Part.ELEMENT : Uses.part(search, value.member());
        if (part != null) {
            uses.read(
                    part,
                    List.of(method, value, context),
                    (carried, known) -> carried.reach(method, value, context, Math.max(cost, known)));
        }
    }

    private void stored(Part part, Event event, Value value) {
        uses.store(part, new Uses.Stored(() -> search.var(method, value, context), method, event, context, cost));
    }

    private void put(Event.Store store) {
        FieldInfo field = search.program().field(store.field());
        if (field == null) {
            return;
        }
        if (store.base() == null) {
            putStatic(field);
        } else {
            into(store.base(), new Part(field.owner(), field.name(), field.descriptor()));
        }
    }

    /** The object is put into a static field. */
    void putStatic(FieldInfo field) {
        search.fieldStores().loads(field, (reader, value) -> uses.reach(reader, value, Contexts.ANY, cost));
        MethodInfo finder = search.enums().finder(field);
        if (finder != null) {
            search.callers().of(finder).calls().forEach(call -> answer(call.method(), call.call(), Contexts.ANY, cost));
        }
    }

    /** The object is put into a part of what a value is. */
    void into(Value holder, Part part) {
        Cell holders = search.var(method, holder, context);
        if (!uses.goesInto(holders, part)) {
            return;
        }
        search.engine().listen(holders, (object, known) -> {
            if (object.exact()) {
                search.uses(object).carries(part, uses, Math.max(cost, known));
            } else if (part.isField()) {
                FieldInfo field = search.fieldStores().field(part);
                if (field != null) {
                    search.fieldStores()
                            .loads(field, (reader, value) -> uses.reach(reader, value, Contexts.ANY, Costs.FEW));
                }
            }
        });
    }

    private void passed(Event.Call call, int argument) {
        Reflected reflected = argument > 0 ? Reflected.of(call) : null;
        ReflectiveAccess access =
                reflected == null ? null : new ReflectiveAccess(search, method, call, context, reflected);
        if (access != null && access.isAccess()) {
            access.passed(this, uses, argument, cost);
            return;
        }
        Invocation invocation = search.call(method, call, context);
        invocation.onTarget(target -> {
            if (target instanceof Target.Code code) {
                enter(code, argument + code.shift());
            } else if (target instanceof Target.Model model) {
                search.models().moves().passed(uses, invocation, model, argument + model.shift(), cost);
            } else if (target instanceof Target.Opaque) {
                new Escapes(search).passed(uses.object(), invocation, argument);
            }
        });
    }

    /** The object is a parameter of a target. */
    void enter(Target.Code code, int parameter) {
        MethodCode callee = search.code(code.callee());
        Obj receiver = parameter == 0 ? code.receiver() : null;
        if (callee != null
                && parameter >= 0
                && parameter < callee.parameters().size()
                && (receiver == null || uses.object().agrees(receiver))) {
            uses.reach(code.callee(), callee.parameters().get(parameter), code.context(), Math.max(cost, code.cost()));
        }
    }

    private void captured(Event.Lambda made, int number) {
        Obj lambda = search.objects().made(method, made.result(), made, context);
        search.uses(lambda);
        int first = made.handle() == org.objectweb.asm.Opcodes.H_NEWINVOKESPECIAL ? 1 : 0;
        search.dispatch()
                .lambdas()
                .onCall(
                        lambda,
                        body -> body.onTarget(target -> {
                            if (target instanceof Target.Code code) {
                                enter(code, number + first);
                            } else if (target instanceof Target.Model model) {
                                search.models().moves().passed(uses, body, model, number + first, cost);
                            }
                        }));
    }

    private void returned() {
        if (context.kind() == Context.Kind.ANY) {
            List<Callers.Call> calls =
                    uses.isAnswered(method) ? search.callers().of(method).calls() : List.of();
            for (Callers.Call caller : calls) {
                answer(caller.method(), caller.call(), Contexts.ANY, Costs.ofReceivers(caller.targets()));
            }
        } else if (context.kind() == Context.Kind.MERGED) {
            search.entries(context)
                    .onEntry(entry ->
                            answered(entry.method(), entry.call(), entry.context(), entry.functional(), Costs.FEW));
        } else if (context.caller() != null && context.call() != null && context.below() != null) {
            answered(context.caller(), context.call(), context.below(), context.functional(), Costs.EXACT);
        }
    }

    private void answered(MethodInfo caller, Event.Call call, Context below, int functional, int choice) {
        if (functional > 0) {
            search.models().moves().answered(uses, caller, call, below, functional, Math.max(cost, choice));
        } else {
            answer(caller, call, below, choice);
        }
    }

    private void answer(MethodInfo caller, Event.Call call, Context where, int choice) {
        if (call.result() != null) {
            uses.reach(caller, call.result(), where, Math.max(cost, choice));
        }
    }
}
