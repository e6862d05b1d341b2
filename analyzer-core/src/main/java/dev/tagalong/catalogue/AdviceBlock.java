package dev.tagalong.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lines of one piece of advice, from its head to the line before the next. */
final class AdviceBlock {
    private static final Pattern KEYED = Pattern.compile("(edit|line|says):(?:\\s+(.*))?");
    private static final Set<String> HOLES = Set.of(
            "member", "owner", "type", "modifiers", "class", "users", "interface", "copies", "names", "hook", "fields");

    private final TextLines.Line head;
    private final List<TextLines.Line> body;
    private String edit = "";
    private final List<String> lines = new ArrayList<>();
    private String says = "";

    AdviceBlock(List<TextLines.Line> block) {
        head = block.get(0);
        body = block.subList(1, block.size());
    }

    Advice parse() {
        for (TextLines.Line line : body) {
            add(line);
        }
        if (edit.isEmpty() || says.isEmpty()) {
            throw head.error("has no \"" + (edit.isEmpty() ? "edit:" : "says:") + "\"", "add that line");
        }
        if (lines.isEmpty() && head.text().startsWith("link ")) {
            throw head.error("has no \"line:\"", "advice on a link has one at least");
        }
        return new Advice(edit, lines, says);
    }

    private void add(TextLines.Line line) {
        Matcher hole = Advice.HOLE.matcher(line.text());
        while (hole.find()) {
            if (!HOLES.contains(hole.group(1))) {
                throw line.error("has an unknown hole " + hole.group(), "the head of advice.txt lists them");
            }
        }
        Matcher keyed = KEYED.matcher(line.text());
        if (!keyed.matches()) {
            if (says.isEmpty()) {
                throw line.error("has no key", "begin it with edit:, line: or says:");
            }
            says += " " + line.text();
            return;
        }
        String value = keyed.group(2);
        if (value == null) {
            throw line.error("says nothing", "write its text behind the colon");
        }
        switch (keyed.group(1)) {
            case "edit" -> edit = due(line, edit.isEmpty() && lines.isEmpty() && says.isEmpty(), value);
            case "line" ->
                lines.add(due(line, !edit.isEmpty() && says.isEmpty(), value).replaceAll("^>", "    "));
            default -> says = due(line, !edit.isEmpty() && says.isEmpty(), value);
        }
    }

    private static String due(TextLines.Line line, boolean inOrder, String value) {
        if (!inOrder) {
            throw line.error("stands in the wrong place", "the order is edit:, any number of line:, says:");
        }
        return value;
    }
}
