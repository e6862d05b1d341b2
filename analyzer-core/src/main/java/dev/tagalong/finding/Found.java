package dev.tagalong.finding;

import java.util.List;

/**
 * All that is said of one root.
 *
 * @param findings in {@linkplain Finding#ORDER the order of a report}
 * @param changes edits that free the root, the best first
 */
public record Found(List<Finding> findings, List<Change> changes) {
    /** Nothing. */
    public static final Found NOTHING = new Found(List.of(), List.of());

    /** Copies the lists. */
    public Found {
        findings = List.copyOf(findings);
        changes = List.copyOf(changes);
    }
}
