package dev.tagalong.heap;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The classes that one walk has met, with their shapes: a smaller table than that of all classes, and nearer. */
final class SeenShapes {
    private static final int FIRST = 128;

    private final Shapes shapes;
    private @Nullable Class<?>[] types = new Class<?>[FIRST];
    private @Nullable Shape[] found = new Shape[FIRST];
    private int size;

    SeenShapes(Shapes shapes) {
        this.shapes = shapes;
    }

    /**
     * The shape of a class of which an instance exists.
     *
     * @throws LinkageError if the class names another that cannot be loaded: the stream fails the same way
     */
    Shape of(Class<?> type) {
        int mask = types.length - 1;
        // A class keeps its hash: it is the identity's.
        int at = type.hashCode() & mask;
        while (types[at] != type) {
            if (types[at] == null) {
                return add(type);
            }
            at = (at + 1) & mask;
        }
        Shape shape = found[at];
        assert shape != null;
        return shape;
    }

    private Shape add(Class<?> type) {
        Shape shape = shapes.of(type);
        if (size * 2 >= types.length) {
            Class<?>[] oldTypes = types;
            Shape[] oldFound = found;
            types = new Class<?>[oldTypes.length * 2];
            found = new Shape[oldTypes.length * 2];
            for (int i = 0; i < oldTypes.length; i++) {
                if (oldTypes[i] != null) {
                    put(oldTypes[i], oldFound[i]);
                }
            }
        }
        put(type, shape);
        size++;
        return shape;
    }

    private void put(Class<?> type, @Nullable Shape shape) {
        int mask = types.length - 1;
        int at = type.hashCode() & mask;
        while (types[at] != null) {
            at = (at + 1) & mask;
        }
        types[at] = type;
        found[at] = shape;
    }

    /** The classes that were met, without those of plain values. */
    Set<Class<?>> types() {
        Set<Class<?>> all = new HashSet<>();
        for (int i = 0; i < types.length; i++) {
            Class<?> type = types[i];
            Shape shape = found[i];
            if (type != null && shape != null && !shape.value()) {
                all.add(type);
            }
        }
        return all;
    }

    /** Forgets everything; keeps no more memory than a small walk needs. */
    void clear() {
        if (types.length > FIRST) {
            types = new Class<?>[FIRST];
            found = new Shape[FIRST];
        } else if (size > 0) {
            Arrays.fill(types, null);
            Arrays.fill(found, null);
        }
        size = 0;
    }
}
