package dev.tagalong.bytecode.flow;

import dev.tagalong.bytecode.code.Event;
import dev.tagalong.bytecode.code.Value;
import dev.tagalong.bytecode.index.MethodInfo;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All objects that were met; equal ones are identical. */
final class ObjectTable {
    private record Key(
            Obj.Kind kind,
            String type,
            Context context,
            @Nullable MethodInfo method,
            @Nullable Value value,
            @Nullable Event event,
            String reason) {}

    private final Map<Key, Obj> known = new HashMap<>();
    private final List<Obj> all = new ArrayList<>();

    /** What {@code new} or a lambda expression makes. */
    Obj made(MethodInfo method, Value value, Event.@Nullable Lambda lambda, Context context) {
        String type = value.type() == null ? "java/lang/Object" : value.type();
        Obj.Kind kind = lambda == null ? Obj.Kind.MADE : Obj.Kind.LAMBDA;
        return of(new Key(kind, type, context, method, value, lambda, ""));
    }

    /** What a library's method makes, by its model, or a constructor called through a method reference. */
    Obj modelled(String type, MethodInfo method, Event call, Context context) {
        return of(new Key(Obj.Kind.MODELLED, type, context, method, null, call, ""));
    }

    /** Any instance of a class. */
    Obj any(String type, Context context) {
        return of(new Key(Obj.Kind.ANY, type, context, null, null, null, ""));
    }

    /** Something of a type, at a value in a method. */
    Obj unknown(String type, String reason, @Nullable MethodInfo method, @Nullable Value value, Context context) {
        return of(new Key(Obj.Kind.UNKNOWN, type, context, method, value, null, reason));
    }

    /** How many objects there are. */
    int size() {
        return all.size();
    }

    private Obj of(Key key) {
        Obj object = known.get(key);
        if (object == null) {
            object = new Obj(
                    all.size(),
                    key.kind(),
                    key.type(),
                    key.context(),
                    key.method(),
                    key.value(),
                    key.event(),
                    key.reason());
            known.put(key, object);
            all.add(object);
        }
        return object;
    }
}
