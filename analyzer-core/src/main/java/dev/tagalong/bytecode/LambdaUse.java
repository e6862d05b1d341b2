package dev.tagalong.bytecode;

import java.util.List;

/**
 * What the body of a lambda does with a value that it captures.
 *
 * @param values what it takes of it, in the order of the code, without doubles
 * @param only true if that is all
 */
public record LambdaUse(List<Value> values, boolean only) {
    /** Copies the list. */
    public LambdaUse {
        values = List.copyOf(values);
    }

    /**
     * A value.
     *
     * @param member the field, or the method without parameters
     * @param method true for a method
     */
    public record Value(String member, boolean method) {}
}
