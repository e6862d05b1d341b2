package dev.tagalong.programs;

import java.util.List;

/**
 * A value of a generated program.
 *
 * @param code a Java expression that makes or names it; used once
 * @param type the source type of the expression, never a primitive one
 * @param supers other source types that can hold it, beside {@code Object}
 */
record Val(String code, String type, List<String> supers) {
    static Val of(String code, String type, String... supers) {
        return new Val(code, type, List.of(supers));
    }

    /** True if arrays of its type cannot be made. */
    boolean generic() {
        return type.contains("<");
    }
}
