package dev.tagalong.programs;

import java.util.List;

/** Fields of superclasses, and of subclasses of the JDK's. */
final class Inheritance {
    static final List<Maker> ALL = List.of(
            inherited("Serializable", true), inherited("Any", true), inherited("Any", false), Inheritance::exception);

    private Inheritance() {}

    /** The field is a superclass's, which is Serializable or not, and has a constructor without arguments or not. */
    private static Maker inherited(String implemented, boolean noArguments) {
        return (draft, body, depth) -> {
            Holders.any(draft);
            Val value = draft.value(body, depth);
            String type = draft.slot(value);
            String c = draft.name("C");
            draft.member(
                    "Super" + c,
                    "static class Super" + c + " implements " + implemented + " {",
                    "protected " + type + " f;",
                    noArguments ? "Super" + c + "() {}" : "",
                    "Super" + c + "(" + type + " f) {",
                    "this.f = f;",
                    "}",
                    "}");
            draft.member(
                    c,
                    "static class " + c + " extends Super" + c + Holders.SER,
                    c + "(" + type + " f) {",
                    "super(f);",
                    "}",
                    "}");
            return Val.of("new " + c + "(" + value.code() + ")", c, "Any");
        };
    }

    private static Val exception(Draft draft, Body body, int depth) {
        Val value = draft.value(body, depth);
        String type = draft.slot(value);
        String c = draft.name("C");
        draft.member(
                c,
                "static class " + c + " extends RuntimeException {",
                "final " + type + " f;",
                c + "(" + type + " f) {",
                "super(\"failed\");",
                "this.f = f;",
                "}",
                "}");
        return Val.of("new " + c + "(" + value.code() + ")", c, "RuntimeException", "Throwable");
    }
}
