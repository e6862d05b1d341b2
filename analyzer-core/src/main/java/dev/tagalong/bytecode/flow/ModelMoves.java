package dev.tagalong.bytecode.flow;

import dev.tagalong.bytecode.code.Event;
import dev.tagalong.bytecode.code.Value;
import dev.tagalong.bytecode.index.MethodInfo;
import dev.tagalong.bytecode.index.TypeInfo;
import dev.tagalong.catalogue.Flow;
import dev.tagalong.catalogue.Flow.From;
import dev.tagalong.catalogue.Flow.Move;
import dev.tagalong.catalogue.Flow.To;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Type;

/** What the models of libraries' methods say, as flows between cells, and as ways of an object. */
final class ModelMoves {
    private record Source(Invocation invocation, Target.Model model, From from) {}

    private record Function(Invocation invocation, Target.Model model, int argument) {}

    private record Delivered(Uses uses, Cell holders, String part) {}

    private final Set<Delivered> delivered = new HashSet<>();

    private record Site(MethodInfo method, Event.Call call, Context context, int argument) {}

    private final Search search;
    private final Map<Source, Cell> sources = new HashMap<>();
    private final Map<Function, Invocation> functions = new HashMap<>();
    private final Map<Site, List<Function>> calling = new HashMap<>();

    ModelMoves(Search search) {
        this.search = search;
    }

    /** The model of a method, by the first of these classes that has one; null if none has. */
    @Nullable
    Flow find(List<String> owners, String name, String descriptor) {
        for (String owner : owners) {
            Flow flow = search.flows().find(owner, name, descriptor);
            if (flow != null) {
                return flow;
            }
        }
        return null;
    }

    /** The field whose object's elements a view shows as its own, or null if the class is no view. */
    @Nullable
    String same(String type) {
        for (String each : search.types().supertypes(type)) {
            String field = search.flows().same(each);
            if (field != null) {
                return field;
            }
        }
        return null;
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
        MethodInfo method = java.util.Objects.requireNonNull(holder.method());
        search.call(method, call, holder.context()).onTarget(target -> {
            if (target instanceof Target.Model model) {
                Invocation invocation = search.call(method, call, holder.context());
                for (Move move : model.flow().moves()) {
                    if (move.to() instanceof To.Answer answer
                            && !answer.parts().isEmpty()
                            && part.equals(part(holder, last(answer)))
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

    /** The flows from parts of an object that a model makes. */
    void madeReads(Uses uses) {
        Obj made = uses.object();
        if (made.kind() == Obj.Kind.MODELLED && made.event() instanceof Event.Call call && made.method() != null) {
            Invocation invocation = search.call(made.method(), call, made.context());
            invocation.onTarget(target -> {
                if (target instanceof Target.Model model) {
                    for (Move move : model.flow().moves()) {
                        if (move.from() instanceof From.Answered answered
                                && holders(invocation, model, new To.Answer(List.of(answered.part())))
                                        .contains(made)) {
                            along(uses, List.of(answered.part()), invocation, model, move.to(), model.cost());
                        }
                    }
                }
            });
        }
    }

    private static String last(To.Answer answer) {
        return answer.parts().get(answer.parts().size() - 1);
    }

    /** The new objects whose part is meant: what is answered, or what is new in the part before. */
    private List<Obj> holders(Invocation invocation, Target.Model model, To.Answer answer) {
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

    private @Nullable Part part(Obj holder, @Nullable String name) {
        if (name == null) {
            return null;
        }
        // A library's class that has such a field keeps it there; one of the program has it for something else.
        Part field = search.fieldStores().part(holder.type(), name);
        TypeInfo declaring = field == null ? null : search.program().type(field.owner());
        boolean theirs = declaring != null && declaring.origin() != TypeInfo.Origin.OWN;
        return theirs ? field : Part.ofContainer(name);
    }

    /** The objects that a source names. */
    private Cell source(Invocation invocation, Target.Model model, From from) {
        Source key = new Source(invocation, model, from);
        Cell known = sources.get(key);
        if (known == null) {
            known = new Cell("source " + from);
            sources.put(key, known);
            fill(known, invocation, model, from);
        }
        return known;
    }

    private void fill(Cell cell, Invocation invocation, Target.Model model, From from) {
        Engine engine = search.engine();
        if (from instanceof From.Passed passed) {
            Cell whole = argument(model, passed.argument());
            if (whole != null) {
                engine.flow(parts(whole, passed.parts(), invocation), cell, null, Costs.EXACT);
            }
        } else if (from instanceof From.Called called) {
            Cell answers = new Cell("answers of " + called.function());
            Invocation function = function(invocation, model, called.function());
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
                Part part = part(made, answered.part());
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
            Cell next = new Cell("." + name);
            search.engine().listen(cell, (holder, cost) -> {
                Part part = part(holder, name);
                if (holder.exact() && part != null) {
                    search.engine().flow(search.contents(holder, part).cell(), next, null, cost);
                } else if (!holder.exact()) {
                    search.engine().add(next, unknown(invocation, "java/lang/Object"), cost);
                }
            });
            cell = next;
        }
        return cell;
    }

    private static @Nullable Cell argument(Target.Model model, int argument) {
        int index = argument == 0 ? 0 : argument - 1 + model.first();
        boolean there = argument > 0 || model.first() == 1;
        return there && index < model.arguments().size() ? model.arguments().get(index) : null;
    }

    private Obj made(Invocation invocation, String type) {
        return search.objects().modelled(type, invocation.method(), invocation.call(), invocation.context());
    }

    private Obj unknown(Invocation invocation, String type) {
        String reason = "what " + invocation.call().method().owner().replace('/', '.') + "."
                + invocation.call().method().name() + " answers is known by its type only";
        return search.objects()
                .unknown(type, reason, invocation.method(), invocation.call().result(), invocation.context());
    }

    /** The function that a model calls, with what the model passes to it. */
    Invocation function(Invocation invocation, Target.Model model, int argument) {
        Function key = new Function(invocation, model, argument);
        Invocation known = functions.get(key);
        if (known == null) {
            known = new Invocation(invocation.method(), invocation.call(), invocation.context(), argument);
            functions.put(key, known);
            Site site = new Site(invocation.method(), invocation.call(), invocation.context(), argument);
            calling.computeIfAbsent(site, each -> new ArrayList<>()).add(key);
            resolve(known, invocation, model, argument);
        }
        return known;
    }

    private void resolve(Invocation function, Invocation invocation, Target.Model model, int argument) {
        Cell functions = argument(model, argument);
        if (functions == null) {
            return;
        }
        List<Cell> passed = new ArrayList<>();
        for (Move move : model.flow().moves()) {
            if (move.to() instanceof To.Parameter parameter && parameter.function() == argument) {
                while (passed.size() < parameter.parameter()) {
                    passed.add(new Cell("parameter " + passed.size()));
                }
                Cell to = passed.get(parameter.parameter() - 1);
                search.engine().flow(source(invocation, model, move.from()), to, null, Costs.EXACT);
            }
        }
        search.engine().listen(functions, (object, cost) -> call(function, object, passed, cost, argument));
    }

    private void call(Invocation function, Obj object, List<Cell> passed, int cost, int argument) {
        if (object.kind() == Obj.Kind.LAMBDA) {
            search.dispatch().lambdas().call(function, object, padded(passed, object), cost);
            return;
        }
        MethodInfo method = abstractMethod(object.type());
        Type[] parameters = Type.getArgumentTypes(function.call().method().descriptor());
        if (method == null && argument <= parameters.length) {
            method = abstractMethod(parameters[argument - 1].getInternalName());
        }
        if (method != null) {
            List<Cell> all = new ArrayList<>(List.of(search.constant(object)));
            all.addAll(passed);
            while (all.size() <= Type.getArgumentTypes(method.descriptor()).length) {
                all.add(new Cell("not passed"));
            }
            search.dispatch().receiver(function, method, true, object, all, cost, 1);
        }
    }

    /** Of what a model does not say nothing is passed. */
    private static List<Cell> padded(List<Cell> passed, Obj lambda) {
        List<Cell> all = new ArrayList<>(passed);
        int count = Type.getArgumentTypes(LambdaCalls.of(lambda).method().descriptor()).length;
        while (all.size() < count) {
            all.add(new Cell("not passed"));
        }
        return all.subList(0, count);
    }

    /** The one abstract method of a functional interface, or of the first one above a class. */
    private @Nullable MethodInfo abstractMethod(String type) {
        for (String each : search.types().supertypes(type)) {
            TypeInfo info = search.program().type(each);
            if (info != null && info.isInterface() && info.origin() != TypeInfo.Origin.OWN) {
                List<MethodInfo> methods = info.methods().stream()
                        .filter(method -> method.isAbstract() && !method.isStatic())
                        .toList();
                if (methods.size() == 1) {
                    return methods.get(0);
                }
            }
        }
        return null;
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
        int total = Math.max(cost, model.cost());
        for (Move move : model.flow().moves()) {
            if (calls(move, argument)) {
                function(invocation, model, argument);
            }
            if (move.from() instanceof From.Passed passed && passed.argument() == argument) {
                along(uses, passed.parts(), invocation, model, move.to(), total);
            }
            if (move.to() instanceof To.Argument into && into.argument() == argument) {
                Part part = part(uses.object(), into.part());
                if (part != null) {
                    uses.store(
                            part,
                            new Uses.Stored(
                                    () -> source(invocation, model, move.from()),
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
        Part part = part(uses.object(), parts.get(0));
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
                holders(invocation, model, answer)
                        .forEach(made -> carry(search.uses(made), made, last(answer), uses, cost));
            }
        } else if (to instanceof To.Argument into) {
            Cell holders = argument(model, into.argument());
            if (holders != null && delivered.add(new Delivered(uses, holders, into.part()))) {
                search.engine().listen(holders, (holder, known) -> {
                    if (holder.exact()) {
                        carry(search.uses(holder), holder, into.part(), uses, Math.max(cost, known));
                    }
                });
            }
        } else if (to instanceof To.Parameter parameter) {
            Invocation function = function(invocation, model, parameter.function());
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
        Part part = part(holder, name);
        if (part != null) {
            holderUses.carries(part, carried, cost);
        }
    }

    /** An object is what a function answers that a library was passed at a call. */
    void answered(Uses uses, MethodInfo method, Event.Call call, Context context, int functional, int cost) {
        for (Function key : calling.getOrDefault(new Site(method, call, context, functional), List.of())) {
            for (Move move : key.model().flow().moves()) {
                if (move.from() instanceof From.Called called && called.function() == functional) {
                    along(uses, called.parts(), key.invocation(), key.model(), move.to(), cost);
                }
            }
        }
    }
}
