package dev.tagalong.oracle;

import org.jspecify.annotations.Nullable;

/**
 * How a stream took an object.
 *
 * @param kind what happened
 * @param thrown what the stream threw; null exactly if {@link Kind#OK}
 * @param value what was read; null after a failure, after a write, and where null was read
 */
public record Outcome(
        Kind kind, @Nullable Throwable thrown, @Nullable Object value) {
    /** The ways a stream ends. */
    public enum Kind {
        /** No exception. */
        OK,
        /** An exception or error other than a stack overflow. */
        THREW,
        /** The recursion was too deep: says nothing about what the graph holds, so callers set it aside. */
        STACK_OVERFLOW
    }

    static Outcome ok(@Nullable Object value) {
        return new Outcome(Kind.OK, null, value);
    }

    static Outcome failed(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof StackOverflowError) {
                return new Outcome(Kind.STACK_OVERFLOW, thrown, null);
            }
        }
        return new Outcome(Kind.THREW, thrown, null);
    }

    /** Without the value, whose text can be without end. */
    @Override
    public String toString() {
        return thrown == null ? kind.toString() : kind + " " + thrown;
    }

    /** True if the stream threw something other than a stack overflow. */
    public boolean threw() {
        return kind == Kind.THREW;
    }
}
