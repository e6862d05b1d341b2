package dev.tagalong.bytecode.flow;

import dev.tagalong.graph.LambdaKey;
import org.jspecify.annotations.Nullable;

/**
 * Something that was not judged.
 *
 * @param what a link, as {@code Class.member}, with {@code .[]} behind it for the contents of what is held there; or a
 *     class; or a clause about what is sent
 * @param reason one clause without a full stop
 * @param reading true if the write is judged all the same, and only what the reader makes of it is not
 * @param lambda the lambda whose captured value it is, whose member is {@code arg<i>} here; null for all else
 */
public record Unjudged(
        String what,
        String reason,
        boolean reading,
        @Nullable LambdaKey lambda) {
    /** Something of which it is not known whether it can be written. */
    public Unjudged(String what, String reason) {
        this(what, reason, false, null);
    }
}
