package dev.tagalong.languages;

import dev.tagalong.finding.Finding;
import dev.tagalong.finding.Step;
import dev.tagalong.graph.EdgeKind;
import dev.tagalong.report.Report;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The findings of a report in one line each. */
final class Shown {
    private Shown() {}

    /** Names of the classes of what is not Serializable. */
    static SortedSet<String> offenders(Report report) {
        return report.findings().stream()
                .filter(finding -> finding.rule().equals("not-serializable"))
                .map(finding -> finding.offender().className())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** {@code RULE ROOT > KIND NAME at PLACE > ... x CLASS}, sorted. */
    static List<String> lines(Report report) {
        return report.findings().stream().map(Shown::line).sorted().toList();
    }

    private static String line(Finding finding) {
        return finding.rule() + " " + finding.root()
                + finding.path().stream().map(Shown::step).collect(Collectors.joining())
                + " x " + finding.offender().className();
    }

    /** Which element it is a scan does not know, and a map's key only if it is constant. */
    private static String step(Step step) {
        boolean content =
                step.kind() == EdgeKind.ELEMENT || step.kind() == EdgeKind.KEY || step.kind() == EdgeKind.VALUE;
        String places = content
                ? ""
                : step.at().stream()
                        .filter(place -> !place.className().startsWith("java.")) // the JDK's lines move
                        .map(place -> place.method() + ":" + place.line())
                        .collect(Collectors.joining(",", "@", ""));
        return " > " + step.kind().word() + (content ? "" : " " + step.name()) + places;
    }
}
