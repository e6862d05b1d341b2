package dev.tagalong.report;

import dev.tagalong.finding.Change;
import dev.tagalong.finding.Change.Edit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The changes of one root as text: the first in full, the others named. */
final class ChangeText {
    private final ShortNames names;

    ChangeText(ShortNames names) {
        this.names = names;
    }

    /**
     * @param changes of one root, at least one, the best first
     * @param findings how many fingerprints that fail the root has
     */
    List<String> of(List<Change> changes, int findings) {
        Change best = changes.get(0);
        List<String> lines = new ArrayList<>();
        lines.add((best.minimal() ? "Smallest change: " : "Change: ")
                + edits(best.edits().size()) + " " + frees(best.frees().size(), findings) + "." + checked(best));
        int width = best.edits().stream()
                .mapToInt(edit -> member(edit).length())
                .max()
                .orElse(0);
        for (Edit edit : best.edits()) {
            List<String> text = edit.text().lines().map(Inert::clause).toList();
            lines.add(("  " + member(edit) + " ".repeat(width - member(edit).length()) + "  " + text.get(0)));
            text.stream().skip(1).forEach(line -> lines.add("  " + line));
        }
        if (changes.size() > 1) {
            lines.add(
                    "Or instead: " + changes.stream().skip(1).map(this::members).collect(Collectors.joining(", or ")));
        }
        return lines;
    }

    private String members(Change change) {
        return change.edits().stream().map(this::member).collect(Collectors.joining(" and "));
    }

    private String member(Edit edit) {
        return names.of(edit.owner()) + "." + Inert.name(edit.name());
    }

    private static String edits(int number) {
        return number == 1 ? "1 edit" : number + " edits";
    }

    private static String frees(int freed, int findings) {
        if (freed < findings) {
            return "frees " + freed + " of " + findings;
        }
        return switch (freed) {
            case 1 -> "frees it";
            case 2 -> "frees both";
            default -> "frees all " + freed;
        };
    }

    private static String checked(Change change) {
        if (!change.checked()) {
            return "";
        }
        return change.edits().size() == 1
                ? " Checked: with it the same object is clean."
                : " Checked: with them the same object is clean.";
    }
}
