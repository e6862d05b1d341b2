package dev.tagalong.graph;

import java.util.Locale;

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
    /** A local variable captured by a local or anonymous class ({@code val$x}). */
    LOCAL,
    /** What {@code writeReplace} put in the object's place. */
    REPLACEMENT,
    /** Written by the object's own {@code writeObject} or {@code writeExternal}. */
    WRITTEN,
    /** The invocation handler of a dynamic proxy. */
    HANDLER;

    /** The word used in reports and fingerprints: the name in lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The kind of a field by its name, as compilers name synthetic fields: {@code this$0} is {@link #OUTER},
     * {@code val$x} is {@link #LOCAL}, all else {@link #FIELD}.
     */
    public static EdgeKind ofField(String name) {
        if (name.startsWith("this$")) {
            return OUTER;
        }
        return name.startsWith("val$") ? LOCAL : FIELD;
    }
}
