package dev.tagalong.programs;

import java.util.ArrayList;
import java.util.List;

/** The statements of one method in the making. */
final class Body {
    private final Draft draft;
    private final List<String> lines = new ArrayList<>();

    Body(Draft draft) {
        this.draft = draft;
    }

    /** Adds a statement. */
    void line(String text) {
        lines.add(text);
    }

    /** Gives a value a local variable, so that it can be named more than once. */
    Val keep(Val value) {
        String name = draft.name("v");
        line("final " + value.type() + " " + name + " = " + value.code() + ";");
        return new Val(name, value.type(), value.supers());
    }

    String text() {
        return String.join("\n", lines) + "\n";
    }
}
