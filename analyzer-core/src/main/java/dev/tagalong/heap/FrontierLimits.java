package dev.tagalong.heap;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What a frontier does not let become a node, and what ends it early. */
final class FrontierLimits {
    private @Nullable Predicate<Object> leftOut;
    /** So many nodes are the most there are to be. */
    private long budget = Long.MAX_VALUE;

    private @Nullable Object beyond;
    /** What to look by whether the stream goes too deep at its beginning, or null if nobody asks. */
    private Inspection.@Nullable Settings probes;

    private boolean tooDeep;

    /** What is not to become a node, though it leads somewhere. */
    void leaveOut(Predicate<Object> objects) {
        leftOut = objects;
    }

    boolean leavesOut(Object object) {
        return leftOut != null && leftOut.test(object);
    }

    /** Once there are so many nodes, nothing more becomes one. */
    void budget(long most) {
        budget = most;
    }

    /** How many nodes there can still be, when there are so many; 0 or less for none. */
    long room(int nodes) {
        return budget - nodes;
    }

    /** Notes what would have become a node, had there been room. */
    void stopAt(Object object) {
        beyond = object;
    }

    /** What would have become a node but for the budget, or null if there was enough. */
    @Nullable
    Object beyond() {
        return beyond;
    }

    /** Once there are many nodes, ends early if the stream goes too deep at its beginning. */
    void probe(Inspection.Settings settings) {
        probes = settings;
    }

    /** True if the stream goes too deep at its beginning, which is tried once there are enough nodes. */
    boolean endsEarly(Nodes nodes) {
        if (probes != null && nodes.size() >= DepthProbe.OBJECTS) {
            tooDeep = DepthProbe.overflows(nodes.object(0), probes);
            probes = null;
        }
        return tooDeep;
    }

    /** True if it has ended early. */
    boolean tooDeep() {
        return tooDeep;
    }

    void clear() {
        leftOut = null;
        budget = Long.MAX_VALUE;
        beyond = null;
        probes = null;
        tooDeep = false;
    }
}
