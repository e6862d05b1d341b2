package dev.tagalong.report;

import dev.tagalong.catalogue.Severity;
import dev.tagalong.finding.Change;
import dev.tagalong.finding.Change.Edit;
import dev.tagalong.finding.Finding;
import dev.tagalong.finding.Fix;
import dev.tagalong.finding.Place;
import dev.tagalong.graph.EdgeKind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The changes of one root as text: the first in full, some others named, and what helps where no edit of a link does.
 */
final class ChangeText {
    private static final int MOST_OTHERS = 3;
    private static final int MOST_EDITS = 10;
    private static final int MOST_ADVICE = 5;

    private final ShortNames names;

    ChangeText(ShortNames names) {
        this.names = names;
    }

    /**
     * The lines below the paths of a root.
     *
     * @param changes of one root, the best first; can be empty
     * @param findings of the same root
     */
    List<String> of(List<Change> changes, List<Finding> findings) {
        List<String> lines = new ArrayList<>();
        if (!changes.isEmpty()) {
            Change best = changes.get(0);
            lines.add(headline(best, findings));
            edits(best.edits(), lines);
            others(changes, lines);
        }
        advice(findings, changes, lines);
        lines.addAll(new ContentText(names).of(findings, changes.isEmpty() ? null : changes.get(0)));
        return lines;
    }

    private String headline(Change best, List<Finding> findings) {
        Severity worst = findings.get(0).severity();
        Set<String> wanted = fingerprints(findings, worst);
        Set<String> left = fingerprints(findings, Severity.WARNING);
        long freed = wanted.stream().filter(best.frees()::contains).count();
        best.frees().forEach(left::remove);
        return (best.minimal() ? "Smallest change: " : "Change: ")
                + count(best.edits().size(), "edit") + (best.edits().size() == 1 ? " frees " : " free ")
                + freed(freed, wanted.size()) + "."
                + (freed == wanted.size() ? checked(best, left.size()) : "");
    }

    private static Set<String> fingerprints(List<Finding> findings, Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .map(Finding::fingerprint)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String freed(long freed, int wanted) {
        if (freed < wanted) {
            return Inert.count(freed) + " of " + Inert.count(wanted);
        }
        return switch (wanted) {
            case 1 -> "it";
            case 2 -> "both";
            default -> "all " + Inert.count(wanted);
        };
    }

    private static String checked(Change best, int warnings) {
        List<Edit> edits = best.edits();
        if (!best.checked() && best.brings() != Severity.ERROR) {
            return "";
        }
        String without = edits.size() > 1
                ? "them"
                : switch (edits.get(0).kind()) {
                    case FIELD -> "this field";
                    case CAPTURED, LOCAL -> edits.get(0).name().equals("this") ? "this link" : "this variable";
                    default -> "this link";
                };
        if (!best.checked()) {
            return " But without " + without + " another error comes up.";
        }
        List<String> rest = new ArrayList<>();
        if (warnings > 0) {
            rest.add(count(warnings, "warning") + (warnings == 1 ? " stays" : " stay"));
        }
        if (best.brings() != null) {
            rest.add("another warning comes up");
        }
        return " Checked: without " + without
                + (rest.isEmpty()
                        ? " the same object is clean."
                        : " the same object can be sent; " + String.join(", ", rest) + ".");
    }

    private void edits(List<Edit> edits, List<String> lines) {
        List<Edit> shown = edits.subList(0, Math.min(MOST_EDITS, edits.size()));
        int width = shown.stream().mapToInt(edit -> where(edit).length()).max().orElse(0);
        for (Edit edit : shown) {
            String where = where(edit);
            for (String line : edit.text().lines().toList()) {
                lines.add("  " + where + " ".repeat(width - where.length()) + "  " + Inert.clause(line));
                where = "";
            }
            if (!edit.arrival().isEmpty()) {
                lines.add("  " + Inert.clause(edit.arrival()));
            }
        }
        if (shown.size() < edits.size()) {
            lines.add(
                    "  and " + count(edits.size() - shown.size(), "more edit") + "; the JSON report has all of them.");
        }
    }

    /** The file and the line, if class files tell it; and the class, if the file has more than one. */
    private String where(Edit edit) {
        String file = edit.file();
        if (file == null) {
            return names.of(edit.owner()) + theirs(edit);
        }
        Place at = edit.at();
        if (at != null && at.line() > 0) {
            return Inert.name(file) + ":" + at.line();
        }
        return Inert.name(file) + nested(edit.owner(), file) + theirs(edit);
    }

    /** The class in its file if that is not the one that the file is named after; anonymous ones have no name. */
    private static String nested(String owner, String file) {
        String top = file.replaceFirst("\\.[a-z]+$", "");
        String name = owner.substring(owner.lastIndexOf('.') + 1);
        String inner = name.startsWith(top + "$") ? name.substring(top.length() + 1) : name;
        return name.equals(top) || inner.matches("\\d+") ? "" : " (" + Inert.name(inner) + ")";
    }

    private void others(List<Change> changes, List<String> lines) {
        List<String> others =
                changes.stream().skip(1).limit(MOST_OTHERS).map(this::members).toList();
        if (!others.isEmpty()) {
            int more = changes.size() - 1 - others.size() + changes.get(0).more();
            lines.add("Or instead: " + String.join(", or ", others)
                    + (more == 0 ? "" : ", or one of " + Inert.count(more) + " more"));
        }
    }

    private String members(Change change) {
        return change.edits().stream().limit(MOST_EDITS).map(this::member).collect(Collectors.joining(" and "))
                + (change.edits().size() > MOST_EDITS ? " and more" : "");
    }

    private String member(Edit edit) {
        Place at = edit.at();
        String name = Inert.name(edit.name());
        if (edit.edit().equals("hook")) {
            return hook(edit) + theirs(edit);
        }
        if (edit.kind() != EdgeKind.CAPTURED || at == null) {
            return names.of(edit.owner()) + "." + name + theirs(edit);
        }
        return name + " (captured in "
                + switch (at.method()) {
                    case "<init>" -> "the constructor of " + names.of(at.className());
                    case "<clinit>" -> "the static initialiser of " + names.of(at.className());
                    default -> names.of(at.className()) + "." + Inert.name(at.method()) + "()";
                }
                + ")";
    }

    /** What a hook writes is no declaration: what can be done is to have it write less. */
    private String hook(Edit edit) {
        String owner = names.of(edit.owner());
        String name = Inert.name(edit.name());
        if (edit.kind() != EdgeKind.WRITTEN) {
            return "leave " + name + " out of the putFields of " + owner;
        }
        return edit.name().equals("writeObject") || edit.name().equals("writeExternal")
                ? "leave it out of " + owner + "." + name + "()"
                : "leave " + name + " out of what " + owner + " writes itself";
    }

    private static String theirs(Edit edit) {
        return edit.yours() ? "" : " (not yours)";
    }

    /**
     * What helps against findings that no change of a link frees; and where the change drops the offender itself, what
     * keeps it.
     */
    private void advice(List<Finding> findings, List<Change> changes, List<String> lines) {
        Severity worst = findings.get(0).severity();
        Change best = changes.isEmpty() ? null : changes.get(0);
        Set<String> advice = new LinkedHashSet<>();
        for (Finding finding : findings) {
            List<Fix> fixes = finding.fixes();
            if (finding.severity() != worst || fixes.isEmpty()) {
                continue;
            }
            if (best == null || !best.frees().contains(finding.fingerprint())) {
                advice.add("What helps with " + names.of(finding.offender().className()) + ": " + clause(fixes.get(0)));
            } else if (best.edits().size() == 1 && fixes.size() > 1 && drops(finding)) {
                advice.add("If it is needed there: " + clause(fixes.get(1)));
            }
        }
        advice.stream().limit(MOST_ADVICE).forEach(lines::add);
        if (advice.size() > MOST_ADVICE) {
            lines.add("The JSON report has advice on " + (advice.size() - MOST_ADVICE) + " more.");
        }
    }

    /** True if the change takes the offender itself away, nothing of it is sent instead, and more is known of it. */
    private static boolean drops(Finding finding) {
        Fix fix = finding.fixes().get(0);
        return fix.step() == finding.path().size() - 1
                && !fix.edit().equals("copy")
                && !finding.fixes().get(1).edit().equals("describe");
    }

    /** Lines as one, without the capital that a sentence begins with. */
    private static String clause(Fix fix) {
        String line = Inert.clause(fix.text().lines().collect(Collectors.joining(". ")));
        return line.matches("(?s)[A-Z][a-z ].*") ? Character.toLowerCase(line.charAt(0)) + line.substring(1) : line;
    }

    private static String count(long number, String what) {
        return Inert.count(number) + " " + what + (number == 1 ? "" : "s");
    }
}
