package dev.tagalong.finding;

import dev.tagalong.graph.Offender;
import dev.tagalong.graph.ShortestPaths;
import dev.tagalong.graph.Slice;
import java.util.Arrays;

/**
 * Finds the step that names an offender in its fingerprint without walking the whole path of each: nodes share their
 * paths, so what is known of one is kept for all behind it.
 */
final class Links {
    private static final int UNKNOWN = -2;
    private static final int NONE = -1;

    private final Slice slice;
    private final ShortestPaths paths;
    private final Steps steps;
    /** The last edge on the shortest path to a node that is shown and the project's own, or one of the two above. */
    private final int[] owned;

    Links(Slice slice, ShortestPaths paths, Steps steps) {
        this.slice = slice;
        this.paths = paths;
        this.steps = steps;
        owned = new int[slice.nodes()];
        Arrays.fill(owned, UNKNOWN);
        owned[0] = NONE;
    }

    /** The third part of the offender's fingerprint. */
    String of(Offender offender) {
        int last = last(offender);
        if (last < 0) {
            return Fingerprint.SELF;
        }
        int named = steps.yours(last) ? last : ownedBefore(slice.from(last));
        return steps.link(named == NONE ? last : named);
    }

    /**
     * Smaller for an offender whose path shows fewer steps (an inner edge counts if it is the last), and of equally
     * long paths for the one that the stream writes first.
     */
    long distance(Offender offender) {
        int last = last(offender);
        return last < 0 ? -1 : (long) paths.place(slice.from(last)) << Integer.SIZE | last;
    }

    private int last(Offender offender) {
        int edge = offender.edge();
        int source = edge >= 0 ? slice.from(edge) : offender.node();
        if (paths.distance(source) == Integer.MAX_VALUE || (edge >= 0 && slice.to(edge) != offender.node())) {
            throw new IllegalArgumentException("no path of the slice leads to " + offender);
        }
        return edge >= 0 ? edge : paths.last(offender.node());
    }

    private int ownedBefore(int node) {
        int known = node;
        while (owned[known] == UNKNOWN && !names(paths.last(known))) {
            known = slice.from(paths.last(known));
        }
        int edge = owned[known] == UNKNOWN ? paths.last(known) : owned[known];
        for (int at = node; at != known; at = slice.from(paths.last(at))) {
            owned[at] = edge;
        }
        owned[known] = edge;
        return edge;
    }

    private boolean names(int edge) {
        return !slice.label(edge).inner() && steps.yours(edge);
    }
}
