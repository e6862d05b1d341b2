package dev.tagalong.heap;

import java.io.NotSerializableException;

/** What is said of an exception that a hook threw, without calling anything on it that user code could override. */
final class HookFailure {
    private HookFailure() {}

    /** The exception's class, and the message where the class is the JDK's own {@code NotSerializableException}. */
    static String describe(Throwable failure) {
        String name = LiveNames.of(failure.getClass());
        boolean safe = failure.getClass() == NotSerializableException.class;
        String message = safe ? failure.getMessage() : null;
        return message == null ? name : name + ": " + message;
    }

    /** Throws any exception unchecked; declared to return so that callers can write {@code throw rethrow(e)}. */
    @SuppressWarnings("unchecked")
    static <E extends Throwable> RuntimeException rethrow(Throwable failure) throws E {
        throw (E) failure;
    }
}
