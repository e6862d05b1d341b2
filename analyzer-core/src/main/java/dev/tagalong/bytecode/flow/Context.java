package dev.tagalong.bytecode.flow;

import dev.tagalong.bytecode.code.Event;
import dev.tagalong.bytecode.index.MethodInfo;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a method was entered: by which call, itself entered how, and with which arguments. Made by {@link Contexts} only,
 * so equal ones are identical.
 */
final class Context {
    private final Kind kind;
    private final int depth;
    private final @Nullable MethodInfo caller;
    private final Event.@Nullable Call call;
    private final @Nullable Context below;
    private final List<Cell> arguments;
    private final int functional;

    enum Kind {
        /** By anybody: all callers that the program has, and who knows whom else. */
        ANY,
        /** By one call. */
        CALL,
        /** By the stream or the library, with an object that is known. */
        HOOK,
        /** By all calls that lie too deep to be told apart. */
        MERGED
    }

    Context(
            Kind kind,
            int depth,
            @Nullable MethodInfo caller,
            Event.@Nullable Call call,
            @Nullable Context below,
            List<Cell> arguments,
            int functional) {
        this.kind = kind;
        this.depth = depth;
        this.caller = caller;
        this.call = call;
        this.below = below;
        this.arguments = List.copyOf(arguments);
        this.functional = functional;
    }

    Kind kind() {
        return kind;
    }

    /** Number of calls that are told apart. */
    int depth() {
        return depth;
    }

    /** The calling method, or null if it was not entered by one call. */
    @Nullable
    MethodInfo caller() {
        return caller;
    }

    /** The call, or null if it was not entered by one call. */
    Event.@Nullable Call call() {
        return call;
    }

    /** How the calling method was entered, or null. */
    @Nullable
    Context below() {
        return below;
    }

    /** What was passed, the receiver first; empty for {@link Kind#ANY}. */
    List<Cell> arguments() {
        return arguments;
    }

    /**
     * Number of the argument whose function is called, from 1, where a library that was passed the function calls it; 0
     * for a call in the code.
     */
    int functional() {
        return functional;
    }

    /** True if a call of this method is among those that led here. */
    boolean enters(MethodInfo method) {
        for (Context at = this; at != null; at = at.below) {
            if (method.equals(at.caller)) {
                return true;
            }
        }
        return false;
    }

    /** True if a method can have been entered in both ways at once, since one says less than the other. */
    boolean agrees(Context other) {
        Context one = this;
        Context two = other;
        while (one != null && two != null && one.kind == Kind.CALL && two.kind == Kind.CALL) {
            if (!Objects.equals(one.call, two.call) || !Objects.equals(one.caller, two.caller)) {
                return false;
            }
            one = one.below;
            two = two.below;
        }
        return one == null || two == null || one.open() || two.open() || one.equals(two);
    }

    private boolean open() {
        return kind == Kind.ANY || kind == Kind.MERGED;
    }

    @Override
    public String toString() {
        return kind == Kind.CALL && caller != null && call != null
                ? " < " + caller.owner() + "." + caller.name() + ":" + call.line() + below
                : kind == Kind.ANY ? "" : " < " + kind;
    }
}
