package dev.tagalong.graph;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Counts linearly independent paths from the root of a slice to sets of offenders.
 *
 * <p>Links are followed in the order in which the stream writes them. A link back to an object that is still being
 * written at that moment (a retreating edge of the depth-first search) leads to nothing new and is left out; no cycle
 * remains. Seen as a vector with one entry for each link, every path to an offender is a combination of some paths that
 * are linearly independent. Their number less one for each distinct offender is the number of <em>further</em> paths: 0
 * if one path leads to each offender, 1 for a diamond. It equals edges - nodes + 1 over the nodes from which an
 * offender can be reached, and so the sum, over these nodes but the root, of the links that lead to them beyond the
 * first.
 *
 * <p>An offender whose path ends by a given edge counts as if that edge led to a copy of it.
 */
public final class IndependentPaths {
    private final Slice slice;
    /** Nodes in the order in which the search leaves them: the targets of kept edges come before their sources. */
    private final int[] order;
    /** The place of each node in {@link #order}, or -1 if the root does not reach it. */
    private final int[] left;
    /** Kept edges into each node. */
    private final int[] incoming;

    /** Searches the whole slice once, in time linear in its edges. */
    public IndependentPaths(Slice slice) {
        this.slice = slice;
        left = new int[slice.nodes()];
        incoming = new int[slice.nodes()];
        order = search();
        for (int edge = 0; edge < slice.edges(); edge++) {
            if (kept(edge)) {
                incoming[slice.to(edge)]++;
            }
        }
    }

    private int[] search() {
        int[] found = new int[slice.nodes()];
        int[] stack = new int[slice.nodes()];
        // By place on the stack, and not by node: there they lie side by side.
        int[] next = new int[slice.nodes()];
        int[] end = new int[slice.nodes()];
        boolean[] entered = new boolean[slice.nodes()];
        Arrays.fill(left, -1);
        int count = 0;
        int size = 1;
        entered[0] = true;
        end[0] = slice.firstEdge(1);
        while (size > 0) {
            int edge = next[size - 1]++;
            if (edge == end[size - 1]) {
                int node = stack[--size];
                left[node] = count;
                found[count++] = node;
                continue;
            }
            int target = slice.to(edge);
            if (!entered[target]) {
                entered[target] = true;
                next[size] = slice.firstEdge(target);
                end[size] = slice.firstEdge(target + 1);
                stack[size++] = target;
            }
        }
        return Arrays.copyOf(found, count);
    }

    /** True if the edge does not lead back: its target is left before its source. */
    private boolean kept(int edge) {
        return left[slice.to(edge)] < left[slice.from(edge)];
    }

    /**
     * The number of further paths to each group of offenders. Takes one sweep over the slice for each 64 groups.
     *
     * @param groups sets of offenders of this slice, all reached from its root
     */
    public long[] further(List<? extends List<Offender>> groups) {
        long[] further = new long[groups.size()];
        for (int start = 0; start < further.length; start += Long.SIZE) {
            sweep(groups.subList(start, Math.min(start + Long.SIZE, further.length)), further, start);
        }
        return further;
    }

    private void sweep(List<? extends List<Offender>> groups, long[] further, int start) {
        long[] reaches = new long[slice.nodes()];
        for (int group = 0; group < groups.size(); group++) {
            List<Offender> offenders = groups.get(group);
            for (Offender offender : offenders) {
                reaches[offender.edge() >= 0 ? slice.from(offender.edge()) : offender.node()] |= 1L << group;
            }
            further[start + group] = distinct(offenders, Offender::edge) - distinct(offenders, Offender::node);
        }
        for (int node : order) {
            for (int edge = slice.firstEdge(node); edge < slice.firstEdge(node + 1); edge++) {
                if (kept(edge)) {
                    reaches[node] |= reaches[slice.to(edge)];
                }
            }
            for (long rest = incoming[node] > 1 ? reaches[node] : 0; rest != 0; rest &= rest - 1) {
                further[start + Long.numberOfTrailingZeros(rest)] += incoming[node] - 1;
            }
        }
    }

    /** How many different numbers the offenders that end by an edge give. */
    private static long distinct(List<Offender> offenders, ToIntFunction<Offender> number) {
        int[] sorted = offenders.stream()
                .filter(offender -> offender.edge() >= 0)
                .mapToInt(number)
                .sorted()
                .toArray();
        long count = 0;
        for (int at = 0; at < sorted.length; at++) {
            if (at == 0 || sorted[at] != sorted[at - 1]) {
                count++;
            }
        }
        return count;
    }
}
