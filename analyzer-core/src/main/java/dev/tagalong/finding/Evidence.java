package dev.tagalong.finding;

import dev.tagalong.graph.Certainty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a slice beyond itself.
 *
 * @param places where links are stored, by their declarations
 * @param edges what is known of single edges, or null if their declarations tell all
 */
public record Evidence(Places places, @Nullable Edges edges) {
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
        return new Evidence(places, null);
    }

    /** Of what a program was found to do. */
    public static Evidence predicted(Places places, Edges edges) {
        return new Evidence(places, edges);
    }

    /** True for live objects. */
    boolean live() {
        return edges == null;
    }

    /** As sure as a path without a step is. */
    Certainty certainty() {
        return live() ? Certainty.OBSERVED : Certainty.CERTAIN;
    }

    /** How it was seen, in the word of the report. */
    String seen() {
        return live() ? "observed" : "predicted";
    }
}
