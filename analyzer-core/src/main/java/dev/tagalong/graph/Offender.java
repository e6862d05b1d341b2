package dev.tagalong.graph;

import org.jspecify.annotations.Nullable;

/**
 * What a source found wrong with one node of its slice, before it is worded as a finding.
 *
 * @param node the node that cannot be sent, or is lost
 * @param edge the edge by which the path must end, or -1 if every path to the node counts
 * @param rule id of the rule, such as {@code not-serializable}
 * @param why one clause without a full stop that says what is wrong
 * @param guardedBy {@code Class.method} of the hook that recovers from the failure, or null if nothing does
 * @param certainty how sure it is that this is wrong with such a node, however sure the way to it is
 */
public record Offender(
        int node,
        int edge,
        String rule,
        String why,
        @Nullable String guardedBy,
        Certainty certainty) {
    /** What is wrong with every such node. */
    public Offender(int node, int edge, String rule, String why, @Nullable String guardedBy) {
        this(node, edge, rule, why, guardedBy, Certainty.OBSERVED);
    }
}
