package dev.tagalong.heap;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The classes that one walk has met, with their shapes: a smaller table than that of all classes, and nearer. */
final class SeenShapes {
    /** Where no shape is. */
    static final int NO_PLACE = ClassTable.NO_PLACE;

    private final Shapes shapes;
    /** Classes that live as long as the JVM: the next walk can have them too. */
    private final ClassTable lasting = new ClassTable(128);
    /** Classes that can be unloaded, which a walk that is over must not prevent. */
    private final ClassTable passing = new ClassTable(8);

    @SuppressWarnings("UnusedVariable") // What is loaded has to go somewhere, or it would not be loaded.
    private int touched;

    SeenShapes(Shapes shapes) {
        this.shapes = shapes;
    }

    /**
     * The shape of a class of which an instance exists.
     *
     * @throws LinkageError if the class names another that cannot be loaded: the stream fails the same way
     */
    Shape of(Class<?> type) {
        Shape shape = lasting.find(type);
        if (shape == null) {
            shape = passing.find(type);
        }
        if (shape == null) {
            shape = shapes.of(type);
            (lasts(type) ? lasting : passing).add(shape);
        }
        return shape;
    }

    private static boolean lasts(Class<?> type) {
        ClassLoader loader = LiveNames.element(type).getClassLoader();
        return !LiveNames.hidden(type)
                && (loader == null
                        || loader == ClassLoader.getPlatformClassLoader()
                        || loader == ClassLoader.getSystemClassLoader());
    }

    /** The same for an object, or null if its class cannot be described: what follows is said where it is written. */
    @Nullable
    Shape orNull(Object object) {
        try {
            return of(object.getClass());
        } catch (LinkageError e) {
            return null;
        }
    }

    /**
     * The place of the shape that was found last: there it can be had without a look at the object, whose memory is
     * far.
     *
     * @param shape that shape
     * @return its place until the next {@link #clear}, or {@link #NO_PLACE} if it has none
     */
    int place(@Nullable Shape shape) {
        return shape == null ? NO_PLACE : lasting.place(shape);
    }

    /** The shape at a place, or null at {@link #NO_PLACE}. */
    @Nullable
    Shape at(int place) {
        return place < 0 ? null : lasting.at(place);
    }

    /** Touches the headers of objects: loads that do not wait for each other bring many of them near at once. */
    void touch(@Nullable Object[] objects, int from, int end) {
        int same = 0;
        for (int i = from; i < end; i++) {
            Object object = objects[i];
            same += object != null && object.getClass() == Object.class ? 1 : 0;
        }
        touched = same;
    }

    /** True if an object leads nowhere by its class alone. */
    boolean leaf(Object object) {
        return leaf(object, orNull(object));
    }

    /** The same of an object with this shape. */
    static boolean leaf(Object object, @Nullable Shape shape) {
        return shape != null && shape.leaf() && !(object instanceof Class);
    }

    /** The first of an object's open fields, counted over all slots, that holds what leads somewhere, or -1. */
    int firstHeld(Object object, Shape shape) {
        int field = 0;
        for (SlotShape slot : shape.slots()) {
            for (int i = 0, count = slot.open().length; i < count; i++, field++) {
                Object value = slot.read(object, i);
                if (value != null && !leaf(value)) {
                    return field;
                }
            }
        }
        return -1;
    }

    /** The classes that were met since it was made, without those of plain values. */
    Set<Class<?>> types() {
        Set<Class<?>> all = new HashSet<>();
        for (ClassTable table : new ClassTable[] {lasting, passing}) {
            table.each(shape -> {
                if (!shape.value()) {
                    all.add(shape.type());
                }
            });
        }
        return all;
    }

    /** Forgets what could keep a class from being unloaded, and keeps no more memory than a small walk needs. */
    void clear() {
        passing.clear();
        if (lasting.large()) {
            lasting.clear();
        }
    }
}
