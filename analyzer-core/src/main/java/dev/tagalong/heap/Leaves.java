package dev.tagalong.heap;

import java.util.Set;

/** Types known to lead nowhere, by the class alone and without initialising it. */
final class Leaves {
    private static final Set<Class<?>> BOXES = Set.of(
            Boolean.class,
            Byte.class,
            Character.class,
            Short.class,
            Integer.class,
            Long.class,
            Float.class,
            Double.class);

    private Leaves() {}

    static boolean box(Class<?> type) {
        return BOXES.contains(type);
    }

    /** An enum, the class of a constant with a body, or {@code Enum} itself: written by name alone. */
    static boolean enumType(Class<?> type) {
        return Enum.class.isAssignableFrom(type);
    }
}
