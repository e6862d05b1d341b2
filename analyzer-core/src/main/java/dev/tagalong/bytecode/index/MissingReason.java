package dev.tagalong.bytecode.index;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words by which a missing class is given as the reason for something not judged, and their way back. */
public final class MissingReason {
    private static final Pattern NAMED = Pattern.compile("\\bclass (\\S+) is missing\\b");

    private MissingReason() {}

    /**
     * One clause without a full stop.
     *
     * @param type internal name
     */
    public static String of(String type) {
        return "class " + type.replace('/', '.') + " is missing";
    }

    /** The binary name of the missing class that a reason gives, alone or among other words; null if it gives none. */
    public static @Nullable String named(String reason) {
        Matcher named = NAMED.matcher(reason);
        return named.find() ? named.group(1) : null;
    }
}
