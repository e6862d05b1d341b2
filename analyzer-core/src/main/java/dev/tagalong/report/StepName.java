package dev.tagalong.report;

import dev.tagalong.finding.Step;
import dev.tagalong.graph.EdgeKind;

/** How a step is written in text. */
final class StepName {
    /** The name of all contents of a container together. */
    private static final String ANY = "[]";

    private StepName() {}

    /** True for what a container holds, and false for what a member does. */
    static boolean content(Step step) {
        return switch (step.kind()) {
            case ELEMENT, KEY, VALUE -> true;
            case FIELD, COMPONENT, CAPTURED, OUTER, LOCAL, REPLACEMENT, WRITTEN, HANDLER -> false;
        };
    }

    /**
     * {@code .popen} for a field or component, {@code [3]} for an element, {@code ["eu"]} for the value of an entry,
     * {@code [element]}, {@code [key]} and {@code [value]} where a scan knows no number and no key,
     * {@code writeObject()} for a hook. Where the name alone does not tell the kind, it stands behind: {@code [3]
     * (key)}, {@code .this$0 (outer)}, {@code n (local)}, {@code this (captured)}, {@code .h (handler)}, {@code .conn
     * (written)}.
     */
    static String of(Step step) {
        if (step.name().equals(ANY)) {
            return "[" + step.kind().word() + "]";
        }
        String name = Inert.name(step.name());
        return switch (step.kind()) {
            case FIELD, COMPONENT, ELEMENT, VALUE -> dotted(name);
            case KEY, OUTER, HANDLER -> dotted(name) + " (" + step.kind().word() + ")";
            case CAPTURED -> name + " (captured)";
            case LOCAL -> EdgeKind.variable(name) + " (local)";
            case REPLACEMENT -> name + "()";
            case WRITTEN ->
                name.equals("writeObject") || name.equals("writeExternal") ? name + "()" : dotted(name) + " (written)";
        };
    }

    private static String dotted(String name) {
        return name.startsWith("[") ? name : "." + name;
    }
}
