package dev.tagalong.heap;

import org.jspecify.annotations.Nullable;

/** Shows a map's key where that is possible without calling code of the user: strings, boxes, enums, classes. */
final class Values {
    private static final int MAX = 40;

    private Values() {}

    /** The key in at most {@value #MAX} characters, strings in quotes, or null if its type is none of these. */
    static @Nullable String show(@Nullable Object key) {
        if (key instanceof String text) {
            return '"' + cut(text, MAX) + '"';
        } else if (key instanceof Enum<?> constant) {
            return cut(constant.name(), MAX);
        } else if (key instanceof Class<?> type) {
            return cut(LiveNames.of(type), MAX) + ".class";
        }
        return key != null && Leaves.box(key.getClass()) ? cut(key.toString(), MAX) : null;
    }

    /** A text in at most so many characters, with an ellipsis as the last if some are left out. */
    static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 2)) ? longest - 2 : longest - 1;
        return text.substring(0, end) + "…";
    }
}
