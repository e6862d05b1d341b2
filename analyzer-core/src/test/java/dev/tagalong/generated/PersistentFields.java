package dev.tagalong.generated;

/** How a generated class declares {@code serialPersistentFields}; {@code $F} is a field of type Object. */
enum PersistentFields {
    NONE("", ""),
    /** Hides all fields but one. */
    ONE("private static final", "{ new ObjectStreamField(\"$F\", Object.class) }"),
    /** Exposes a transient field. */
    EXPOSES(
            "private static final",
            "{ new ObjectStreamField(\"t1\", Object.class), new ObjectStreamField(\"$F\", Object.class) }"),
    EMPTY("private static final", "{}"),
    /** Fails in a default write. */
    UNMATCHED("private static final", "{ new ObjectStreamField(\"unknown\", Object.class) }"),
    /** Fails in a default write. */
    OTHER_TYPE("private static final", "{ new ObjectStreamField(\"$F\", String.class) }"),
    /** Ignored, like the next. */
    NOT_PRIVATE("public static final", "{}"),
    NULL("private static final", "null");

    private final String modifiers;
    private final String value;

    PersistentFields(String modifiers, String value) {
        this.modifiers = modifiers;
        this.value = value;
    }

    boolean offends() {
        return this == UNMATCHED || this == OTHER_TYPE;
    }

    String source(String field) {
        return this == NONE
                ? ""
                : modifiers + " ObjectStreamField[] serialPersistentFields = " + value.replace("$F", field) + ";\n";
    }
}
