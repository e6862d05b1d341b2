package dev.tagalong.programs;

import java.util.List;

/** Ways to send a value. */
final class Sending {
    private interface Way {
        void send(Draft draft, Body body, Val value);
    }

    private static final List<Way> WAYS = List.of(
            (draft, body, value) -> body.line("out.writeObject(" + value.code() + ");"),
            Sending::helper,
            Sending::pool,
            Sending::overloaded,
            (draft, body, value) -> body.line("out.writeUnshared(" + value.code() + ");"),
            Sending::loop,
            Sending::twice,
            Sending::generic,
            Sending::channel,
            Sending::functional,
            Sending::itself,
            Sending::storesAfterwards,
            Sending::stopsBefore);

    private Sending() {}

    static void send(Draft draft, Body body, Val value) {
        draft.pick(WAYS).send(draft, body, value);
    }

    private static void helper(Draft draft, Body body, Val value) {
        draft.member(
                "send",
                "static void send(ObjectOutputStream out, Object given) throws IOException {",
                "out.writeObject(given);",
                "}");
        body.line("send(out, " + value.code() + ");");
    }

    private static void pool(Draft draft, Body body, Val value) {
        draft.member(
                "Pool",
                "static class Pool {",
                "private final ObjectOutputStream out;",
                "Pool(ObjectOutputStream out) {",
                "this.out = out;",
                "}",
                "void submit(Object task) throws IOException {",
                "if (task != null) {",
                "deliver(task);",
                "}",
                "}",
                "private void deliver(Object task) throws IOException {",
                "out.writeObject(task);",
                "}",
                "}");
        body.line("new Pool(out).submit(" + value.code() + ");");
    }

    private static void overloaded(Draft draft, Body body, Val value) {
        draft.member(
                "shipText",
                "static void ship(ObjectOutputStream out, String text) throws IOException {",
                "out.writeObject(text);",
                "}");
        draft.member(
                "shipAny",
                "static void ship(ObjectOutputStream out, Object any) throws IOException {",
                "out.writeObject(any);",
                "}");
        body.line("ship(out, " + value.code() + ");");
    }

    private static void loop(Draft draft, Body body, Val value) {
        String each = draft.name("each");
        body.line("for (Object " + each + " : new Object[] {\"first\", " + value.code() + "}) {");
        body.line("out.writeObject(" + each + ");");
        body.line("}");
    }

    private static void twice(Draft draft, Body body, Val value) {
        Val kept = body.keep(value);
        body.line("out.writeObject(" + kept.code() + ");");
        body.line("out.reset();");
        body.line("out.writeObject(" + kept.code() + ");");
    }

    private static void generic(Draft draft, Body body, Val value) {
        draft.member(
                "Sender",
                "static class Sender<T> {",
                "private T next;",
                "Sender(T next) {",
                "this.next = next;",
                "}",
                "void send(ObjectOutputStream out) throws IOException {",
                "out.writeObject(next);",
                "}",
                "}");
        body.line("new Sender<" + value.type() + ">(" + value.code() + ").send(out);");
    }

    private static void channel(Draft draft, Body body, Val value) {
        draft.member(
                "Channel",
                "static class Channel {",
                "private final ObjectOutputStream target;",
                "Channel(ObjectOutputStream target) {",
                "this.target = target;",
                "}",
                "Channel write(Object message) throws IOException {",
                "ObjectOutputStream to = target;",
                "to.writeObject(message);",
                "return this;",
                "}",
                "}");
        body.line("new Channel(out).write(\"hello\").write(" + value.code() + ");");
    }

    private static void functional(Draft draft, Body body, Val value) {
        draft.member("Sink", "interface Sink {", "void take(Object given) throws IOException;", "}");
        String code = draft.pick(List.of("given -> out.writeObject(given)", "out::writeObject"));
        body.line(body.keep(Val.of(code, "Sink")).code() + ".take(" + value.code() + ");");
    }

    /** An object that sends itself. */
    private static void itself(Draft draft, Body body, Val value) {
        String type = draft.slot(value);
        String c = draft.name("Job");
        draft.member(
                c,
                "static class " + c + " implements Serializable {",
                "private final " + type + " f;",
                c + "(" + type + " f) {",
                "this.f = f;",
                "}",
                "void sendTo(ObjectOutputStream out) throws IOException {",
                "out.writeObject(this);",
                "}",
                "}");
        body.line("new " + c + "(" + value.code() + ").sendTo(out);");
    }

    /** The first send succeeds, and stores what makes the second fail. */
    private static void storesAfterwards(Draft draft, Body body, Val value) {
        String type = draft.slot(value);
        String c = draft.name("Worker");
        draft.member(
                c,
                "static class " + c + " implements Serializable {",
                "private " + type + " handle;",
                "void start(ObjectOutputStream out, " + type + " made) throws IOException {",
                "out.writeObject(this);",
                "handle = made;",
                "}",
                "}");
        Val kept = body.keep(value);
        Val worker = body.keep(Val.of("new " + c + "()", c));
        body.line(worker.code() + ".start(out, " + kept.code() + ");");
        if (draft.pick(2) == 0) {
            body.line(worker.code() + ".start(out, " + kept.code() + ");");
        }
    }

    /** What it held is gone when it is sent. */
    private static void stopsBefore(Draft draft, Body body, Val value) {
        String type = draft.slot(value);
        String c = draft.name("Worker");
        draft.overwrites("Main$" + c + "#handle");
        draft.member(
                c,
                "static class " + c + " implements Serializable {",
                "private " + type + " handle;",
                "void start(" + type + " made) {",
                "handle = made;",
                "}",
                "void stop() {",
                "handle = null;",
                "}",
                "}");
        Val worker = body.keep(Val.of("new " + c + "()", c));
        body.line(worker.code() + ".start(" + value.code() + ");");
        body.line(worker.code() + ".stop();");
        body.line("out.writeObject(" + worker.code() + ");");
    }
}
