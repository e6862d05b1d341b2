package dev.tagalong.bytecode;

/**
 * What a method that is given an {@code ObjectOutputStream} or {@code ObjectOutput} does with failures of that stream,
 * judged by its code alone.
 */
public enum HookBody {
    /**
     * A failure of a call on the stream leaves this method as it is: nothing catches it, or what does throws it again.
     */
    PLAIN,
    /**
     * A handler for a failure of a call on the stream plainly throws, but perhaps another exception, as one does that
     * wraps what it caught.
     */
    CHANGES,
    /**
     * An exception handler covers a call on an {@code ObjectOutputStream}, its {@code PutField} or an
     * {@code ObjectOutput}, and does not plainly throw again. The type it catches does not matter: what is written
     * inside may run hooks that throw anything.
     */
    CATCHES,
    /**
     * It passes the stream on: a call other than on the stream itself takes one as an argument, a lambda captures it, a
     * field keeps it, or it is cast to another type, under whatever type the other side declares it. What happens there
     * is not looked at. Streams of the JDK that only write bytes to it do not count.
     */
    HANDS_ON,
    /** There is no such method, it has no code or is given no stream, or its class file cannot be read. */
    UNKNOWN;

    /**
     * True unless it is certain that an exception thrown by a call on the stream leaves this method as an exception,
     * the same or another.
     */
    public boolean canSwallow() {
        return this != PLAIN && this != CHANGES;
    }
}
