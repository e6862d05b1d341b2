package dev.tagalong.programs;

import java.util.List;

/** Containers from which something is taken away. */
final class Removals {
    private static final List<String> COLLECTIONS = List.of("ArrayList", "LinkedList", "ArrayDeque", "Vector");

    static final List<Maker> ALL = List.of(
            Removals::cleared, Removals::refilled, Removals::removed, Removals::polled, Removals::key, Removals::put);

    private Removals() {}

    private static Val collection(Draft draft, Body body) {
        String type = draft.pick(COLLECTIONS) + "<Object>";
        return body.keep(Val.of("new " + type + "()", type, "Collection<Object>"));
    }

    private static Val cleared(Draft draft, Body body, int depth) {
        draft.member("drop", "static void drop(Collection<?> all) {", "all.clear();", "}");
        Val made = collection(draft, body);
        body.line(made.code() + ".add(" + draft.value(body, depth).code() + ");");
        body.line(draft.pick(2) == 0 ? made.code() + ".clear();" : "drop(" + made.code() + ");");
        return made;
    }

    private static Val refilled(Draft draft, Body body, int depth) {
        Val made = collection(draft, body);
        body.line(made.code() + ".add(\"first\");");
        body.line(made.code() + ".clear();");
        body.line(made.code() + ".add(" + draft.value(body, depth).code() + ");");
        return made;
    }

    private static Val removed(Draft draft, Body body, int depth) {
        Val made = collection(draft, body);
        Val value = body.keep(draft.value(body, depth));
        body.line(made.code() + ".add(" + value.code() + ");");
        body.line(made.code() + ".add(\"other\");");
        body.line(made.code() + ".remove((Object) " + draft.pick(List.of(value.code(), "\"other\"")) + ");");
        return made;
    }

    private static Val polled(Draft draft, Body body, int depth) {
        Val made = body.keep(Val.of("new ArrayDeque<Object>()", "ArrayDeque<Object>", "Collection<Object>"));
        body.line(made.code() + ".add(" + draft.value(body, depth).code() + ");");
        body.line(made.code() + "." + draft.pick(List.of("poll", "peek")) + "();");
        return made;
    }

    private static Val map(Body body) {
        return body.keep(Val.of("new HashMap<String, Object>()", "HashMap<String, Object>", "Map<String, Object>"));
    }

    private static Val key(Draft draft, Body body, int depth) {
        Val made = map(body);
        body.line(made.code() + ".put(\"k\", " + draft.value(body, depth).code() + ");");
        body.line(made.code() + "." + draft.pick(List.of("remove(\"k\")", "remove(\"z\")", "clear()")) + ";");
        return made;
    }

    private static Val put(Draft draft, Body body, int depth) {
        Val made = map(body);
        body.line(made.code() + ".put(\"k\", " + draft.value(body, depth).code() + ");");
        body.line(made.code() + ".put(\"" + draft.pick(List.of("k", "z")) + "\", \"text\");");
        return made;
    }
}
