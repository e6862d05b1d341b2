package dev.tagalong.report;

import dev.tagalong.catalogue.Severity;
import dev.tagalong.finding.Finding;
import dev.tagalong.graph.Certainty;
import java.util.List;

/**
 * Whether a report is a reason to fail.
 *
 * @param failing the findings that are, in the order of the report
 * @param unchecked true if nothing was checked, and warnings count
 */
public record Verdict(List<Finding> failing, boolean unchecked) {
    /** Copies the list. */
    public Verdict {
        failing = List.copyOf(failing);
    }

    /**
     * Judges a report. A finding from which a hook recovers never counts. That nothing was checked is a warning, and
     * counts as one.
     *
     * @param failOn the mildest severity that counts
     * @param minCertainty the least certainty that counts
     */
    public static Verdict of(Report report, Severity failOn, Certainty minCertainty) {
        return new Verdict(
                report.findings().stream()
                        .filter(finding -> finding.guardedBy() == null
                                && finding.severity().compareTo(failOn) <= 0
                                && finding.certainty().compareTo(minCertainty) <= 0)
                        .toList(),
                !report.checked() && failOn.compareTo(Severity.WARNING) >= 0);
    }

    /** 0 if there is nothing to fail for, otherwise 1. */
    public int exitCode() {
        return failing.isEmpty() && !unchecked ? 0 : 1;
    }
}
