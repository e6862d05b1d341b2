package dev.tagalong.bytecode.flow;

import org.jspecify.annotations.Nullable;

/**
 * What one object holds another by: a field, or the elements, keys, values or the order of a container or array.
 *
 * @param owner internal name of the class that declares the field, or the empty string
 * @param name the field's name, or {@code element}, {@code key}, {@code value} or {@code comparator}
 * @param descriptor the field's descriptor, or the empty string
 */
record Part(String owner, String name, String descriptor) {
    static final Part ELEMENT = new Part("", "element", "");
    static final Part KEY = new Part("", "key", "");
    static final Part VALUE = new Part("", "value", "");

    /** The order of a container that keeps it in another one. */
    private static final Part COMPARATOR = new Part("", "comparator", "");

    /** What a collector is given. */
    private static final Part INPUT = new Part("", "input", "");

    /** What a collector makes of it. */
    private static final Part OUTPUT = new Part("", "output", "");

    boolean isField() {
        return !owner.isEmpty();
    }

    /** The part of this name if it is one of a container, or null. */
    static @Nullable Part ofContainer(String name) {
        return switch (name) {
            case "element" -> ELEMENT;
            case "key" -> KEY;
            case "value" -> VALUE;
            case "comparator" -> COMPARATOR;
            case "input" -> INPUT;
            case "output" -> OUTPUT;
            default -> null;
        };
    }
}
