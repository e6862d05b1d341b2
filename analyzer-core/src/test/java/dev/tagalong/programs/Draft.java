package dev.tagalong.programs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A program in the making: one class {@code Main} with nested types, and what the checks must know of it. */
final class Draft {
    private static final List<String> IMPORTS = List.of(
            "java.io.*",
            "java.lang.ref.*",
            "java.lang.reflect.*",
            "java.util.*",
            "java.util.concurrent.*",
            "java.util.concurrent.atomic.*",
            "java.util.function.*",
            "java.util.stream.*");

    private final Choices choices;
    private final Map<String, String> members = new LinkedHashMap<>();
    private final Set<String> overwritten = new TreeSet<>();
    private int names;
    private boolean untaken;

    Draft(Choices choices) {
        this.choices = choices;
    }

    int pick(int bound) {
        return choices.pick(bound);
    }

    <T> T pick(List<T> list) {
        return list.get(pick(list.size()));
    }

    /** A name that nothing else has. */
    String name(String prefix) {
        return prefix + names++;
    }

    /** Declares a member of {@code Main} once. */
    void member(String name, String... lines) {
        members.putIfAbsent(name, String.join("\n", lines) + "\n");
    }

    /** Notes that a field, as {@code Class#member}, loses its value before a send. */
    void overwrites(String field) {
        overwritten.add(field);
    }

    /** Notes that values flow in code that does not run. */
    void skips() {
        untaken = true;
    }

    Set<String> overwritten() {
        return overwritten;
    }

    boolean untaken() {
        return untaken;
    }

    /** A random value: a leaf, or while there is depth something that holds other values. */
    Val value(Body body, int depth) {
        return Values.make(this, body, depth);
    }

    /** A source type that can hold a value: its own, {@code Object}, or one between. */
    String slot(Val value) {
        int choice = pick(2 + value.supers().size());
        return choice == 0
                ? value.type()
                : choice == 1 ? "Object" : value.supers().get(choice - 2);
    }

    /** The whole source, with {@code main} as its entry. */
    String text(String packageName, Body main) {
        StringBuilder text = new StringBuilder("package " + packageName + ";\n");
        IMPORTS.forEach(name -> text.append("import ").append(name).append(";\n"));
        text.append("@SuppressWarnings(\"all\")\npublic class Main {\n");
        members.values().forEach(text::append);
        text.append("public static void main(ObjectOutputStream out) throws Exception {\n");
        return text.append(main.text()).append("}\n}\n").toString();
    }
}
