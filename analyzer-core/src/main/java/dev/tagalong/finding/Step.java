package dev.tagalong.finding;

import dev.tagalong.graph.Certainty;
import dev.tagalong.graph.EdgeKind;
import dev.tagalong.graph.Timing;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One link of a path: the object above holds the object named here.
 *
 * @param kind how it is held
 * @param owner binary name of the class that declares the member; of the container for elements, keys and values
 * @param name the field, component or variable; {@code [3]} an index; {@code ["eu"]} a shown key; {@code h} for a
 *     handler
 * @param member the name without what differs from run to run: the field or variable, {@code []} for elements, keys and
 *     values; used in fingerprints and for edits
 * @param declaredType the member's declared type, or null where there is none
 * @param holds binary name of the class of the object that is held
 * @param at the places that put it there, sorted, at most {@value #MAX_PLACES}
 * @param atMore how many further places were left out of {@code at}
 * @param yours true if the project owns {@code owner}
 * @param certainty how sure this link is
 * @param timing {@link Timing#AFTER} if the link is only stored outside constructors
 */
public record Step(
        EdgeKind kind,
        String owner,
        String name,
        String member,
        @Nullable String declaredType,
        String holds,
        List<Place> at,
        int atMore,
        boolean yours,
        Certainty certainty,
        Timing timing) {
    /** The largest number of places that a step lists. */
    public static final int MAX_PLACES = 10;

    /** Copies the list. */
    public Step {
        at = List.copyOf(at);
    }
}
