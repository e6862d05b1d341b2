package dev.tagalong.bytecode.flow;

import dev.tagalong.bytecode.code.Event;
import dev.tagalong.bytecode.code.MethodCode;
import dev.tagalong.bytecode.code.Value;
import dev.tagalong.bytecode.index.FieldInfo;
import dev.tagalong.bytecode.index.MethodInfo;
import dev.tagalong.bytecode.index.TypeInfo;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The instructions from which a value comes, through fields, parameters and answers, whoever calls: enough for
 * constants and for objects that stand for fields, which programs make once and keep.
 */
final class Origins {
    /** More than this, and they are not known. */
    private static final int MAX_ORIGINS = 16;

    private final Search search;
    private final Set<Origin> seen = new HashSet<>();
    private final Set<Origin> found = new LinkedHashSet<>();
    private boolean open;

    /** A value where it is made. */
    record Origin(MethodInfo method, Value value) {}

    private Origins(Search search) {
        this.search = search;
    }

    /** All of them, in the order in which they are met; null if they are not known. */
    static @Nullable Set<Origin> of(Search search, MethodInfo method, Value value) {
        Origins origins = new Origins(search);
        origins.follow(method, value);
        return origins.open || origins.found.isEmpty() ? null : origins.found;
    }

    private void follow(MethodInfo method, Value value) {
        open |= seen.size() > MAX_ORIGINS * MAX_ORIGINS || found.size() > MAX_ORIGINS;
        if (open || value == Value.PRIMITIVE || !seen.add(new Origin(method, value))) {
            return;
        }
        switch (value.kind()) {
            case CAST -> follow(method, value.base());
            case PHI -> value.inputs().forEach(input -> follow(method, input));
            case STATIC, FIELD -> field(value);
            case PARAMETER -> parameter(method, value);
            case CALL -> call(method, value);
            case NULL -> {}
            default -> found.add(new Origin(method, value));
        }
    }

    private void field(Value value) {
        FieldInfo field = search.program().field(value.member());
        if (field == null || isJdk(field.owner())) {
            open = true;
        } else {
            search.fieldStores().stored(field, this::follow);
        }
    }

    private void parameter(MethodInfo method, Value value) {
        Callers.Called called = search.callers().of(method);
        open |= called.calls().isEmpty() || !called.lambdas().isEmpty();
        called.calls()
                .forEach(call -> follow(call.method(), call.call().arguments().get(value.index())));
    }

    private void call(MethodInfo method, Value value) {
        Event.Call call = search.callOf(method, value);
        MethodInfo callee = call == null ? null : search.program().method(call.method());
        MethodCode code = callee == null || isJdk(callee.owner()) ? null : search.code(callee);
        if (call == null || callee == null || code == null) {
            found.add(new Origin(method, value));
            return;
        }
        open |= !callee.isStatic()
                && !callee.isPrivate()
                && search.program().overriders(callee).size() != 1;
        for (Event event : open ? List.<Event>of() : code.events()) {
            if (event instanceof Event.Return returned) {
                follow(callee, returned.value());
            }
        }
    }

    private boolean isJdk(String type) {
        TypeInfo known = search.program().type(type);
        return known == null || known.origin() == TypeInfo.Origin.JDK;
    }
}
