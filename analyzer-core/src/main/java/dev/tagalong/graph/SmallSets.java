package dev.tagalong.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tries all small sets of labels. Each path that was found to an offender is kept: a set that misses one of them need
 * not be tried on the slice, and of the first that a set misses, one label must be added.
 */
final class SmallSets {
    private static final long MOST_STEPS = 2_000_000;

    private final Reach reach;
    private final int[] costs;
    private final long limit;
    /** The changeable labels of paths to offenders, each without doubles. */
    private final List<int[]> paths = new ArrayList<>();

    private final boolean[] chosen;
    private final boolean[] banned;
    private final int[] stack;
    private int size;
    private final List<int[]> sets = new ArrayList<>();
    private int more;
    private long steps;

    /** @param limit how many edges {@code reach} looks at before this gives up */
    SmallSets(Reach reach, int[] costs, long limit) {
        this.reach = reach;
        this.costs = costs;
        this.limit = limit;
        chosen = new boolean[costs.length];
        banned = new boolean[costs.length];
        stack = new int[costs.length];
    }

    /**
     * Looks for all sets within a budget; none must be within a smaller one.
     *
     * @param edits how many labels a set has at most
     * @param budget what they cost together at most
     * @return true if there is one
     */
    boolean search(int edits, int budget) {
        sets.clear();
        more = 0;
        reach.cutOnly();
        extend(edits, budget);
        sets.sort(Arrays::compare);
        return !sets.isEmpty();
    }

    /** The sets that were found, as far as they are kept. */
    List<int[]> sets() {
        return sets;
    }

    /** How many more were found. */
    int more() {
        return more;
    }

    /** True if the search was given up, so that there can be sets that it has not found. */
    boolean tired() {
        return steps > MOST_STEPS || reach.edgesSeen() > limit;
    }

    private void extend(int edits, int budget) {
        steps++;
        int[] open = missed();
        if (open == null) {
            open = nextPath();
        }
        if (open == null) {
            found();
            return;
        }
        if (edits == 0) {
            return;
        }
        boolean[] tried = new boolean[open.length];
        for (int at = 0; at < open.length && !tired(); at++) {
            int label = open[at];
            if (costs[label] <= budget && !banned[label]) {
                choose(label, true);
                extend(edits - 1, budget - costs[label]);
                choose(label, false);
                // All sets with it and what is chosen now have been tried.
                banned[label] = true;
                tried[at] = true;
            }
        }
        for (int at = 0; at < open.length; at++) {
            if (tried[at]) {
                banned[open[at]] = false;
            }
        }
    }

    private void found() {
        if (sets.size() < SmallestChange.MOST_SETS) {
            int[] set = Arrays.copyOf(stack, size);
            Arrays.sort(set);
            sets.add(set);
        } else {
            more++;
        }
    }

    private void choose(int label, boolean gone) {
        chosen[label] = gone;
        reach.cut(label, gone);
        if (gone) {
            stack[size++] = label;
        } else {
            size--;
        }
    }

    /** The first of the known paths that nothing chosen cuts, or null. */
    private int @Nullable [] missed() {
        for (int[] path : paths) {
            if (Arrays.stream(path).noneMatch(label -> chosen[label])) {
                return path;
            }
        }
        return null;
    }

    private int @Nullable [] nextPath() {
        int edge = reach.nearest();
        if (edge < 0) {
            return null;
        }
        int[] path = Arrays.stream(reach.labelsTo(edge))
                .filter(label -> costs[label] != EditCosts.UNCHANGEABLE)
                .distinct()
                .toArray();
        paths.add(path);
        return path;
    }
}
