package dev.tagalong.bytecode;

/**
 * What a method that is given an {@code ObjectOutputStream} or {@code ObjectOutput} does with failures of that stream,
 * judged by its code alone.
 */
public enum HookBody {
    /** No failure of a call on the stream can be caught by this method or by one that it hands the stream to. */
    PLAIN,
    /**
     * An exception handler covers a call on an {@code ObjectOutputStream}, its {@code PutField} or an
     * {@code ObjectOutput}, and does not plainly throw again. The type it catches does not matter: what is written
     * inside may run hooks that throw anything.
     */
    CATCHES,
    /**
     * It passes the stream on: a call other than on the stream itself takes one as an argument, a lambda captures it, a
     * field keeps it, or it is cast to another type. What happens there is not looked at. As an argument that is
     * declared as something wider, such as {@code Object} or {@code OutputStream}, it is noticed only in the last
     * position, and not for methods of {@code java.*}.
     */
    HANDS_ON,
    /** There is no such method, it has no code or is given no stream, or its class file cannot be read. */
    UNKNOWN;

    /**
     * True unless it is certain that an exception thrown by a call on the stream leaves this method as an exception,
     * the same or another.
     */
    public boolean canSwallow() {
        return this != PLAIN;
    }
}
