package dev.tagalong.variations;

import dev.tagalong.catalogue.Severity;
import dev.tagalong.finding.Finding;
import dev.tagalong.report.Report;
import java.util.Set;
import java.util.stream.Collectors;

/** A report in the words of the table. */
final class Verdict {
    private Verdict() {}

    /**
     * The truth that a report claims.
     *
     * @throws AssertionError if it warns of something, or finds an error that says nothing of writing or reading
     */
    static Truth of(Report report) {
        Set<String> rules = report.findings().stream()
                .filter(finding -> finding.severity() != Severity.NOTE)
                .map(Finding::rule)
                .collect(Collectors.toSet());
        if (rules.contains("not-serializable") || rules.contains("write-hook-throws")) {
            return Truth.FAILS;
        } else if (rules.contains("read-fails")) {
            return Truth.UNREADABLE;
        } else if (rules.isEmpty()) {
            return Truth.OK;
        }
        throw new AssertionError("neither an error of writing nor of reading: " + rules);
    }
}
