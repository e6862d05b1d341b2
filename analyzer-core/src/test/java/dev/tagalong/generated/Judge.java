package dev.tagalong.generated;

import dev.tagalong.report.Report;
import java.util.List;

/** Looks at objects as the library does. Hooks run, so each call needs a graph made for it alone. */
interface Judge {
    /** What users get. */
    Report report(Object root);

    /** The objects that the answer is about, in the order in which they were found. */
    List<Charge> charges(Object root);

    /** True if a finding of one of these rules is an error. */
    static boolean fails(Report report, String... rules) {
        return report.findings().stream()
                .anyMatch(finding -> finding.fails() && List.of(rules).contains(finding.rule()));
    }

    /**
     * What is wrong with one object.
     *
     * @param rule id of the rule
     * @param guarded true if a hook recovers from it
     */
    record Charge(Object object, String rule, boolean guarded) {}
}
