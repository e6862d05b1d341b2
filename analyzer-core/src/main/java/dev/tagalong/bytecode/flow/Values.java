package dev.tagalong.bytecode.flow;

import dev.tagalong.bytecode.code.Event;
import dev.tagalong.bytecode.code.Value;
import dev.tagalong.bytecode.index.FieldInfo;
import dev.tagalong.bytecode.index.MethodInfo;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Type;

/** Where the objects of a value come from. */
final class Values {
    /** Final classes whose objects hold nothing that matters. */
    private static final Set<String> HARMLESS = Set.of("java/lang/String", "java/lang/Class");

    private final Search search;

    Values(Search search) {
        this.search = search;
    }

    /** True for a class whose objects are not followed, by its internal name. */
    static boolean harmless(String type) {
        return HARMLESS.contains(type);
    }

    /** True for such a class, and for arrays of its objects. */
    static boolean harmless(Type type) {
        Type held = type.getSort() == Type.ARRAY ? type.getElementType() : type;
        return held.getSort() != Type.OBJECT || harmless(held.getInternalName());
    }

    void install(Cell cell, MethodInfo method, Value value, Context context) {
        if (value.type() != null && harmless(value.type())) {
            return;
        }
        Engine engine = search.engine();
        switch (value.kind()) {
            case NEW, NEW_ARRAY -> engine.add(cell, search.objects().made(method, value, null, context), Costs.EXACT);
            case LAMBDA ->
                engine.add(cell, search.objects().made(method, value, lambda(method, value), context), Costs.EXACT);
            case PARAMETER -> parameter(cell, method, value, context);
            case CAST -> engine.flow(search.var(method, value.base(), context), cell, value.type(), Costs.EXACT);
            case PHI ->
                value.inputs()
                        .forEach(input -> engine.flow(search.var(method, input, context), cell, null, Costs.EXACT));
            case FIELD ->
                engine.listen(
                        search.var(method, value.base(), context),
                        (holder, cost) -> field(cell, method, value, context, holder, cost));
            case STATIC -> staticField(cell, method, value, context);
            case ELEMENT ->
                engine.listen(
                        search.var(method, value.base(), context),
                        (array, cost) -> element(cell, method, value, context, array, cost));
            case CALL -> call(cell, method, value, context);
            case CAUGHT -> search.exceptions().caught(cell, method, value, context);
            case OPAQUE -> unknown(cell, method, value, context, "it is made by a dynamic constant or call");
            case PRIMITIVE, NULL, STRING, CONCATENATION, CLASS -> {}
        }
    }

    private void parameter(Cell cell, MethodInfo method, Value value, Context context) {
        if (context.kind() != Context.Kind.ANY) {
            if (value.index() < context.arguments().size()) {
                search.engine().flow(context.arguments().get(value.index()), cell, value.type(), Costs.EXACT);
            } else {
                unknown(cell, method, value, context, "what it is passed is not known");
            }
        } else {
            new Anybody(search).passes(cell, method, value);
        }
    }

    private void field(Cell cell, MethodInfo method, Value value, Context context, Obj holder, int cost) {
        FieldInfo field = search.program().field(value.member());
        if (field == null) {
            unknown(cell, method, value, context, "field " + value.member().name() + " was not found");
            return;
        }
        String type = Types.reference(field.descriptor());
        if (holder.exact()) {
            Part part = new Part(field.owner(), field.name(), field.descriptor());
            search.engine().flow(search.contents(holder, part).cell(), cell, type, cost);
        } else {
            search.engine().flow(search.fieldStores().everywhere(field), cell, type, Math.max(cost, Costs.FEW));
            unknown(cell, method, value, context, holder.reason());
        }
    }

    private void staticField(Cell cell, MethodInfo method, Value value, Context context) {
        FieldInfo field = search.program().field(value.member());
        if (field == null) {
            unknown(cell, method, value, context, "field " + value.member().name() + " was not found");
        } else {
            search.engine().flow(search.statics(field), cell, null, Costs.EXACT);
        }
    }

    private void element(Cell cell, MethodInfo method, Value value, Context context, Obj array, int cost) {
        if (array.exact()) {
            search.engine().flow(search.contents(array, Part.ELEMENT).cell(), cell, value.type(), cost);
        } else {
            unknown(cell, method, value, context, array.reason());
        }
    }

    private void call(Cell cell, MethodInfo method, Value value, Context context) {
        Event.Call call = search.callOf(method, value);
        if (call == null) {
            return;
        }
        Reflected reflected = Reflected.of(call);
        if (reflected != null && new ReflectiveAccess(search, method, call, context, reflected).answers(cell, value)) {
            return;
        } else if (Reflection.answers(call)) {
            unknown(cell, method, value, context, Reflection.reason(method, call));
            return;
        }
        Invocation invocation = search.call(method, call, context);
        invocation.onTarget(target -> search.dispatch().answers(invocation, target, cell, value));
    }

    private void unknown(Cell cell, MethodInfo method, Value value, Context context, String reason) {
        String type = value.type() == null ? "java/lang/Object" : value.type();
        if (Type.getObjectType(type).getSort() >= Type.ARRAY) {
            search.engine().add(cell, search.objects().unknown(type, reason, method, value, context), Costs.EXACT);
        }
    }

    private Event.@Nullable Lambda lambda(MethodInfo method, Value value) {
        return search.madeBy(method, value) instanceof Event.Lambda lambda ? lambda : null;
    }
}
