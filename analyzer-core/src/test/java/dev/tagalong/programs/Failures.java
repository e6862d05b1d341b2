package dev.tagalong.programs;

import java.util.List;

/** Values that get somewhere in what is thrown. */
final class Failures {
    static final List<Maker> ALL = List.of(
            Failures::caught,
            Failures::content,
            Failures::thrownAgain,
            Failures::cause,
            Failures::oneOfTwo,
            Failures::fromFunction,
            Failures::suppressed);

    private Failures() {}

    /** Declares a class of exceptions with a value in each, and a method that throws one. */
    private static String failing(Draft draft) {
        String c = draft.name("Failure");
        draft.member(
                c,
                "static class " + c + " extends RuntimeException {",
                "Object f;",
                c + "(Object f) {",
                "this.f = f;",
                "}",
                "}");
        draft.member("fail" + c, "static void fail" + c + "(Object f) {", "throw new " + c + "(f);", "}");
        return c;
    }

    /** What a handler makes of what a statement throws. */
    private static Val attempt(Draft draft, Body body, String statement, String type, String taken) {
        String v = draft.name("v");
        body.line("Object " + v + " = null;");
        body.line("try {");
        body.line(statement);
        body.line("} catch (" + type + " e) {");
        body.line(v + " = " + taken + ";");
        body.line("}");
        return body.keep(Val.of(v, "Object"));
    }

    private static Val caught(Draft draft, Body body, int depth) {
        String c = failing(draft);
        String value = draft.value(body, depth).code();
        String type = draft.pick(List.of("RuntimeException", "Throwable", c, "IllegalStateException | " + c));
        return attempt(draft, body, "fail" + c + "(" + value + ");", type, "e");
    }

    private static Val content(Draft draft, Body body, int depth) {
        String c = failing(draft);
        String value = draft.value(body, depth).code();
        return attempt(draft, body, "fail" + c + "(" + value + ");", c, "e.f");
    }

    private static Val thrownAgain(Draft draft, Body body, int depth) {
        String c = failing(draft);
        String value = draft.value(body, depth).code();
        String m = draft.name("again");
        draft.member(
                m,
                "static void " + m + "(Object f) {",
                "try {",
                "fail" + c + "(f);",
                "} catch (IllegalStateException e) {",
                "throw new Error(e);",
                "} finally {",
                "String.valueOf(1);",
                "}",
                "}");
        return attempt(draft, body, m + "(" + value + ");", "RuntimeException", "e");
    }

    private static Val cause(Draft draft, Body body, int depth) {
        String c = failing(draft);
        String value = draft.value(body, depth).code();
        String m = draft.name("wrap");
        draft.member(
                m,
                "static void " + m + "(Object f) {",
                "try {",
                "fail" + c + "(f);",
                "} catch (" + c + " e) {",
                "throw new IllegalStateException(" + draft.pick(List.of("e", "\"w\", e", "\"lost\"")) + ");",
                "}",
                "}");
        return attempt(draft, body, m + "(" + value + ");", "IllegalStateException", "e");
    }

    private static Val oneOfTwo(Draft draft, Body body, int depth) {
        draft.skips();
        String c = failing(draft);
        String other = failing(draft);
        String value = draft.value(body, depth).code();
        String m = draft.name("either");
        draft.member(
                m,
                "static void " + m + "(int n, Object f) {",
                "if (n == 0) {",
                "fail" + c + "(f);",
                "}",
                "fail" + other + "(\"fine\");",
                "}");
        String type = draft.pick(List.of(c, other, "RuntimeException"));
        String call = m + "(" + (type.equals(other) ? 1 : 0) + ", " + value + ");";
        return attempt(draft, body, call, type, "e");
    }

    private static Val fromFunction(Draft draft, Body body, int depth) {
        String c = failing(draft);
        Val value = body.keep(draft.value(body, depth));
        String call = draft.pick(List.of(
                "new ArrayList<>(List.of(1)).forEach(n -> fail" + c + "(" + value.code() + "));",
                "((Runnable) () -> fail" + c + "(" + value.code() + ")).run();",
                "new HashMap<String, Object>().computeIfAbsent(\"k\", k -> {\nthrow new " + c + "(" + value.code()
                        + ");\n});"));
        return attempt(draft, body, call, "RuntimeException", "e");
    }

    private static Val suppressed(Draft draft, Body body, int depth) {
        String c = failing(draft);
        String value = draft.value(body, depth).code();
        String s = draft.name("failure");
        body.line("RuntimeException " + s + " = new RuntimeException(\"first\");");
        body.line("try {");
        body.line("fail" + c + "(" + value + ");");
        body.line("} catch (" + c + " e) {");
        body.line(s + ".addSuppressed(e);");
        body.line("}");
        return Val.of(s, "RuntimeException");
    }
}
