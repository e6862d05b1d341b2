package dev.tagalong.finding;

import dev.tagalong.catalogue.Severity;
import dev.tagalong.graph.Certainty;
import dev.tagalong.graph.Timing;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that keeps a root from being sent, or is lost on the way, with the shortest path that leads there. There is
 * one finding for each fingerprint and offender class, however many objects it stands for.
 *
 * @param id short name of this finding, eight hexadecimal digits, see {@link Fingerprint#id}
 * @param fingerprint stable across edits and runs, see {@link Fingerprint}
 * @param rule id of the rule, such as {@code not-serializable}
 * @param severity the rule's severity; {@link Severity#NOTE} if guarded
 * @param certainty that of the weakest step
 * @param reason one clause without a full stop that says what is wrong
 * @param timing {@link Timing#AFTER} if a step of the path is
 * @param after the methods that store the links that are not there at first, in the order of the steps
 * @param until the methods that remove them again
 * @param root {@link Root#id()} of the root
 * @param offender the class of what cannot be sent
 * @param path from the root to the offender; empty if it is the root itself
 * @param count how many objects this finding stands for, at least 1
 * @param morePaths how many further independent paths lead from the root to these objects, see
 *     {@link dev.tagalong.graph.IndependentPaths}
 * @param guardedBy {@code Class.method} of the hook that recovers, or null
 * @param seen {@link #PREDICTED}, {@link #OBSERVED} or both, in this order
 * @param fixes what can be done about it, the best first
 */
public record Finding(
        String id,
        String fingerprint,
        String rule,
        Severity severity,
        Certainty certainty,
        String reason,
        Timing timing,
        List<Place> after,
        List<Place> until,
        String root,
        OffenderClass offender,
        List<Step> path,
        int count,
        long morePaths,
        @Nullable String guardedBy,
        List<String> seen,
        List<Fix> fixes) {
    /** In {@link #seen}: a program was found to do it. */
    public static final String PREDICTED = "predicted";

    /** In {@link #seen}: live objects show it. */
    public static final String OBSERVED = "observed";

    /** The order of a report: severity, certainty, fingerprint, offender. */
    public static final Comparator<Finding> ORDER = Comparator.comparing(Finding::severity)
            .thenComparing(Finding::certainty)
            .thenComparing(Finding::fingerprint)
            .thenComparing(finding -> finding.offender().className());

    /** Copies the lists. */
    public Finding {
        after = List.copyOf(after);
        until = List.copyOf(until);
        path = List.copyOf(path);
        seen = List.copyOf(seen);
        fixes = List.copyOf(fixes);
    }

    /** The same with what can be done about it. */
    Finding with(List<Fix> found) {
        return new Finding(
                id,
                fingerprint,
                rule,
                severity,
                certainty,
                reason,
                timing,
                after,
                until,
                root,
                offender,
                path,
                count,
                morePaths,
                guardedBy,
                seen,
                found);
    }

    /** True if this finding alone makes the root impossible to send or to read: severity error and not guarded. */
    public boolean fails() {
        return severity == Severity.ERROR;
    }

    /**
     * The class of an offender.
     *
     * @param className binary name; a lambda is {@code Host$$Lambda}
     * @param exact true if the object has exactly this class, false if it may be a subclass
     * @param why what is known of how it came to be this class, or null
     */
    public record OffenderClass(
            String className, boolean exact, @Nullable String why) {}
}
