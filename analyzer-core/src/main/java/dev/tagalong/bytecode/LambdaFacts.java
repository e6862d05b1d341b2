package dev.tagalong.bytecode;

import java.util.List;

/**
 * Where a lambda or method reference is made, and what it captures.
 *
 * @param at the line that makes it, in the method of the source that encloses it
 * @param captured names of the captured values in order: the variable's name; {@code this} for the enclosing instance
 *     and for the receiver of a bound method reference; {@code arg<i>}, counted in this list from 0, where the class
 *     file keeps no name
 */
public record LambdaFacts(Line at, List<String> captured) {
    /** Copies the list. */
    public LambdaFacts {
        captured = List.copyOf(captured);
    }
}
