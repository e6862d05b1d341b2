package dev.tagalong.programs;

import java.util.List;

/** Classes for any value, which one program uses for several. */
final class SharedHolders {
    static final List<Maker> ALL = List.of(
            SharedHolders::box,
            SharedHolders::boxSet,
            SharedHolders::pair,
            SharedHolders::chest,
            SharedHolders::node,
            SharedHolders::subBox,
            SharedHolders::unboxed,
            SharedHolders::ring);

    private SharedHolders() {}

    static void declareBox(Draft draft) {
        draft.member(
                "Box",
                "static class Box<T> implements Serializable {",
                "private T held;",
                "Box() {}",
                "Box(T held) {",
                "this.held = held;",
                "}",
                "T get() {",
                "return held;",
                "}",
                "void set(T held) {",
                "this.held = held;",
                "}",
                "}");
    }

    private static Val box(Draft draft, Body body, int depth) {
        declareBox(draft);
        Val value = draft.value(body, depth);
        String type = "Box<" + value.type() + ">";
        return Val.of("new " + type + "(" + value.code() + ")", type, "Box<?>", "Serializable");
    }

    private static Val boxSet(Draft draft, Body body, int depth) {
        declareBox(draft);
        Val value = draft.value(body, depth);
        String type = "Box<" + value.type() + ">";
        Val made = body.keep(Val.of("new " + type + "()", type, "Box<?>", "Serializable"));
        body.line(made.code() + ".set(" + value.code() + ");");
        return made;
    }

    private static Val pair(Draft draft, Body body, int depth) {
        draft.member("Pair", "record Pair<A, B>(A left, B right) implements Serializable {}");
        Val left = draft.value(body, depth);
        Val right = draft.value(body, 0);
        String type = "Pair<" + left.type() + ", " + right.type() + ">";
        return Val.of("new " + type + "(" + left.code() + ", " + right.code() + ")", type, "Record");
    }

    /** A list of the program's own. */
    private static Val chest(Draft draft, Body body, int depth) {
        draft.member(
                "Chest",
                "static class Chest<T> implements Serializable {",
                "private final List<T> items = new ArrayList<>();",
                "Chest<T> add(T item) {",
                "items.add(item);",
                "return this;",
                "}",
                "T first() {",
                "return items.get(0);",
                "}",
                "}");
        Val value = draft.value(body, depth);
        String type = "Chest<" + value.type() + ">";
        String made = "new " + type + "().add(" + value.code() + ")";
        return draft.pick(3) == 2 ? Val.of(made + ".first()", value.type()) : Val.of(made, type);
    }

    private static void declareNode(Draft draft) {
        draft.member(
                "Node",
                "static class Node implements Serializable {",
                "Object value;",
                "Node next;",
                "Node(Object value, Node next) {",
                "this.value = value;",
                "this.next = next;",
                "}",
                "}");
    }

    private static Val node(Draft draft, Body body, int depth) {
        declareNode(draft);
        Val value = draft.value(body, depth);
        Val other = draft.value(body, 0);
        return Val.of("new Node(" + other.code() + ", new Node(" + value.code() + ", null))", "Node");
    }

    private static Val subBox(Draft draft, Body body, int depth) {
        declareBox(draft);
        Val value = draft.value(body, depth);
        String type = "Box<" + value.type() + ">";
        String c = draft.name("Sub");
        draft.member(
                c,
                "static class " + c + " extends " + type + " {",
                c + "(" + value.type() + " given) {",
                "super(given);",
                "}",
                "}");
        return Val.of("new " + c + "(" + value.code() + ")", c, type);
    }

    private static Val unboxed(Draft draft, Body body, int depth) {
        declareBox(draft);
        Val value = draft.value(body, depth);
        return Val.of("new Box<" + value.type() + ">(" + value.code() + ").get()", value.type());
    }

    private static Val ring(Draft draft, Body body, int depth) {
        declareNode(draft);
        Val value = draft.value(body, depth);
        Val first = body.keep(Val.of("new Node(\"first\", null)", "Node"));
        Val second = body.keep(Val.of("new Node(" + value.code() + ", " + first.code() + ")", "Node"));
        body.line(first.code() + ".next = " + second.code() + ";");
        return first;
    }
}
