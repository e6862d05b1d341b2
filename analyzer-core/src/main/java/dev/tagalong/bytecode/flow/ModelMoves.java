package dev.tagalong.bytecode.flow;

import dev.tagalong.bytecode.code.Event;
import dev.tagalong.bytecode.code.Value;
import dev.tagalong.bytecode.index.MethodInfo;
import dev.tagalong.catalogue.Flow.From;
import dev.tagalong.catalogue.Flow.Move;
import dev.tagalong.catalogue.Flow.To;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where what is passed to modelled methods goes, as ways of an object. */
final class ModelMoves {
    private record Delivered(Uses uses, Cell holders, String part) {}

    private final Search search;
    private final Models models;
    private final Views views;
    private final Set<Delivered> delivered = new HashSet<>();

    ModelMoves(Search search, Models models) {
        this.search = search;
        this.models = models;
        views = new Views(search, models);
    }

    /** The flows from parts of an object that a model makes. */
    void madeReads(Uses uses) {
        Obj made = uses.object();
        if (made.kind() == Obj.Kind.MODELLED && made.event() instanceof Event.Call call && made.method() != null) {
            Invocation invocation = search.call(made.method(), call, made.context());
            invocation.onTarget(target -> {
                if (target instanceof Target.Model model) {
                    for (Move move : model.flow().moves()) {
                        if (move.from() instanceof From.Answered answered
                                && models.sources()
                                        .holders(invocation, model, new To.Answer(List.of(answered.part())))
                                        .contains(made)) {
                            along(uses, List.of(answered.part()), invocation, model, move.to(), model.cost());
                        } else if (move.from() instanceof From.Fresh fresh
                                && move.to() instanceof To.Answer answer
                                && !answer.parts().isEmpty()
                                && models.sources()
                                        .holders(invocation, model, answer)
                                        .contains(made)) {
                            models.sources()
                                    .made(invocation, fresh)
                                    .forEach(inner -> carry(
                                            uses, made, ModelSources.last(answer), search.uses(inner), model.cost()));
                        }
                    }
                }
            });
        }
    }

    /** An object is passed to a modelled call. */
    void passed(Uses uses, Invocation invocation, Target.Model model, int index, int cost) {
        int argument = index - model.first() + 1;
        if (model.first() == 1 && index == 0) {
            if (model.receiver() != null && !model.receiver().agrees(uses.object())) {
                return;
            }
            argument = 0;
        }
        views.passed(uses, invocation, model, argument);
        int total = Math.max(cost, model.cost());
        for (Move move : model.flow().moves()) {
            if (calls(move, argument)) {
                models.calls().function(invocation, model, argument);
            }
            if (move.from() instanceof From.Passed passed && passed.argument() == argument) {
                along(uses, passed.parts(), invocation, model, move.to(), total);
            }
            if (move.to() instanceof To.Argument into && into.argument() == argument) {
                Part part = models.part(uses.object(), into.part());
                if (part != null) {
                    uses.store(
                            part,
                            new Uses.Stored(
                                    () -> models.sources().source(invocation, model, move.from()),
                                    move.from(),
                                    invocation.method(),
                                    invocation.call(),
                                    invocation.context(),
                                    total));
                }
            }
        }
    }

    private static boolean calls(Move move, int argument) {
        return (move.to() instanceof To.Parameter parameter && parameter.function() == argument)
                || (move.from() instanceof From.Called called && called.function() == argument);
    }

    /** What is in the parts of the parts goes on. */
    private void along(Uses uses, List<String> parts, Invocation invocation, Target.Model model, To to, int cost) {
        if (parts.isEmpty()) {
            deliver(uses, invocation, model, to, cost);
            return;
        }
        Part part = models.part(uses.object(), parts.get(0));
        if (part != null) {
            List<String> rest = parts.subList(1, parts.size());
            uses.read(
                    part,
                    List.of(invocation, model, to, rest),
                    (carried, known) -> along(carried, rest, invocation, model, to, Math.max(cost, known)));
        }
    }

    private void deliver(Uses uses, Invocation invocation, Target.Model model, To to, int cost) {
        if (to instanceof To.Answer answer) {
            if (answer.parts().isEmpty()) {
                result(uses, invocation, cost);
            } else {
                models.sources()
                        .holders(invocation, model, answer)
                        .forEach(made -> carry(search.uses(made), made, ModelSources.last(answer), uses, cost));
            }
        } else if (to instanceof To.Argument into) {
            Cell holders = Models.argument(model, into.argument());
            if (holders != null && delivered.add(new Delivered(uses, holders, into.part()))) {
                search.engine().listen(holders, (holder, known) -> {
                    if (holder.exact()) {
                        carry(search.uses(holder), holder, into.part(), uses, Math.max(cost, known));
                    }
                });
            }
        } else if (to instanceof To.Parameter parameter) {
            Invocation function = models.calls().function(invocation, model, parameter.function());
            function.onTarget(target -> {
                int index = parameter.parameter() - 1;
                if (target instanceof Target.Code code) {
                    new Step(search, uses, invocation.method(), invocation.context(), cost)
                            .enter(code, index + code.shift());
                } else if (target instanceof Target.Model inner) {
                    passed(uses, function, inner, index + inner.shift(), cost);
                }
            });
        }
    }

    /** An object is what a modelled call answers, to the code or to the library that calls it. */
    private void result(Uses uses, Invocation invocation, int cost) {
        Value result = invocation.call().result();
        if (invocation.functional() > 0) {
            answered(uses, invocation.method(), invocation.call(), invocation.context(), invocation.functional(), cost);
        } else if (result != null) {
            uses.reach(invocation.method(), result, invocation.context(), cost);
        }
    }

    private void carry(Uses holderUses, Obj holder, @Nullable String name, Uses carried, int cost) {
        Part part = models.part(holder, name);
        if (part != null) {
            holderUses.carries(part, carried, cost);
        }
    }

    /** An object is what a function answers that a library was passed at a call. */
    void answered(Uses uses, MethodInfo method, Event.Call call, Context context, int functional, int cost) {
        for (ModelCalls.Function key : models.calls().at(method, call, context, functional)) {
            for (Move move : key.model().flow().moves()) {
                if (move.from() instanceof From.Called called && called.function() == functional) {
                    along(uses, called.parts(), key.invocation(), key.model(), move.to(), cost);
                }
            }
        }
    }
}
