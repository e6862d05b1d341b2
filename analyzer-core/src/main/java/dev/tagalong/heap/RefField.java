package dev.tagalong.heap;

/**
 * A reference field of a slot.
 *
 * @param name its name in the stream
 * @param type its declared type
 * @param bound true if the class has such a field, into which reading puts the value
 */
record RefField(String name, Class<?> type, boolean bound) {
    /** True if no value of this declared type can lead to anything that cannot be sent. */
    boolean closed() {
        Class<?> element = LiveNames.element(type);
        return element.isPrimitive() || element == String.class || Leaves.box(element) || Leaves.enumType(element);
    }
}
