package dev.tagalong.generated;

import java.lang.reflect.Proxy;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Fills hash collections so that equal graphs iterate in equal order: an object whose hash differs from run to run is
 * only let in where it stays alone, one whose hash depends on its elements (they can form a cycle) not at all.
 */
final class Keys {
    private Keys() {}

    static void addAll(Collection<Object> collection, @Nullable Object[] values) {
        for (Object value : values) {
            if (value != null && fits(value, collection.isEmpty())) {
                collection.add(value);
                if (!stable(value)) {
                    return;
                }
            }
        }
    }

    /** Puts pairs: even slots are keys, odd slots values. A missing value is left out of maps that refuse null. */
    static void putAll(Map<Object, @Nullable Object> map, boolean nulls, @Nullable Object[] values) {
        for (int i = 0; i + 1 < values.length; i += 2) {
            Object key = values[i];
            if (key != null && fits(key, map.isEmpty()) && (nulls || values[i + 1] != null)) {
                map.put(key, values[i + 1]);
                if (!stable(key)) {
                    return;
                }
            }
        }
    }

    static boolean stable(Object value) {
        return value instanceof String
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof UUID
                || Proxy.isProxyClass(value.getClass())
                || Universe.made(hashOwner(value));
    }

    private static boolean fits(Object value, boolean alone) {
        return stable(value) || (alone && (hashOwner(value) == Object.class || value instanceof Enum));
    }

    private static Class<?> hashOwner(Object value) {
        try {
            return value.getClass().getMethod("hashCode").getDeclaringClass();
        } catch (NoSuchMethodException e) {
            throw new AssertionError(e); // every class has one
        }
    }
}
