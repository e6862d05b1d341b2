package dev.tagalong.heap;

import org.jspecify.annotations.Nullable;

/**
 * Values that come one after the other, as from a container: mostly they are of one class, and a comparison with the
 * last is all that each costs.
 */
final class ValueRun {
    private final SeenShapes seen;
    /** The class of the last value. */
    private @Nullable Class<?> type;

    ValueRun(SeenShapes seen) {
        this.seen = seen;
    }

    /** True for what is a {@linkplain Shape#value value} and leads nowhere. */
    boolean takes(Object object) {
        Class<?> its = object.getClass();
        if (its == type) {
            return true;
        }
        Shape shape = seen.orNull(object);
        if (shape == null || !shape.value() || !SeenShapes.leaf(object, shape)) {
            return false;
        }
        type = its;
        return true;
    }

    /** Forgets the class, which could be unloaded. */
    void clear() {
        type = null;
    }
}
