package dev.tagalong.bytecode.flow;

import dev.tagalong.bytecode.code.Event;
import dev.tagalong.bytecode.index.MethodInfo;
import dev.tagalong.catalogue.Flow.From;
import dev.tagalong.catalogue.Flow.Move;
import dev.tagalong.catalogue.Flow.To;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Where what a modelled method answers comes from, as flows between cells. */
final class ModelSources {
    private record Source(Invocation invocation, Target.Model model, From from) {}

    private final Search search;
    private final Models models;
    private final Map<Source, Cell> sources = new HashMap<>();

    ModelSources(Search search, Models models) {
        this.search = search;
        this.models = models;
    }

    /** Carries what a modelled call answers into a cell. */
    void answers(Invocation invocation, Target.Model model, Cell cell) {
        for (Move move : model.flow().moves()) {
            if (move.to() instanceof To.Answer answer && answer.parts().isEmpty()) {
                search.engine().flow(source(invocation, model, move.from()), cell, null, model.cost());
            }
        }
        String type = Types.reference(invocation.call().method().descriptor());
        if (model.flow().opaque() && type != null) {
            search.engine().add(cell, unknown(invocation, type), model.cost());
        }
    }

    /** What an object that a model makes holds from the beginning. */
    void madeWith(Contents contents, Obj holder, Part part) {
        if (holder.kind() != Obj.Kind.MODELLED || !(holder.event() instanceof Event.Call call)) {
            return;
        }
        MethodInfo method = Objects.requireNonNull(holder.method());
        search.call(method, call, holder.context()).onTarget(target -> {
            if (target instanceof Target.Model model) {
                Invocation invocation = search.call(method, call, holder.context());
                for (Move move : model.flow().moves()) {
                    if (move.to() instanceof To.Answer answer
                            && !answer.parts().isEmpty()
                            && part.equals(models.part(holder, last(answer)))
                            && holders(invocation, model, answer).contains(holder)) {
                        Cell from = source(invocation, model, move.from());
                        if (contents.add(new Contents.Stored(from, method, call, holder.context(), model.cost()))) {
                            search.engine().flow(from, contents.cell(), null, model.cost());
                        }
                    }
                }
            }
        });
    }

    /** The objects that a source names. */
    Cell source(Invocation invocation, Target.Model model, From from) {
        Source key = new Source(invocation, model, from);
        Cell known = sources.get(key);
        if (known == null) {
            known = new Cell(from);
            sources.put(key, known);
            Cell cell = known;
            search.engine().fill(cell, () -> fill(cell, invocation, model, from));
        }
        return known;
    }

    private void fill(Cell cell, Invocation invocation, Target.Model model, From from) {
        Engine engine = search.engine();
        if (from instanceof From.Passed passed) {
            Cell whole = Models.argument(model, passed.argument());
            if (whole != null) {
                engine.flow(parts(whole, passed.parts(), invocation), cell, null, Costs.EXACT);
            }
        } else if (from instanceof From.Called called) {
            Cell answers = new Cell(called);
            Invocation function = models.calls().function(invocation, model, called.function());
            function.onTarget(target -> {
                if (target instanceof Target.Code code) {
                    engine.flow(search.answer(code.callee(), code.context()), answers, null, code.cost());
                } else if (target instanceof Target.Model inner) {
                    answers(function, inner, answers);
                } else if (target instanceof Target.Fresh fresh) {
                    engine.add(answers, fresh.object(), fresh.cost());
                } else if (target instanceof Target.Opaque opaque && opaque.type() != null) {
                    engine.add(answers, unknown(invocation, opaque.type()), opaque.cost());
                }
            });
            engine.flow(parts(answers, called.parts(), invocation), cell, null, Costs.EXACT);
        } else if (from instanceof From.Answered answered) {
            holders(invocation, model, new To.Answer(List.of(answered.part()))).forEach(made -> {
                Part part = models.part(made, answered.part());
                if (part != null) {
                    engine.flow(search.contents(made, part).cell(), cell, null, Costs.EXACT);
                }
            });
        } else if (from instanceof From.Fresh fresh) {
            int cost = Costs.ofReceivers(fresh.types().size());
            fresh.types().forEach(type -> engine.add(cell, made(invocation, type), cost));
        } else if (from instanceof From.Some some) {
            engine.add(cell, unknown(invocation, some.type()), Costs.EXACT);
        }
    }

    /** The parts of parts of what is in a cell. */
    private Cell parts(Cell whole, List<String> names, Invocation invocation) {
        Cell cell = whole;
        for (String name : names) {
            Cell holders = cell;
            Cell next = new Cell(name);
            search.engine()
                    .fill(
                            next,
                            () -> search.engine().listen(holders, (holder, cost) -> {
                                Part part = models.part(holder, name);
                                if (holder.exact() && part != null) {
                                    search.engine()
                                            .flow(search.contents(holder, part).cell(), next, null, cost);
                                } else if (!holder.exact()) {
                                    search.engine().add(next, unknown(invocation, "java/lang/Object"), cost);
                                }
                            }));
            cell = next;
        }
        return cell;
    }

    /** The new objects whose part is meant: what is answered, or what is new in the part before. */
    List<Obj> holders(Invocation invocation, Target.Model model, To.Answer answer) {
        List<String> where = answer.parts().subList(0, answer.parts().size() - 1);
        List<Obj> all = new ArrayList<>();
        for (Move move : model.flow().moves()) {
            if (move.to() instanceof To.Answer to
                    && to.parts().equals(where)
                    && move.from() instanceof From.Fresh fresh) {
                fresh.types().forEach(type -> all.add(made(invocation, type)));
            }
        }
        return all;
    }

    static String last(To.Answer answer) {
        return answer.parts().get(answer.parts().size() - 1);
    }

    /** The new objects that a source stands for. */
    List<Obj> made(Invocation invocation, From.Fresh fresh) {
        return fresh.types().stream().map(type -> made(invocation, type)).toList();
    }

    private Obj made(Invocation invocation, String type) {
        return search.objects().modelled(type, invocation.method(), invocation.call(), invocation.context());
    }

    Obj unknown(Invocation invocation, String type) {
        String reason = "what " + invocation.call().method().owner().replace('/', '.') + "."
                + invocation.call().method().name() + " answers is known by its type only";
        return search.objects()
                .unknown(type, reason, invocation.method(), invocation.call().result(), invocation.context());
    }
}
