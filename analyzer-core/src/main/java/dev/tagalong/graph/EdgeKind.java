package dev.tagalong.graph;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How one object is held by another, in the words of the report. */
public enum EdgeKind {
    /** A default serializable field. */
    FIELD,
    /** A record component. */
    COMPONENT,
    /** An element of an array or of a container without keys. */
    ELEMENT,
    /** A key of a map-like container. */
    KEY,
    /** A value of a map-like container. */
    VALUE,
    /** A value captured by a lambda or bound by a method reference. */
    CAPTURED,
    /** The enclosing instance of an inner class ({@code this$0}). */
    OUTER,
    /**
     * A local variable captured by a local or anonymous class ({@code val$x}; in Kotlin {@code $x}, in Scala
     * {@code x$1}).
     */
    LOCAL,
    /** What {@code writeReplace} put in the object's place. */
    REPLACEMENT,
    /** Written by the object's own {@code writeObject} or {@code writeExternal}. */
    WRITTEN,
    /** The invocation handler of a dynamic proxy. */
    HANDLER;

    private static final Pattern VARIABLE =
            Pattern.compile("(?:val)?\\$([A-Za-z]\\w*)|(?!x\\$|bitmap\\$)([A-Za-z]\\w*)\\$\\d+");

    /** The word used in reports and fingerprints: the name in lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The kind of a field by its name, as compilers name those that they add. {@link #OUTER}: javac's and kotlinc's
     * {@code this$0}, scalac's {@code $outer}. {@link #LOCAL}: javac's {@code val$x}, kotlinc's {@code $x}, scalac's
     * {@code x$1}. All else is {@link #FIELD}, as are scalac's {@code x$1} without a name of its own, which holds what
     * a pattern takes apart, and Lombok's {@code $lock}.
     */
    public static EdgeKind ofField(String name) {
        if (name.startsWith("this$") || name.equals("$outer")) {
            return OUTER;
        }
        return variable(name).equals(name) ? FIELD : LOCAL;
    }

    /** The name in the source of the variable that a field holds; the field's own name if it holds none. */
    public static String variable(String field) {
        if (field.equals("$lock") || field.startsWith("this$")) {
            return field;
        }
        Matcher matcher = VARIABLE.matcher(field);
        if (!matcher.matches()) {
            return field;
        }
        return matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
    }
}
