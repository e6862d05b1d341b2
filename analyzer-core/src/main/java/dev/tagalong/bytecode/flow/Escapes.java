package dev.tagalong.bytecode.flow;

import dev.tagalong.bytecode.code.Event;
import dev.tagalong.bytecode.index.MethodInfo;
import dev.tagalong.bytecode.index.TypeInfo;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Type;

/** What a library that is not looked into does with an object it is passed: calls the methods by which it knows it. */
final class Escapes {
    private final Search search;

    Escapes(Search search) {
        this.search = search;
    }

    void passed(Obj object, Invocation invocation, int argument) {
        Event.Call call = invocation.call();
        Type[] parameters = Type.getArgumentTypes(call.method().descriptor());
        int index = parameters.length == call.arguments().size() ? argument : argument - 1;
        if (index < 0 || index >= parameters.length || !object.exact() || object.isArray()) {
            return;
        }
        TypeInfo known = search.program().type(parameters[index].getInternalName());
        if (known == null || !known.isInterface() || known.origin() == TypeInfo.Origin.OWN) {
            return;
        }
        TypeInfo own = search.program().type(object.type());
        if (object.kind() != Obj.Kind.LAMBDA && (own == null || own.origin() == TypeInfo.Origin.JDK)) {
            return;
        }
        for (MethodInfo method : known.methods()) {
            if (method.isAbstract() && !method.isStatic()) {
                call(object, invocation, index + 1, method);
            }
        }
    }

    private void call(Obj object, Invocation invocation, int argument, MethodInfo method) {
        Invocation inside = search.functional(invocation.method(), invocation.call(), invocation.context(), argument);
        List<Cell> passed = new ArrayList<>();
        passed.add(search.constant(object));
        for (Type type : Type.getArgumentTypes(method.descriptor())) {
            Cell cell = new Cell("passed by a library");
            if (type.getSort() >= Type.ARRAY) {
                String reason =
                        "it is passed by " + invocation.call().method().owner().replace('/', '.') + "."
                                + invocation.call().method().name();
                search.engine()
                        .add(
                                cell,
                                search.objects()
                                        .unknown(
                                                type.getInternalName(),
                                                reason,
                                                invocation.method(),
                                                null,
                                                invocation.context()),
                                Costs.FEW);
            }
            passed.add(cell);
        }
        search.dispatch().receiver(inside, method, true, object, passed, Costs.EXACT, 0);
    }
}
