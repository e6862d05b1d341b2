package dev.tagalong.bytecode.flow;

import dev.tagalong.bytecode.code.MethodCode;
import dev.tagalong.bytecode.index.MethodInfo;
import dev.tagalong.bytecode.index.TypeInfo;

/** The uses of any instance of a class that the program never makes: its own methods, called by anybody. */
final class AnyInstance {
    private final Search search;
    private final Uses uses;

    AnyInstance(Search search, Uses uses) {
        this.search = search;
        this.uses = uses;
    }

    void start() {
        for (String each : search.types().supertypes(uses.object().type())) {
            TypeInfo type = search.program().type(each);
            if (type != null && type.origin() != TypeInfo.Origin.JDK) {
                type.methods().forEach(this::method);
            }
        }
    }

    private void method(MethodInfo method) {
        MethodCode code = method.isStatic() || !method.hasCode() ? null : search.code(method);
        if (code != null && runs(method)) {
            uses.reach(method, code.parameters().get(0), Contexts.ANY, Costs.EXACT);
        }
    }

    /** False for what a subclass overrides. */
    private boolean runs(MethodInfo method) {
        return method.isConstructor()
                || method.isPrivate()
                || method.equals(search.program().select(uses.object().type(), method));
    }
}
