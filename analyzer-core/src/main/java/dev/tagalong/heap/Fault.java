package dev.tagalong.heap;

import org.jspecify.annotations.Nullable;

/**
 * Something wrong with one object, found while walking.
 *
 * @param node the object's number
 * @param edge the edge that leads to it in the way that matters, or -1
 * @param rule id of the rule
 * @param why one clause
 * @param thrown what the hook threw, or null if no hook did
 * @param named true if the clause ends with the class of what was thrown, see {@link HookFailure}
 * @param begun true if the stream has written the beginning of the object when the write stops
 */
record Fault(
        int node,
        int edge,
        String rule,
        String why,
        @Nullable Throwable thrown,
        boolean named,
        boolean begun) {
    static final String NOT_SERIALIZABLE = "not-serializable";
    static final String WRITE_HOOK_THROWS = "write-hook-throws";
    static final String READ_FAILS = "read-fails";
    static final String STATE_LOST = "state-lost";
    static final String TOO_DEEP = "too-deep";
    static final String HEAVY = "heavy";

    /** One whose clause names no exception. */
    Fault(int node, int edge, String rule, String why, @Nullable Throwable thrown, boolean begun) {
        this(node, edge, rule, why, thrown, false, begun);
    }

    /**
     * The clause, with the message of the exception that it names.
     *
     * @param showValues false to leave the message out, since it can hold a value
     */
    String clause(boolean showValues) {
        String message = showValues && named && thrown != null ? HookFailure.message(thrown) : null;
        return message == null ? why : why + ": " + message;
    }

    /** True if the write stops here. */
    boolean stopsWrite() {
        return rule.equals(NOT_SERIALIZABLE) || rule.equals(WRITE_HOOK_THROWS);
    }
}
