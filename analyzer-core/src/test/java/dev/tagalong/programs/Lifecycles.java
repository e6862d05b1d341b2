package dev.tagalong.programs;

import java.util.List;

/** Objects whose methods store and take away what they hold. */
final class Lifecycles {
    static final List<Maker> ALL = List.of(
            Lifecycles::started,
            Lifecycles::notStarted,
            Lifecycles::stopped,
            Lifecycles::lazy,
            Lifecycles::story,
            Lifecycles::listener);

    private Lifecycles() {}

    private static Val worker(Draft draft, Body body, int depth) {
        Holders.any(draft);
        Body own = new Body(draft);
        Val value = draft.value(own, depth);
        String c = draft.name("Worker");
        draft.member(
                c,
                "static class " + c + Holders.SER,
                "private " + draft.slot(value) + " f;",
                c + " start() {",
                own.text() + "f = " + value.code() + ";",
                "return this;",
                "}",
                "void stop() {",
                "f = null;",
                "}",
                "}");
        return body.keep(Val.of("new " + c + "()", c, "Any"));
    }

    private static Val started(Draft draft, Body body, int depth) {
        Val made = worker(draft, body, depth);
        body.line(made.code() + ".start();");
        return made;
    }

    private static Val notStarted(Draft draft, Body body, int depth) {
        draft.skips();
        return worker(draft, body, depth);
    }

    private static Val stopped(Draft draft, Body body, int depth) {
        Val made = worker(draft, body, depth);
        draft.overwrites("Main$" + made.type() + "#f");
        body.line(made.code() + ".start();");
        body.line(made.code() + ".stop();");
        return made;
    }

    private static Val lazy(Draft draft, Body body, int depth) {
        Holders.any(draft);
        Body own = new Body(draft);
        Val value = draft.value(own, depth);
        String type = draft.slot(value);
        String c = draft.name("Lazy");
        draft.member(
                c,
                "static class " + c + Holders.SER,
                "private " + type + " f;",
                type + " get() {",
                "if (f == null) {",
                own.text() + "f = " + value.code() + ";",
                "}",
                "return f;",
                "}",
                "}");
        Val made = body.keep(Val.of("new " + c + "()", c, "Any"));
        body.line(made.code() + ".get();");
        return made;
    }

    /** An application that keeps its workers, each of which keeps the application. */
    private static Val story(Draft draft, Body body, int depth) {
        Holders.any(draft);
        Body own = new Body(draft);
        Val value = draft.value(own, depth);
        String app = draft.name("App");
        draft.member(
                app,
                "static class " + app + Holders.SER,
                "final List<Part> parts = new ArrayList<>();",
                app + "() {",
                "parts.add(new Part(this));",
                "parts.add(new Part(this));",
                "}",
                "static class Part implements Serializable {",
                "final " + app + " app;",
                "private " + draft.slot(value) + " handle;",
                "Part(" + app + " app) {",
                "this.app = app;",
                "}",
                "void start() {",
                own.text() + "handle = " + value.code() + ";",
                "}",
                "}",
                "}");
        Val made = body.keep(Val.of("new " + app + "()", app, "Any"));
        body.line(made.code() + ".parts.get(0).start();");
        return draft.pick(2) == 0 ? made : Val.of(made.code() + ".parts.get(1)", app + ".Part");
    }

    private static Val listener(Draft draft, Body body, int depth) {
        Lambdas.declareSerRun(draft);
        Holders.any(draft);
        Val value = body.keep(draft.value(body, depth));
        String c = draft.name("Bus");
        draft.member(
                c,
                "static class " + c + Holders.SER,
                "private final List<Runnable> listeners = new ArrayList<>();",
                "void on(Runnable listener) {",
                "listeners.add(listener);",
                "}",
                "}");
        Val made = body.keep(Val.of("new " + c + "()", c, "Any"));
        String cast = draft.pick(List.of("(SerRun) ", ""));
        body.line(made.code() + ".on(" + cast + "() -> " + value.code() + ".hashCode());");
        return made;
    }
}
