package dev.tagalong.bytecode.code;

import dev.tagalong.bytecode.code.Value.Kind;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The static type of an array's element, which the instruction does not name. */
final class ElementTypes {
    private ElementTypes() {}

    /** The element that an instruction reads; its type is what is known of the array so far. */
    static Value element(Values values, int at, Value array) {
        Value known = values.made(at);
        return known != null ? known.withBase(array) : values.at(at, Kind.ELEMENT, component(array.type()), array);
    }

    /** The type by all arrays that it may be read from, for when they are known. */
    static String of(Value element) {
        Set<Value> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Value> open = new ArrayDeque<>();
        open.add(element.base());
        String found = null;
        while (!open.isEmpty()) {
            Value array = open.remove();
            if (!seen.add(array) || array.kind() == Kind.NULL) {
                continue;
            }
            if (array.kind() == Kind.PHI) {
                open.addAll(array.inputs());
                continue;
            }
            String component = component(array.type());
            if (found != null && !found.equals(component)) {
                return Values.OBJECT;
            }
            found = component;
        }
        return found == null ? Values.OBJECT : found;
    }

    private static String component(@Nullable String array) {
        String component = array == null || !array.startsWith("[") ? null : Descriptors.reference(array.substring(1));
        return component == null ? Values.OBJECT : component;
    }
}
