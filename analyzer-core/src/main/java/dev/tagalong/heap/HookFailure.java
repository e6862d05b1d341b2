package dev.tagalong.heap;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Why an object refuses to be written. Of what its hook threw nothing is called that user code could override.
 *
 * @param why one clause
 * @param thrown what a hook or the stream threw, or null
 * @param named true if the clause ends with the class of what was thrown, so that its message can stand behind it
 */
record HookFailure(String why, @Nullable Throwable thrown, boolean named) {
    private static final int LONGEST_MESSAGE = 200;
    /** Classes of the JDK that put their messages together from strings of their own, and ask no other exception. */
    private static final Set<String> OWN_STRINGS = Set.of(
            "java.lang.NullPointerException", "java.io.InvalidClassException", "java.nio.file.FileSystemException");

    /** One whose clause says all. */
    static HookFailure of(String why, @Nullable Throwable thrown) {
        return new HookFailure(why, thrown, false);
    }

    /** @param clause what the class of the exception is to stand behind, with a blank at its end */
    static HookFailure naming(String clause, Throwable thrown) {
        return new HookFailure(clause + LiveNames.of(thrown.getClass()), thrown, true);
    }

    /**
     * The first line of an exception's message that is not blank, without a full stop at its end, in at most
     * {@value #LONGEST_MESSAGE} characters; null if there is none, or the class is one that asks others for it.
     */
    static @Nullable String message(Throwable thrown) {
        String message = keepsMessage(thrown.getClass()) ? thrown.getMessage() : null;
        if (message == null || message.isBlank()) {
            return null;
        }
        String rest = message.strip();
        String line = rest.lines().findFirst().orElse(rest).stripTrailing();
        boolean more = line.length() < rest.length();
        boolean ends = !more && line.endsWith(".") && !line.endsWith("..") && line.length() > 1;
        return Values.cut(ends ? line.substring(0, line.length() - 1) : more ? line + "…" : line, LONGEST_MESSAGE);
    }

    private static boolean keepsMessage(Class<?> type) {
        try {
            Class<?> asked = type.getMethod("getMessage").getDeclaringClass();
            return asked == Throwable.class || (LiveNames.jdk(type) && OWN_STRINGS.contains(asked.getName()));
        } catch (NoSuchMethodException | LinkageError e) {
            // Looking up one method needs the types of all that are public, and some of these are missing.
            return false;
        }
    }

    /** Throws any exception unchecked; declared to return so that callers can write {@code throw rethrow(e)}. */
    @SuppressWarnings("unchecked")
    static <E extends Throwable> RuntimeException rethrow(Throwable failure) throws E {
        throw (E) failure;
    }
}
