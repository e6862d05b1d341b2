package dev.tagalong.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The cheapest sets of labels whose links, all taken away, leave no way from the root to any of some offenders. A label
 * of the project costs 1, one of a library 5 ({@link EditCosts}); so four edits of one's own come before one in a
 * library.
 *
 * <p>Finding such a set is NP-hard (minimum label cut), so small sets are tried and large ones approximated: all sets
 * of up to {@value #MOST_EDITS} labels on the slice itself; where none will do, a minimum cut of the slice's classes
 * ({@link ClassCut}), from which every label is dropped that is not needed. What was not proven is not called minimal.
 */
public final class SmallestChange {
    /** Up to so many labels, all sets are tried. */
    static final int MOST_EDITS = 3;
    /** Of equally cheap sets so many are kept; the others are counted. */
    static final int MOST_SETS = 20;
    /** The search ends when it has looked at so many edges, or so many times the edges of the slice if that is more. */
    private static final long MOST_EDGES = 100_000_000;

    private static final int MOST_ROUNDS = 32;

    private final Slice slice;
    private final List<Offender> targets;
    private final int[] costs;
    private final Reach reach;
    /** How many edges all searches together look at, with a quarter for the bound and one for small sets. */
    private final long limit;
    /** No set is cheaper. */
    private int least;

    private SmallestChange(Slice slice, List<Offender> targets, int[] costs) {
        this.slice = slice;
        this.targets = targets;
        this.costs = costs;
        reach = new Reach(slice, targets);
        limit = Math.max(MOST_EDGES, (long) MOST_ROUNDS * slice.edges());
    }

    /**
     * What was found.
     *
     * @param sets equally cheap sets of label numbers, each ascending, themselves in the order of these numbers; at
     *     most {@value #MOST_SETS}; empty if nothing had to be cut off, or the slice is too large to find one
     * @param more how many further sets are equally cheap, as far as was searched
     * @param minimal true if it is proven that no cheaper set will do
     */
    public record Result(List<int[]> sets, int more, boolean minimal) {
        /** Copies the list. */
        public Result {
            sets = List.copyOf(sets);
        }
    }

    /**
     * True for each offender that is cut off when all labels are cut that can be.
     *
     * @param costs {@link EditCosts#of}
     */
    public static boolean[] separable(Slice slice, List<Offender> offenders, int[] costs) {
        Reach all = new Reach(slice, List.of());
        for (int label = 0; label < costs.length; label++) {
            all.cut(label, costs[label] != EditCosts.UNCHANGEABLE);
        }
        return reached(all, offenders, false);
    }

    /** True for each offender that is cut off when these labels are cut. */
    public static boolean[] freed(Slice slice, List<Offender> offenders, int... labels) {
        Reach without = new Reach(slice, List.of());
        without.cutOnly(labels);
        return reached(without, offenders, false);
    }

    private static boolean[] reached(Reach reach, List<Offender> offenders, boolean wanted) {
        reach.flood();
        boolean[] answers = new boolean[offenders.size()];
        for (int at = 0; at < answers.length; at++) {
            answers[at] = reach.reaches(offenders.get(at)) == wanted;
        }
        return answers;
    }

    /**
     * The cheapest sets that cut off all of some offenders. Equal input gives an equal answer.
     *
     * @param targets offenders that are {@linkplain #separable separable}
     * @param costs {@link EditCosts#of}
     */
    public static Result of(Slice slice, List<Offender> targets, int[] costs) {
        return new SmallestChange(slice, targets, costs).find();
    }

    private Result find() {
        if (reach.separated()) {
            return new Result(List.of(), 0, true);
        }
        least = disjoint();
        SmallSets small = new SmallSets(reach, costs, limit / 2);
        Result result = tryAll(small, MOST_EDITS, 1, 2, 3);
        if (result != null) {
            return result;
        }
        int[] cut = pruned();
        if (cut.length == 0) {
            return new Result(List.of(), 0, false);
        }
        int cost = cost(cut);
        boolean libraries = Arrays.stream(costs).anyMatch(each -> each == EditCosts.LIBRARY);
        if (libraries && cost >= EditCosts.LIBRARY) {
            // Four of one's own come before one in a library.
            result = tryAll(small, cost, 4, 5, 6, 7, 10, 11, 15);
        }
        return result == null ? new Result(List.of(cut), 0, cost == least) : result;
    }

    /** Tries all sets within each of some budgets, the smallest first, up to {@code most}; null if none will do. */
    private @Nullable Result tryAll(SmallSets small, int most, int... budgets) {
        for (int budget : budgets) {
            if (budget >= least && budget <= most && !small.tired()) {
                if (small.search(budget < EditCosts.LIBRARY ? budget : MOST_EDITS, budget)) {
                    return new Result(small.sets(), small.more(), budget == least);
                }
                // Five of one's own, which a dearer budget would allow, are not tried.
                least = budget < EditCosts.LIBRARY && !small.tired() ? budget + 1 : least;
            }
        }
        return null;
    }

    /**
     * A lower bound of the cost: paths of which no two have a label in common must each be cut by a label of their own.
     */
    private int disjoint() {
        int bound = 0;
        List<Integer> gone = new ArrayList<>();
        for (int edge = reach.nearest(); edge >= 0 && reach.edgesSeen() < limit / 4; edge = reach.nearest()) {
            int cheapest = Integer.MAX_VALUE;
            for (int label : reach.labelsTo(edge)) {
                if (costs[label] != EditCosts.UNCHANGEABLE) {
                    cheapest = Math.min(cheapest, costs[label]);
                    reach.cut(label, true);
                    gone.add(label);
                }
            }
            if (cheapest == Integer.MAX_VALUE) {
                throw new IllegalArgumentException("an offender cannot be cut off");
            }
            bound += cheapest;
        }
        gone.forEach(label -> reach.cut(label, false));
        return bound;
    }

    /** Some set that will do, none of whose labels can be left out; empty if the limit leaves none. */
    private int[] pruned() {
        int[] cut = ClassCut.of(slice, targets, costs);
        List<Integer> kept = new ArrayList<>();
        reach.cutOnly();
        if (cut != null) {
            for (int label : cut) {
                reach.cut(label, true);
                kept.add(label);
            }
        } else if (!cutPathByPath(kept)) {
            return new int[0];
        }
        // The dear ones first; of equal ones those that were added last.
        for (int cost : new int[] {EditCosts.LIBRARY, EditCosts.OWN}) {
            for (int at = kept.size() - 1; at >= 0; at--) {
                int label = kept.get(at);
                if (costs[label] == cost && reach.edgesSeen() < limit) {
                    reach.cut(label, false);
                    if (reach.separated()) {
                        kept.remove(at);
                    } else {
                        reach.cut(label, true);
                    }
                }
            }
        }
        reach.cutOnly();
        return kept.stream().mapToInt(label -> label).sorted().toArray();
    }

    /** Cuts the nearest path by the last of its cheapest labels, until there is none; false if that took too long. */
    private boolean cutPathByPath(List<Integer> kept) {
        for (int edge = reach.nearest(); edge >= 0; edge = reach.nearest()) {
            if (reach.edgesSeen() > limit) {
                return false;
            }
            int chosen = -1;
            for (int label : reach.labelsTo(edge)) {
                if (costs[label] != EditCosts.UNCHANGEABLE && (chosen < 0 || costs[label] <= costs[chosen])) {
                    chosen = label;
                }
            }
            reach.cut(chosen, true);
            kept.add(chosen);
        }
        return true;
    }

    private int cost(int[] labels) {
        int sum = 0;
        for (int label : labels) {
            sum += costs[label];
        }
        return sum;
    }
}
