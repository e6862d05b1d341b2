package dev.tagalong.generated;

/**
 * What a generated class answers in {@code writeReplace}. {@code rx} is a transient field that holds an object made
 * earlier, so that replacements never go round in a circle, which no stream survives.
 */
enum ReplaceHook {
    NONE(""),
    ITSELF("this"),
    FIELD("rx"),
    NULL("null"),
    TEXT("\"text\""),
    OFFENDER("new Object()"),
    SAME_CLASS("copy()"),
    TYPED_HOLDER("new Typed(this)"),
    UNTYPED_HOLDER("new Untyped(this)"),
    REFUSES(""),
    /** Ignored by the stream. */
    STATIC(""),
    /** Ignored by the stream, and hides an inherited one. */
    COVARIANT("");

    private final String answer;

    ReplaceHook(String answer) {
        this.answer = answer;
    }

    boolean offends() {
        return this == OFFENDER || this == REFUSES;
    }

    /**
     * Members of a class.
     *
     * @param access {@code private}, {@code protected}, {@code public} or empty
     */
    String source(String c, String access) {
        String throwing = "throws ObjectStreamException ";
        String body = "";
        switch (this) {
            case NONE:
                return "";
            case STATIC:
                return access
                        + " static Object writeReplace() { Hooks.forbidden(\"static writeReplace\"); return null; }\n";
            case COVARIANT:
                return access
                        + " String writeReplace() { Hooks.forbidden(\"covariant writeReplace\"); return null; }\n";
            case REFUSES:
                body = "if (Hooks.silenced(this)) return Hooks.standIn(this);"
                        + " throw Hooks.refuse(this, new NotSerializableException(\"not replaced\"));";
                break;
            default:
                body = "return Hooks.replace(this, () -> " + answer + ");";
        }
        String members = switch (this) {
            case SAME_CLASS ->
                "private " + c + " copy() { " + c + " c = new " + c + "(0); c.t1 = t1; c.t2 = this; return c; }\n";
            case TYPED_HOLDER ->
                "static final class Typed implements Serializable { " + c + " v; Typed(" + c
                        + " v) { this.v = v; } }\n";
            case UNTYPED_HOLDER ->
                "static final class Untyped implements Serializable { Object v; Untyped(Object v) {"
                        + " this.v = v; } }\n";
            default -> "";
        };
        return members + access + " Object writeReplace() " + throwing + "{ Hooks.enter(this, \"writeReplace\"); "
                + body + " }\n";
    }
}
