package dev.tagalong.programs;

import java.util.List;

/** Ways of a value through conditions and methods. */
final class Flows {
    static final List<Maker> ALL = List.of(
            Flows::identity,
            Flows::helper,
            Flows::taken,
            Flows::untaken,
            Flows::switched,
            Flows::overloaded,
            Flows::instanceMethod,
            Flows::overridden,
            Flows::cast,
            Flows::recursive,
            Flows::varargs);

    private Flows() {}

    private static Val identity(Draft draft, Body body, int depth) {
        draft.member("id", "static <T> T id(T given) {", "return given;", "}");
        Val value = draft.value(body, depth);
        return new Val("id(" + value.code() + ")", value.type(), value.supers());
    }

    private static Val helper(Draft draft, Body body, int depth) {
        Body own = new Body(draft);
        Val value = draft.value(own, depth);
        String m = draft.name("make");
        draft.member(m, "static " + value.type() + " " + m + "() {", own.text() + "return " + value.code() + ";", "}");
        return new Val(m + "()", value.type(), value.supers());
    }

    private static Val condition(Draft draft, Body body, int depth, int flag) {
        draft.member("flag", "static boolean flag(int n) {", "return n > 0;", "}");
        String v = draft.name("v");
        body.line("Object " + v + ";");
        body.line("if (flag(" + flag + ")) {");
        body.line(v + " = " + draft.value(body, depth).code() + ";");
        body.line("} else {");
        body.line(v + " = \"else\";");
        body.line("}");
        return body.keep(Val.of(v, "Object"));
    }

    private static Val taken(Draft draft, Body body, int depth) {
        return condition(draft, body, depth, 1);
    }

    private static Val untaken(Draft draft, Body body, int depth) {
        draft.skips();
        return condition(draft, body, depth, 0);
    }

    private static Val switched(Draft draft, Body body, int depth) {
        draft.skips();
        Val value = draft.value(body, depth);
        Val other = draft.value(body, 0);
        draft.member("number", "static int number(int n) {", "return n;", "}");
        String subject = "number(" + draft.pick(2) + ")";
        return body.keep(Val.of(
                "switch (" + subject + ") {\ncase 0 -> " + value.code() + ";\ndefault -> " + other.code() + ";\n}",
                "Object"));
    }

    private static Val overloaded(Draft draft, Body body, int depth) {
        draft.member("wrapText", "static Object wrap(String text) {", "return text;", "}");
        draft.member("wrapAny", "static Object wrap(Object any) {", "return new Object[] {any};", "}");
        return Val.of("wrap(" + draft.value(body, depth).code() + ")", "Object");
    }

    private static Val instanceMethod(Draft draft, Body body, int depth) {
        draft.member(
                "Keeper",
                "static class Keeper {",
                "private Object kept;",
                "void keep(Object kept) {",
                "this.kept = kept;",
                "}",
                "Object kept() {",
                "return kept;",
                "}",
                "}");
        Val made = body.keep(Val.of("new Keeper()", "Keeper"));
        body.line(made.code() + ".keep(" + draft.value(body, depth).code() + ");");
        return Val.of(made.code() + ".kept()", "Object");
    }

    private static Val overridden(Draft draft, Body body, int depth) {
        Body own = new Body(draft);
        Val value = draft.value(own, depth);
        String c = draft.name("Base");
        draft.member(c, "static class " + c + " {", "Object make() {", "return \"base\";", "}", "}");
        draft.member(
                "Sub" + c,
                "static class Sub" + c + " extends " + c + " {",
                "@Override",
                "Object make() {",
                own.text() + "return " + value.code() + ";",
                "}",
                "}");
        Val maker = body.keep(Val.of("new Sub" + c + "()", c));
        return Val.of(maker.code() + ".make()", "Object");
    }

    private static Val cast(Draft draft, Body body, int depth) {
        Val value = draft.value(body, depth);
        Val plain = body.keep(Val.of(value.code(), "Object"));
        return new Val("(" + value.type() + ") " + plain.code(), value.type(), value.supers());
    }

    private static Val recursive(Draft draft, Body body, int depth) {
        draft.member(
                "deep",
                "static Object deep(int n, Object given) {",
                "return n == 0 ? given : deep(n - 1, given);",
                "}");
        return Val.of("deep(3, " + draft.value(body, depth).code() + ")", "Object");
    }

    private static Val varargs(Draft draft, Body body, int depth) {
        draft.member("all", "static List<Object> all(Object... given) {", "return Arrays.asList(given);", "}");
        return Val.of("all(1, " + draft.value(body, depth).code() + ")", "List<Object>", "Collection<Object>");
    }
}
