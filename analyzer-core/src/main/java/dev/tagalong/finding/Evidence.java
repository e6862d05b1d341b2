package dev.tagalong.finding;

import dev.tagalong.graph.Certainty;
import dev.tagalong.graph.Offender;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a slice beyond itself. Its first nodes are live objects, which were seen, and the links between them
 * too; the others, and all that leads to them, were predicted.
 *
 * @param places where links are stored, by their declarations
 * @param edges what is known of single edges to what was predicted; null if nothing was
 * @param observed how many nodes are live objects
 */
public record Evidence(Places places, @Nullable Edges edges, int observed) {
    /** What is known of single edges, by their numbers. */
    public interface Edges {
        /** The places that put the target there, sorted; empty if none does. */
        List<Place> at(int edge);

        /** The places that put it there, if that is not seen to happen before the send; otherwise empty. */
        List<Place> after(int edge);

        /** The places that take it away again before the send; empty if it stays. */
        List<Place> until(int edge);
    }

    /** Of live objects: what is seen is observed, and a field that no constructor stores came later. */
    public static Evidence live(Places places) {
        return new Evidence(places, null, Integer.MAX_VALUE);
    }

    /** Of what a program was found to do. */
    public static Evidence predicted(Places places, Edges edges) {
        return new Evidence(places, edges, 0);
    }

    /**
     * Of live objects, and of what a program was found to link to them later.
     *
     * @param observed how many nodes are live objects; they come first
     */
    public static Evidence joined(Places places, Edges edges, int observed) {
        return new Evidence(places, edges, observed);
    }

    /** True if a node is a live object. */
    boolean live(int node) {
        return node < observed;
    }

    /** True for what is wrong with a live object. */
    boolean live(Offender offender) {
        return live(offender.node());
    }

    /** What is known of the edges to a node, or null if their declarations tell all. */
    @Nullable
    Edges edgesTo(int node) {
        return live(node) ? null : edges;
    }

    /** As sure as a path without a step to a node is. */
    Certainty certainty(int node) {
        return live(node) ? Certainty.OBSERVED : Certainty.CERTAIN;
    }
}
