package dev.tagalong.report;

import dev.tagalong.catalogue.Severity;
import dev.tagalong.finding.Change;
import dev.tagalong.finding.Finding;
import dev.tagalong.finding.Root;
import dev.tagalong.finding.Step;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All that is said of one root. */
final class Section {
    private static final int MOST_BLOCKS = 50;
    private static final int MOST_OF_A_BLOCK = 20;
    private static final int MOST_SITES = 3;
    private static final String UNDER_TAG = "       ";

    private final ShortNames names;
    private final Headline headline;
    private final Remarks remarks;
    private final StringBuilder text;
    private final boolean placed;
    private boolean readingSaid;
    private int blocks;

    /** @param placed true if some step of the page has a place */
    Section(ShortNames names, boolean placed, StringBuilder text) {
        this.placed = placed;
        this.names = names;
        this.text = text;
        headline = new Headline(names);
        remarks = new Remarks(names);
    }

    void append(Root root, List<Finding> findings, List<Change> changes) {
        boolean blocked = findings.stream()
                .anyMatch(finding ->
                        finding.fails() && Headline.writing(finding.rule()) && !Headline.later(root, finding));
        boolean first = true;
        List<List<Finding>> headed = new ArrayList<>(groups(findings, finding -> Headed.of(root, finding)));
        headed.sort(Comparator.comparing((List<Finding> alike) -> Headline.later(root, alike.get(0)))
                .thenComparing(alike -> alike.get(0).severity())
                .thenComparing(alike -> !Headline.writing(alike.get(0).rule())));
        for (List<Finding> alike : headed) {
            if (!first) {
                text.append('\n');
            }
            text.append(headline.of(root, alike, blocked)).append('\n');
            if (first) {
                sites(root);
            }
            paths(root, alike);
            first = false;
        }
        List<String> said = findings.isEmpty() ? List.of() : new ChangeText(names).of(changes, findings);
        if (!said.isEmpty()) {
            text.append('\n');
            lines(said);
        }
    }

    /** What stands under one headline. */
    private record Headed(Severity severity, String rule, String certainty, String hook, boolean self, boolean later) {
        static Headed of(Root root, Finding finding) {
            String hook = finding.guardedBy();
            return new Headed(
                    finding.severity(),
                    finding.rule(),
                    finding.certainty().word(),
                    hook == null ? "" : hook,
                    finding.path().isEmpty(),
                    Headline.later(root, finding));
        }
    }

    private void sites(Root root) {
        root.sites().stream()
                .limit(MOST_SITES)
                .forEach(site -> text.append(UNDER_TAG + "sent at ")
                        .append(Inert.frame(site.place()))
                        .append('\n'));
        int more = root.sites().size() - MOST_SITES;
        if (more > 0) {
            text.append(UNDER_TAG + "and at ")
                    .append(Inert.count(more))
                    .append(more == 1 ? " more place\n" : " more places\n");
        }
        root.ways()
                .forEach(way ->
                        text.append(UNDER_TAG).append(Inert.clause(way.when())).append(".\n"));
    }

    private void paths(Root root, List<Finding> findings) {
        List<List<Finding>> together = new ArrayList<>(groups(findings, Section::shared));
        together.sort(Comparator.comparingInt(group -> group.get(0).path().size()));
        for (int at = 0; at < together.size(); at++) {
            if (blocks == MOST_BLOCKS) {
                text.append('\n');
                lines(List.of(
                        leftOut(together.stream().skip(at).mapToInt(List::size).sum())));
                return;
            }
            block(root, together.get(at));
        }
    }

    private static String leftOut(int findings) {
        return Inert.count(findings) + (findings == 1 ? " further finding is" : " further findings are")
                + " left out here; the JSON report has all of them.";
    }

    private void block(Root root, List<Finding> all) {
        blocks++;
        List<Finding> findings = all.subList(0, Math.min(MOST_OF_A_BLOCK, all.size()));
        if (!findings.get(0).path().isEmpty()) {
            text.append('\n');
            reading();
            new PathBlock(names, root.className(), findings).appendTo(text);
        }
        List<String> said = new ArrayList<>(remarks.of(findings));
        if (findings.size() < all.size()) {
            said.add(leftOut(all.size() - findings.size()));
        }
        if (!said.isEmpty()) {
            text.append('\n');
            lines(said);
        }
    }

    private void reading() {
        if (!readingSaid) {
            readingSaid = true;
            text.append("  Read downwards. Each line is held by the line above it")
                    .append(placed ? "; \"at\" is where it was put there.\n" : ".\n");
        }
    }

    private void lines(List<String> lines) {
        lines.forEach(line -> text.append("  ").append(line).append('\n'));
    }

    /** The path without its last step. */
    private static List<Step> shared(Finding finding) {
        return finding.path().subList(0, Math.max(0, finding.path().size() - 1));
    }

    private static <K> List<List<Finding>> groups(List<Finding> findings, Function<Finding, K> key) {
        Map<K, List<Finding>> groups =
                findings.stream().collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
        return List.copyOf(groups.values());
    }
}
