package dev.tagalong.report;

import dev.tagalong.catalogue.Severity;
import dev.tagalong.finding.Finding;
import dev.tagalong.finding.NotJudged;
import dev.tagalong.finding.Root;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The text of one report: a section for each root with findings, a line for those without, and what was looked at. */
final class Page {
    private static final int MOST_PARTS = 5;

    private final Report report;
    private final Section section;
    private final Looked looked;
    private final StringBuilder text = new StringBuilder();

    Page(Report report) {
        this.report = report;
        ShortNames names = new ShortNames(report);
        looked = new Looked(report, names);
        boolean placed = report.findings().stream()
                .flatMap(finding -> finding.path().stream())
                .anyMatch(step -> !PathBlock.places(step).isEmpty());
        section = new Section(names, placed, text);
    }

    String text() {
        if (!report.checked()) {
            looked.nothing().forEach(line -> text.append(line).append('\n'));
            notJudged();
            return text.toString();
        }
        Map<String, List<Finding>> byRoot = report.findings().stream().collect(Collectors.groupingBy(Finding::root));
        List<Root> faulty =
                report.roots().stream().filter(root -> faulty(byRoot, root)).toList();
        List<Root> clean =
                report.roots().stream().filter(root -> !faulty(byRoot, root)).toList();
        for (Root root : faulty) {
            root(root, byRoot);
        }
        List<Root> sent =
                clean.stream().filter(root -> root.kind() != Root.Kind.STORED).toList();
        if (!sent.isEmpty()) {
            gap();
            text.append(looked.clean(sent, !faulty.isEmpty())).append('\n');
        }
        for (Root root : clean) {
            if (byRoot.containsKey(root.id())) {
                root(root, byRoot);
            }
        }
        notJudged();
        if (!faulty.isEmpty() && !looked.at().isEmpty()) {
            gap();
            text.append(looked.at()).append(".\n");
        }
        return text.toString();
    }

    /** True if the root has more than notes. */
    private static boolean faulty(Map<String, List<Finding>> byRoot, Root root) {
        return byRoot.getOrDefault(root.id(), List.of()).stream()
                .anyMatch(finding -> finding.severity() != Severity.NOTE);
    }

    private void root(Root root, Map<String, List<Finding>> byRoot) {
        gap();
        section.append(
                root,
                byRoot.getOrDefault(root.id(), List.of()),
                report.changes().stream()
                        .filter(change -> change.root().equals(root.id()))
                        .toList());
    }

    /** What was stopped, then the reasons, each once with all that it holds for, then what else is left out. */
    private void notJudged() {
        if (!report.notJudged().isEmpty()) {
            gap();
        }
        Map<String, List<NotJudged>> byReason = new LinkedHashMap<>();
        for (NotJudged part : report.notJudged()) {
            if (part.stopped()) {
                text.append(Inert.clause(sentence(part.reason()))).append(".\n");
            } else {
                byReason.computeIfAbsent(part.reason(), absent -> new ArrayList<>())
                        .add(part);
            }
        }
        byReason.forEach((reason, parts) -> text.append("Not judged: ")
                .append(parts(parts))
                .append(". ")
                .append(Inert.clause(sentence(reason)))
                .append(".\n"));
        for (List<String> lines : List.of(looked.missing(), looked.lessSure(), looked.notYours())) {
            if (!lines.isEmpty()) {
                gap();
                lines.forEach(line -> text.append(line).append('\n'));
            }
        }
    }

    /** {@code a.A.readObject (2 times), a.B.readObject and 3 more}. */
    private static String parts(List<NotJudged> parts) {
        List<String> shown = parts.stream()
                .limit(MOST_PARTS)
                .map(part -> what(part.what()) + (part.count() > 1 ? " (" + Inert.count(part.count()) + " times)" : ""))
                .collect(Collectors.toList());
        if (parts.size() > MOST_PARTS) {
            shown.add(Inert.count(parts.size() - MOST_PARTS) + " more");
        }
        int last = shown.size() - 1;
        return last == 0 ? shown.get(0) : String.join(", ", shown.subList(0, last)) + " and " + shown.get(last);
    }

    /** All contents of a container together have no name. */
    private static String what(String part) {
        return part.endsWith(".[]")
                ? "contents of " + Inert.name(part.substring(0, part.length() - ".[]".length()))
                : Inert.name(part);
    }

    /** With a capital, unless the first word is a name: {@code java.util.List}, {@code hooks=jdk}. */
    private static String sentence(String clause) {
        boolean word = clause.matches("(?s)[a-z]+(?:[ ,;'].*)?");
        return word ? clause.substring(0, 1).toUpperCase(Locale.ROOT) + clause.substring(1) : clause;
    }

    /** An empty line, but not at the top. */
    private void gap() {
        if (text.length() > 0) {
            text.append('\n');
        }
    }
}
