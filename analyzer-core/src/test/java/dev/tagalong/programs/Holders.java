package dev.tagalong.programs;

import java.util.List;

/** Classes of the program with one field for a value, which gets there in many ways. */
final class Holders {
    static final String SER = " implements Serializable, Any {";
    private static final String STORE = "this.f = f;";

    static final List<Maker> ALL = List.of(
            Holders::constructor,
            Holders::setter,
            Holders::direct,
            Holders::fluent,
            Holders::builder,
            Holders::factory,
            Holders::chain,
            Holders::initializer,
            Holders::initMethod,
            Holders::isTransient,
            Holders::twoInstances,
            Holders::overwritten,
            Holders::notSerializable);

    private Holders() {}

    /** Declares what all of these classes implement. */
    static void any(Draft draft) {
        draft.member("Any", "interface Any {}");
    }

    private static Val of(String code, String name) {
        return Val.of(code, name, "Any");
    }

    /** A class whose constructor stores its argument. */
    private static Val simple(Draft draft, Body body, int depth, String modifiers) {
        any(draft);
        Val value = draft.value(body, depth);
        String type = draft.slot(value);
        String c = draft.name("C");
        draft.member(c, "static class " + c + SER, modifiers + type + " f;", c + "(" + type + " f) {", STORE, "}", "}");
        return of("new " + c + "(" + value.code() + ")", c);
    }

    private static Val constructor(Draft draft, Body body, int depth) {
        return simple(draft, body, depth, "");
    }

    private static Val isTransient(Draft draft, Body body, int depth) {
        return simple(draft, body, depth, "transient ");
    }

    private static Val setter(Draft draft, Body body, int depth) {
        any(draft);
        Val value = draft.value(body, depth);
        String type = draft.slot(value);
        String c = draft.name("C");
        draft.member(
                c, "static class " + c + SER, "private " + type + " f;", "void set(" + type + " f) {", STORE, "}", "}");
        Val made = body.keep(of("new " + c + "()", c));
        body.line(made.code() + ".set(" + value.code() + ");");
        return made;
    }

    private static Val direct(Draft draft, Body body, int depth) {
        any(draft);
        Val value = draft.value(body, depth);
        String c = draft.name("C");
        draft.member(c, "static class " + c + SER, draft.slot(value) + " f;", "}");
        Val made = body.keep(of("new " + c + "()", c));
        body.line(made.code() + ".f = " + value.code() + ";");
        return made;
    }

    private static Val fluent(Draft draft, Body body, int depth) {
        any(draft);
        Val value = draft.value(body, depth);
        String type = draft.slot(value);
        String c = draft.name("C");
        draft.member(
                c,
                "static class " + c + SER,
                "private " + type + " f;",
                "private int n;",
                c + " with(" + type + " f) {",
                STORE,
                "return this;",
                "}",
                c + " count(int n) {",
                "this.n = n;",
                "return this;",
                "}",
                "}");
        return of("new " + c + "().count(1).with(" + value.code() + ").count(2)", c);
    }

    private static Val builder(Draft draft, Body body, int depth) {
        any(draft);
        Val value = draft.value(body, depth);
        String type = draft.slot(value);
        String c = draft.name("C");
        draft.member(
                c,
                "static class " + c + SER,
                "private final " + type + " f;",
                "private " + c + "(Builder b) {",
                "f = b.f;",
                "}",
                "static class Builder {",
                "private " + type + " f;",
                "Builder f(" + type + " f) {",
                STORE,
                "return this;",
                "}",
                c + " build() {",
                "return new " + c + "(this);",
                "}",
                "}",
                "}");
        return of("new " + c + ".Builder().f(" + value.code() + ").build()", c);
    }

    private static Val factory(Draft draft, Body body, int depth) {
        any(draft);
        Val value = draft.value(body, depth);
        String type = draft.slot(value);
        String c = draft.name("C");
        draft.member(
                c,
                "static class " + c + SER,
                "private final " + type + " f;",
                "private " + c + "(" + type + " f) {",
                STORE,
                "}",
                "static " + c + " of(" + type + " f) {",
                "return new " + c + "(f);",
                "}",
                "}");
        return of(c + ".of(" + value.code() + ")", c);
    }

    private static Val chain(Draft draft, Body body, int depth) {
        any(draft);
        Val value = draft.value(body, depth);
        String type = draft.slot(value);
        String c = draft.name("C");
        draft.member(
                c,
                "static class " + c + SER,
                type + " f;",
                c + "(" + type + " f) {",
                "this(1, f);",
                "}",
                c + "(int n, " + type + " f) {",
                STORE,
                "}",
                "}");
        return of("new " + c + "(" + value.code() + ")", c);
    }

    private static Val initializer(Draft draft, Body body, int depth) {
        any(draft);
        Body own = new Body(draft);
        Val value = draft.value(own, depth);
        String type = draft.slot(value);
        String c = draft.name("C");
        draft.member(
                c, "static class " + c + SER, type + " f;", "{", own.text() + "f = " + value.code() + ";", "}", "}");
        return of("new " + c + "()", c);
    }

    private static Val initMethod(Draft draft, Body body, int depth) {
        any(draft);
        Val value = draft.value(body, depth);
        String type = draft.slot(value);
        String c = draft.name("C");
        draft.member(
                c,
                "static class " + c + SER,
                type + " f;",
                c + "(" + type + " f) {",
                "init(f);",
                "}",
                "private void init(" + type + " f) {",
                STORE,
                "}",
                "}");
        return of("new " + c + "(" + value.code() + ")", c);
    }

    private static Val twoInstances(Draft draft, Body body, int depth) {
        any(draft);
        Val value = draft.value(body, depth);
        String c = draft.name("C");
        draft.member(c, "static class " + c + SER, "private Object f;", c + "(Object f) {", STORE, "}", "}");
        body.keep(of("new " + c + "(new Object())", c));
        Val made = body.keep(of("new " + c + "(" + value.code() + ")", c));
        body.keep(of("new " + c + "(new Thread())", c));
        return made;
    }

    private static Val overwritten(Draft draft, Body body, int depth) {
        any(draft);
        Val first = draft.value(body, depth);
        Val second = draft.pick(2) == 0 ? Val.of("null", "Object") : draft.value(body, 0);
        String c = draft.name("C");
        draft.overwrites("Main$" + c + "#f");
        draft.member(c, "static class " + c + SER, "Object f;", "}");
        Val made = body.keep(of("new " + c + "()", c));
        body.line(made.code() + ".f = " + first.code() + ";");
        body.line(made.code() + ".f = " + second.code() + ";");
        return made;
    }

    private static Val notSerializable(Draft draft, Body body, int depth) {
        any(draft);
        Val value = draft.value(body, depth);
        String c = draft.name("C");
        draft.member(c, "static class " + c + " implements Any {", "Object f;", c + "(Object f) {", STORE, "}", "}");
        return of("new " + c + "(" + value.code() + ")", c);
    }
}
