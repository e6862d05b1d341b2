package dev.tagalong.heap;

import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Shapes by class: open addressing by the identity's hash, which a class keeps. */
final class ClassTable {
    private static final int FIRST = 64;

    private @Nullable Class<?>[] types = new Class<?>[FIRST];
    private @Nullable Shape[] shapes = new Shape[FIRST];
    private int size;

    /** The shape of a class, or null if it is not there. */
    @Nullable
    Shape find(Class<?> type) {
        int mask = types.length - 1;
        int at = type.hashCode() & mask;
        while (types[at] != type) {
            if (types[at] == null) {
                return null;
            }
            at = (at + 1) & mask;
        }
        return shapes[at];
    }

    /** Adds a class that is not there. */
    void add(Class<?> type, Shape shape) {
        if (++size * 2 > types.length) {
            @Nullable Class<?>[] oldTypes = types;
            @Nullable Shape[] oldShapes = shapes;
            types = new Class<?>[oldTypes.length * 2];
            shapes = new Shape[oldTypes.length * 2];
            for (int i = 0; i < oldTypes.length; i++) {
                if (oldTypes[i] != null) {
                    put(oldTypes[i], oldShapes[i]);
                }
            }
        }
        put(type, shape);
    }

    private void put(Class<?> type, @Nullable Shape shape) {
        int mask = types.length - 1;
        int at = type.hashCode() & mask;
        while (types[at] != null) {
            at = (at + 1) & mask;
        }
        types[at] = type;
        shapes[at] = shape;
    }

    void each(Consumer<Shape> consumer) {
        for (Shape shape : shapes) {
            if (shape != null) {
                consumer.accept(shape);
            }
        }
    }

    /** True if it has grown beyond what a small walk needs. */
    boolean large() {
        return types.length > FIRST;
    }

    /** Forgets everything; keeps no more memory than a small walk needs. */
    void clear() {
        if (large()) {
            types = new Class<?>[FIRST];
            shapes = new Shape[FIRST];
        } else if (size > 0) {
            Arrays.fill(types, null);
            Arrays.fill(shapes, null);
        }
        size = 0;
    }
}
