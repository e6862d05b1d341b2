package dev.tagalong.bytecode.flow;

import dev.tagalong.bytecode.code.MethodCode;
import dev.tagalong.bytecode.index.MethodInfo;
import dev.tagalong.bytecode.index.TypeInfo;

/** The uses of objects whose methods are called by who knows whom. */
final class AnyInstance {
    private final Search search;
    private final Uses uses;

    AnyInstance(Search search, Uses uses) {
        this.search = search;
        this.uses = uses;
    }

    /** Of a class that the program never makes: all its methods, called by anybody. */
    void start() {
        for (String each : search.types().supertypes(uses.object().type())) {
            TypeInfo type = search.program().type(each);
            if (type != null
                    && type.origin() != TypeInfo.Origin.JDK
                    && !search.frameworks().own(type)) {
                type.methods().forEach(this::method);
            }
        }
    }

    /** The uses of an object that the program makes and a framework keeps: methods that the framework calls. */
    void keptByFramework() {
        Anybody anybody = new Anybody(search);
        for (String each : search.types().supertypes(uses.object().type())) {
            TypeInfo type = search.program().type(each);
            if (type != null && type.origin() == TypeInfo.Origin.OWN) {
                type.methods().stream().filter(anybody::calledByLibrary).forEach(this::method);
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
