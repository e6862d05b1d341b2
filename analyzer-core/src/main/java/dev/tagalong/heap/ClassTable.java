package dev.tagalong.heap;

import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Shapes by class: open addressing by the identity's hash, which a class keeps. */
final class ClassTable {
    private final int first;
    private @Nullable Class<?>[] types;
    private @Nullable Shape[] shapes;
    private int size;
    /** Where the last answer was: a number, since to store a reference costs more than to look again. */
    private int last;

    /** @param first slots at first, a power of two */
    ClassTable(int first) {
        this.first = first;
        types = new Class<?>[first];
        shapes = new Shape[first];
    }

    /** The shape of a class, or null if it is not there. */
    @Nullable
    Shape find(Class<?> type) {
        if (types[last] == type) {
            return shapes[last];
        }
        int mask = types.length - 1;
        int at = System.identityHashCode(type) & mask;
        while (types[at] != type) {
            if (types[at] == null) {
                return null;
            }
            at = (at + 1) & mask;
        }
        last = at;
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
        int at = System.identityHashCode(type) & mask;
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
        return types.length > first;
    }

    /** Forgets everything; keeps no more memory than a small walk needs. */
    void clear() {
        if (large()) {
            types = new Class<?>[first];
            shapes = new Shape[first];
        } else if (size > 0) {
            Arrays.fill(types, null);
            Arrays.fill(shapes, null);
        }
        size = 0;
        last = 0;
    }
}
