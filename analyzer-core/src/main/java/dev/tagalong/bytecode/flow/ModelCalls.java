package dev.tagalong.bytecode.flow;

import dev.tagalong.bytecode.code.Event;
import dev.tagalong.bytecode.index.MethodInfo;
import dev.tagalong.bytecode.index.TypeInfo;
import dev.tagalong.catalogue.Flow.Move;
import dev.tagalong.catalogue.Flow.To;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Type;

/** The functions that modelled methods call. */
final class ModelCalls {
    record Function(Invocation invocation, Target.Model model, int argument) {}

    private record Site(MethodInfo method, Event.Call call, Context context, int argument) {}

    private final Search search;
    private final Models models;
    private final Map<Function, Invocation> functions = new HashMap<>();
    private final Map<Site, List<Function>> calling = new HashMap<>();

    ModelCalls(Search search, Models models) {
        this.search = search;
        this.models = models;
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

    /** The modelled calls at a place that call what is passed there as an argument. */
    List<Function> at(MethodInfo method, Event.Call call, Context context, int argument) {
        return calling.getOrDefault(new Site(method, call, context, argument), List.of());
    }

    private void resolve(Invocation function, Invocation invocation, Target.Model model, int argument) {
        Cell functions = Models.argument(model, argument);
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
                search.engine().flow(models.sources().source(invocation, model, move.from()), to, null, Costs.EXACT);
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
}
