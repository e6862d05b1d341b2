package dev.tagalong.heap;

import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Shapes by class: open addressing by the identity's hash, which a class keeps. */
final class ClassTable {
    /** The place of what has none. */
    static final int NO_PLACE = -1;

    private final int first;
    private @Nullable Class<?>[] types;
    private @Nullable Shape[] shapes;
    /** Of each slot when it was added, which is its place. */
    private int[] places;
    /** By their places. */
    private @Nullable Shape[] added;

    private int size;

    /** Where the last answer was: a number, since to store a reference costs more than to look again. */
    private int last;

    /** @param first slots at first, a power of two */
    ClassTable(int first) {
        this.first = first;
        types = new Class<?>[first];
        shapes = new Shape[first];
        places = new int[first];
        added = new Shape[first / 2];
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

    /** The place of the shape that was found last, which it has until all is forgotten; else {@link #NO_PLACE}. */
    int place(Shape shape) {
        return types[last] == shape.type() ? places[last] : NO_PLACE;
    }

    /** The shape that has a place. */
    @Nullable
    Shape at(int place) {
        return added[place];
    }

    /** Adds a class that is not there. */
    void add(Shape shape) {
        if (size == added.length) {
            types = new Class<?>[types.length * 2];
            shapes = new Shape[types.length];
            places = new int[types.length];
            added = Arrays.copyOf(added, types.length / 2);
            size = 0;
            each(this::put);
        }
        put(shape);
    }

    private void put(Shape shape) {
        Class<?> type = shape.type();
        int mask = types.length - 1;
        int at = System.identityHashCode(type) & mask;
        while (types[at] != null) {
            at = (at + 1) & mask;
        }
        types[at] = type;
        shapes[at] = shape;
        places[at] = size;
        added[size++] = shape;
    }

    void each(Consumer<Shape> consumer) {
        for (Shape shape : added) {
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
            places = new int[first];
            added = new Shape[first / 2];
        } else if (size > 0) {
            Arrays.fill(types, null);
            Arrays.fill(shapes, null);
            Arrays.fill(added, null);
        }
        size = 0;
        last = 0;
    }
}
