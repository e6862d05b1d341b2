package dev.tagalong.bytecode.flow;

import dev.tagalong.bytecode.code.Value;
import dev.tagalong.bytecode.index.MethodInfo;
import dev.tagalong.bytecode.index.Program;
import dev.tagalong.bytecode.index.TypeInfo;
import java.util.ArrayList;
import java.util.List;

/** What a method is passed if nothing is known of who calls it: what all its callers pass, and what else fits. */
final class Anybody {
    /** More calls than these are not asked what they are called on: it is any object that the program makes. */
    private static final int MAX_CALLS = 16;

    private final Search search;
    private final Passed passed;

    Anybody(Search search) {
        this.search = search;
        passed = new Passed(search);
    }

    void passes(Cell cell, MethodInfo method, Value parameter) {
        Callers.Called called = search.callers().of(method);
        boolean receiver = parameter.index() == 0 && !method.isStatic();
        boolean popular = receiver && called.calls().size() > MAX_CALLS;
        for (Callers.Call call : popular ? List.<Callers.Call>of() : called.calls()) {
            if (receiver) {
                Cell argument =
                        search.var(call.method(), call.call().arguments().get(0), Contexts.ANY);
                // One that runs another method of this name never gets here.
                search.engine().listen(argument, (object, cost) -> {
                    Obj running = passed.running(object, method);
                    if (running != null) {
                        search.engine().add(cell, running, cost);
                    }
                });
            } else {
                Cell argument = passed.by(call, method, Contexts.ANY).get(parameter.index());
                search.engine().flow(argument, cell, parameter.type(), Costs.EXACT);
            }
        }
        called.lambdas().forEach(maker -> captured(cell, method, parameter, maker));
        if (receiver && (popular || called.nowhere() || calledByLibrary(method))) {
            instances(cell, method);
        } else if (!receiver && called.nowhere() && !isMain(method)) {
            unknown(
                    cell,
                    method,
                    parameter,
                    "nobody calls " + method.owner().replace('/', '.') + "." + method.name()
                            + " in what was looked at");
        }
    }

    /** What a lambda captured, or is called with wherever it gets to. */
    private void captured(Cell cell, MethodInfo method, Value parameter, Callers.Maker maker) {
        Obj lambda = search.objects().made(maker.method(), maker.lambda().result(), maker.lambda(), Contexts.ANY);
        search.uses(lambda);
        search.dispatch()
                .lambdas()
                .onCall(
                        lambda,
                        body -> body.onTarget(target -> {
                            if (target instanceof Target.Code code
                                    && code.callee().equals(method)
                                    && parameter.index()
                                            < code.context().arguments().size()) {
                                Cell argument = code.context().arguments().get(parameter.index());
                                search.engine().flow(argument, cell, parameter.type(), code.cost());
                            }
                        }));
        if (parameter.index() < maker.lambda().captured().size()) {
            Value value = maker.lambda().captured().get(parameter.index());
            search.engine().flow(search.var(maker.method(), value, Contexts.ANY), cell, parameter.type(), Costs.EXACT);
        }
    }

    /**
     * True if a library can call it without being seen to: it overrides a method of a type that is not the program's.
     */
    boolean calledByLibrary(MethodInfo method) {
        if (method.isConstructor() || method.isPrivate() || method.isStatic()) {
            return false;
        }
        for (String above : search.types().supertypes(method.owner())) {
            TypeInfo type = search.program().type(above);
            if (type != null
                    && type.origin() != TypeInfo.Origin.OWN
                    && type.method(method.name(), method.descriptor()) != null) {
                return true;
            }
        }
        return false;
    }

    /** All objects whose method this is: those that the program makes, or any if it makes none. */
    private void instances(Cell cell, MethodInfo method) {
        for (Obj object : of(method.owner())) {
            if (!object.exact()
                    || method.isConstructor()
                    || method.equals(search.program().select(object.type(), method))) {
                search.engine().add(cell, object, Costs.EXACT);
            }
        }
    }

    /**
     * The objects of a class and its subclasses that the program makes; of a class that it never makes any instance.
     */
    List<Obj> of(String type) {
        Program program = search.program();
        List<Obj> all = new ArrayList<>();
        List<TypeInfo> classes = new ArrayList<>(program.subtypes(type));
        TypeInfo itself = program.type(type);
        if (itself != null) {
            classes.add(0, itself);
        }
        classes.removeIf(each -> each.isInterface() || (each.access() & org.objectweb.asm.Opcodes.ACC_ABSTRACT) != 0);
        if (classes.size() > Costs.MAX_RECEIVERS) {
            return List.of(search.objects()
                    .unknown(
                            type,
                            classes.size() + " classes extend " + type.replace('/', '.'),
                            null,
                            null,
                            Contexts.ANY));
        }
        for (TypeInfo each : classes) {
            List<Callers.Made> makers = search.callers().makers(each.name());
            for (Callers.Made made : makers) {
                all.add(search.objects().made(made.method(), made.value(), null, Contexts.ANY));
            }
            if (makers.isEmpty()) {
                all.add(search.objects().any(each.name(), Contexts.ANY));
            }
        }
        return all;
    }

    private static boolean isMain(MethodInfo method) {
        return method.name().equals("main") && method.descriptor().equals("([Ljava/lang/String;)V");
    }

    private void unknown(Cell cell, MethodInfo method, Value parameter, String reason) {
        if (parameter.type() != null) {
            search.engine()
                    .add(
                            cell,
                            search.objects().unknown(parameter.type(), reason, method, parameter, Contexts.ANY),
                            Costs.EXACT);
        }
    }
}
