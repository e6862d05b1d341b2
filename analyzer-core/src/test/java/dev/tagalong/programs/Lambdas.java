package dev.tagalong.programs;

import java.util.List;

/** Lambdas and method references, Serializable and not. */
final class Lambdas {
    static final List<Maker> ALL = List.of(
            Lambdas::capturing,
            Lambdas::plain,
            Lambdas::cast,
            Lambdas::bound,
            Lambdas::parameter,
            Lambdas::receiver,
            Lambdas::nothing,
            Lambdas::supplier,
            Lambdas::nested,
            Lambdas::field,
            Lambdas::called,
            Lambdas::applied);

    private Lambdas() {}

    static void declareSerRun(Draft draft) {
        draft.member("SerRun", "interface SerRun extends Runnable, Serializable {}");
    }

    private static Val capturing(Draft draft, Body body, int depth) {
        declareSerRun(draft);
        Val value = body.keep(draft.value(body, depth));
        return Val.of("(SerRun) () -> " + value.code() + ".hashCode()", "SerRun", "Runnable");
    }

    private static Val plain(Draft draft, Body body, int depth) {
        Val value = body.keep(draft.value(body, depth));
        return Val.of("(Runnable) () -> " + value.code() + ".hashCode()", "Runnable");
    }

    private static Val cast(Draft draft, Body body, int depth) {
        Val value = body.keep(draft.value(body, depth));
        return Val.of("(Runnable & Serializable) () -> " + value.code() + ".hashCode()", "Runnable");
    }

    private static Val bound(Draft draft, Body body, int depth) {
        declareSerRun(draft);
        Val value = body.keep(draft.value(body, depth));
        return Val.of("(SerRun) " + value.code() + "::hashCode", "SerRun", "Runnable");
    }

    private static Val parameter(Draft draft, Body body, int depth) {
        declareSerRun(draft);
        Val value = draft.value(body, depth);
        String m = draft.name("task");
        draft.member(
                m, "static SerRun " + m + "(" + draft.slot(value) + " given) {", "return () -> given.hashCode();", "}");
        return Val.of(m + "(" + value.code() + ")", "SerRun", "Runnable");
    }

    private static Val receiver(Draft draft, Body body, int depth) {
        declareSerRun(draft);
        Holders.any(draft);
        Val value = draft.value(body, depth);
        String type = draft.slot(value);
        String c = draft.name("Host");
        boolean serializable = draft.pick(3) > 0;
        draft.member(
                c,
                "static class " + c + " implements " + (serializable ? "Serializable, Any {" : "Any {"),
                type + " f;",
                c + "(" + type + " f) {",
                "this.f = f;",
                "}",
                "void work() {",
                "f.hashCode();",
                "}",
                "SerRun task() {",
                draft.pick(List.of(
                        "return () -> f.hashCode();",
                        "return this::work;",
                        "return () -> System.gc();",
                        type + " copy = f;\nreturn () -> copy.hashCode();")),
                "}",
                "}");
        return Val.of("new " + c + "(" + value.code() + ").task()", "SerRun", "Runnable");
    }

    private static Val nothing(Draft draft, Body body, int depth) {
        declareSerRun(draft);
        return Val.of("(SerRun) () -> new Object().hashCode()", "SerRun", "Runnable");
    }

    private static Val supplier(Draft draft, Body body, int depth) {
        draft.member("SerSupplier", "interface SerSupplier<T> extends Supplier<T>, Serializable {}");
        Val value = body.keep(draft.value(body, depth));
        String type = "SerSupplier<" + value.type() + ">";
        return Val.of("(" + type + ") () -> " + value.code(), type, "Supplier<" + value.type() + ">");
    }

    private static Val nested(Draft draft, Body body, int depth) {
        Val inner = body.keep(capturing(draft, body, depth));
        return Val.of("(SerRun) () -> " + inner.code() + ".run()", "SerRun", "Runnable");
    }

    private static Val field(Draft draft, Body body, int depth) {
        declareSerRun(draft);
        Holders.any(draft);
        Val value = body.keep(draft.value(body, depth));
        String type = draft.pick(List.of("SerRun", "Runnable"));
        String c = draft.name("C");
        draft.member(
                c,
                "static class " + c + Holders.SER,
                "private " + type + " f;",
                c + "(" + type + " f) {",
                "this.f = f;",
                "}",
                "}");
        return Val.of("new " + c + "(() -> " + value.code() + ".hashCode())", c, "Any");
    }

    /** What a lambda returns. */
    private static Val called(Draft draft, Body body, int depth) {
        Val value = body.keep(draft.value(body, depth));
        Val made = body.keep(Val.of("() -> " + value.code(), "Supplier<" + value.type() + ">"));
        return new Val(made.code() + ".get()", value.type(), value.supers());
    }

    /** What a function makes of its argument. */
    private static Val applied(Draft draft, Body body, int depth) {
        Val value = draft.value(body, depth);
        String function = draft.pick(List.of("x -> List.of(x)", "x -> new Object[] {x}", "Optional::of", "x -> x"));
        Val made = body.keep(Val.of(function, "Function<Object, Object>"));
        return Val.of(made.code() + ".apply(" + value.code() + ")", "Object");
    }
}
