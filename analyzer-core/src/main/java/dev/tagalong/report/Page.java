package dev.tagalong.report;

import dev.tagalong.catalogue.Severity;
import dev.tagalong.finding.Finding;
import dev.tagalong.finding.NotJudged;
import dev.tagalong.finding.Root;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The text of one report: a section for each root with findings, a line for those without, and what was looked at. */
final class Page {
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
            text.append(looked.nothing()).append('\n');
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
        if (!clean.isEmpty()) {
            gap();
            text.append(looked.clean(clean, !faulty.isEmpty())).append('\n');
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

    private void notJudged() {
        if (!report.notJudged().isEmpty()) {
            gap();
        }
        for (NotJudged part : report.notJudged()) {
            text.append(part.stopped() ? "" : "Not judged: " + Inert.name(part.what()) + ". ")
                    .append(Inert.clause(sentence(part.reason())))
                    .append(part.count() > 1 ? " (" + Inert.count(part.count()) + " times)" : "")
                    .append(".\n");
        }
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
