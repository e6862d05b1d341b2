package dev.tagalong.heap;

import org.jspecify.annotations.Nullable;

/** Shows a map's key where that is possible without calling code of the user: strings, boxes, enums, classes. */
final class Values {
    private static final int MAX = 40;

    private Values() {}

    /** The key in at most {@value #MAX} characters, strings in quotes, or null if its type is none of these. */
    static @Nullable String show(@Nullable Object key) {
        if (key instanceof String text) {
            return '"' + cut(text) + '"';
        } else if (key instanceof Enum<?> constant) {
            return cut(constant.name());
        } else if (key instanceof Class<?> type) {
            return cut(LiveNames.of(type)) + ".class";
        }
        return key != null && Leaves.box(key.getClass()) ? cut(key.toString()) : null;
    }

    private static String cut(String text) {
        if (text.length() <= MAX) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(MAX - 2)) ? MAX - 2 : MAX - 1;
        return text.substring(0, end) + "…";
    }
}
