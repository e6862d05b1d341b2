package dev.tagalong.programs;

import java.util.List;

/** Inner, local and anonymous classes, enums, records, statics, proxies. */
final class Nested {
    static final List<Maker> ALL = List.of(
            Nested::inner,
            Nested::anonymous,
            Nested::anonymousInside,
            Nested::local,
            Nested::record,
            Nested::enumConstant,
            Nested::staticField,
            Nested::staticInitializer,
            Nested::proxy,
            Nested::doubleBrace);

    private Nested() {}

    private static void declareSerAny(Draft draft) {
        Holders.any(draft);
        draft.member(
                "SerAny",
                "interface SerAny extends Any, Serializable {",
                "default Object x() {",
                "return null;",
                "}",
                "}");
    }

    private static Val inner(Draft draft, Body body, int depth) {
        Holders.any(draft);
        Val value = draft.value(body, depth);
        String type = draft.slot(value);
        String c = draft.name("Outer");
        boolean serializable = draft.pick(3) > 0;
        draft.member(
                c,
                "static class " + c + " implements " + (serializable ? "Serializable, Any {" : "Any {"),
                type + " f;",
                c + "(" + type + " f) {",
                "this.f = f;",
                "}",
                "class In implements Serializable, Any {",
                "int n;",
                "Object x() {",
                "return f;",
                "}",
                "}",
                "In in() {",
                "return new In();",
                "}",
                "}");
        return Val.of("new " + c + "(" + value.code() + ").in()", c + ".In", "Any");
    }

    private static Val anonymous(Draft draft, Body body, int depth) {
        declareSerAny(draft);
        Val value = body.keep(draft.value(body, depth));
        return body.keep(
                Val.of("new SerAny() { public Object x() { return " + value.code() + "; } }", "SerAny", "Any"));
    }

    private static Val anonymousInside(Draft draft, Body body, int depth) {
        declareSerAny(draft);
        Val value = draft.value(body, depth);
        String type = draft.slot(value);
        String c = draft.name("Host");
        boolean uses = draft.pick(2) == 0;
        draft.member(
                c,
                "static class " + c + Holders.SER,
                type + " f;",
                c + "(" + type + " f) {",
                "this.f = f;",
                "}",
                "SerAny part() {",
                "return new SerAny() {",
                "public Object x() {",
                uses ? "return f;" : "return 1;",
                "}",
                "};",
                "}",
                "}");
        return Val.of("new " + c + "(" + value.code() + ").part()", "SerAny", "Any");
    }

    private static Val local(Draft draft, Body body, int depth) {
        declareSerAny(draft);
        Val value = body.keep(draft.value(body, depth));
        String c = draft.name("Local");
        body.line("class " + c + " implements SerAny {");
        body.line("public Object x() {");
        body.line("return " + value.code() + ";");
        body.line("}");
        body.line("}");
        return body.keep(Val.of("new " + c + "()", "SerAny", "Any"));
    }

    private static Val record(Draft draft, Body body, int depth) {
        Holders.any(draft);
        Val value = draft.value(body, depth);
        String c = draft.name("R");
        draft.member(c, "record " + c + "(int n, " + draft.slot(value) + " part)" + Holders.SER, "}");
        return Val.of("new " + c + "(1, " + value.code() + ")", c, "Any");
    }

    private static Val enumConstant(Draft draft, Body body, int depth) {
        Holders.any(draft);
        Val value = draft.value(body, depth);
        String c = draft.name("E");
        draft.member(c, "enum " + c + " implements Any {", "ONE, TWO;", draft.slot(value) + " f;", "}");
        body.line(c + ".ONE.f = " + value.code() + ";");
        return Val.of(c + ".ONE", c, "Any");
    }

    private static Val staticField(Draft draft, Body body, int depth) {
        Holders.any(draft);
        Val value = draft.value(body, depth);
        String type = draft.slot(value);
        String s = draft.name("S");
        String c = draft.name("C");
        draft.member(s, "static " + type + " " + s + ";");
        draft.member(c, "static class " + c + Holders.SER, type + " f = " + s + ";", "}");
        body.line(s + " = " + value.code() + ";");
        return Val.of("new " + c + "()", c, "Any");
    }

    private static Val staticInitializer(Draft draft, Body body, int depth) {
        Holders.any(draft);
        Body own = new Body(draft);
        Val value = draft.value(own, depth);
        String c = draft.name("C");
        draft.member(
                c,
                "static class " + c + Holders.SER,
                "static final " + draft.slot(value) + " SHARED;",
                "static {",
                own.text() + "SHARED = " + value.code() + ";",
                "}",
                "private Object f = SHARED;",
                "}");
        return Val.of("new " + c + "()", c, "Any");
    }

    private static Val proxy(Draft draft, Body body, int depth) {
        Holders.any(draft);
        Val value = draft.value(body, depth);
        String type = draft.slot(value);
        String c = draft.name("H");
        draft.member(
                c,
                "static class " + c + " implements InvocationHandler, Serializable {",
                type + " f;",
                c + "(" + type + " f) {",
                "this.f = f;",
                "}",
                "public Object invoke(Object proxy, Method method, Object[] arguments) {",
                "return switch (method.getName()) {",
                "case \"hashCode\" -> 1;",
                "case \"equals\" -> proxy == arguments[0];",
                "default -> \"proxy\";",
                "};",
                "}",
                "}");
        return body.keep(Val.of(
                "(Any) Proxy.newProxyInstance(Main.class.getClassLoader(), new Class<?>[] {Any.class}, new " + c + "("
                        + value.code() + "))",
                "Any"));
    }

    private static Val doubleBrace(Draft draft, Body body, int depth) {
        Val value = draft.value(body, depth);
        String c = draft.name("Host");
        draft.member(
                c,
                "static class " + c + " {",
                "List<Object> list(" + draft.slot(value) + " given) {",
                "return new ArrayList<Object>() {{",
                "add(given);",
                "}};",
                "}",
                "}");
        return Val.of("new " + c + "().list(" + value.code() + ")", "List<Object>", "Collection<Object>");
    }
}
