package dev.tagalong.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Dominators against their definition: what cannot be reached any more without a node is dominated by it. */
class DominatorsTest {
    @Property(tries = 2000, seed = "20261122")
    @Tag("generated")
    void agreeWithTheDefinition(
            @ForAll @IntRange(min = 1, max = 14) int nodes,
            @ForAll @IntRange(min = 0, max = 40) int edges,
            @ForAll long seed) {
        Random random = new Random(seed);
        List<List<Integer>> targets = new ArrayList<>();
        for (int node = 0; node < nodes; node++) {
            targets.add(new ArrayList<>());
        }
        for (int edge = 0; edge < edges; edge++) {
            targets.get(random.nextInt(nodes)).add(random.nextInt(nodes));
        }
        Dominators dominators = of(targets);
        boolean[] all = reached(targets, -1);
        boolean[][] without = new boolean[nodes][];
        for (int node = 0; node < nodes; node++) {
            without[node] = reached(targets, node);
        }
        for (int node = 0; node < nodes; node++) {
            assertThat(dominators.of(node)).as("%s of %s", node, targets).isEqualTo(immediate(node, all, without));
        }
    }

    /** Of the dominators of a node, the one that all others dominate. */
    private static int immediate(int node, boolean[] all, boolean[][] without) {
        int found = -1;
        for (int other = 0; other < all.length; other++) {
            boolean dominates = other != node && all[other] && all[node] && !without[other][node];
            if (dominates && (found < 0 || !without[found][other])) {
                found = other;
            }
        }
        return found;
    }

    private static boolean[] reached(List<List<Integer>> targets, int missing) {
        boolean[] reached = new boolean[targets.size()];
        List<Integer> open = new ArrayList<>(missing == 0 ? List.of() : List.of(0));
        while (!open.isEmpty()) {
            int node = open.remove(open.size() - 1);
            if (!reached[node]) {
                reached[node] = true;
                targets.get(node).stream().filter(target -> target != missing).forEach(open::add);
            }
        }
        return reached;
    }

    private static Dominators of(List<List<Integer>> targets) {
        int[] first = new int[targets.size() + 1];
        for (int node = 0; node < targets.size(); node++) {
            first[node + 1] = first[node] + targets.get(node).size();
        }
        int[] to = targets.stream()
                .flatMap(List::stream)
                .mapToInt(Integer::intValue)
                .toArray();
        return new Dominators(first, to);
    }

    @Test
    void eachStandsBehindItsDominator() {
        Dominators dominators = of(List.of(List.of(2, 1), List.of(3), List.of(3), List.of(), List.of(3)));

        assertThat(dominators.reached()).isEqualTo(4);
        assertThat(dominators.inOrder(0)).isZero();
        assertThat(dominators.of(3)).isZero();
        assertThat(dominators.of(4)).isEqualTo(-1);
    }

    @Test
    void aChainOfAMillionNodesWithAWayBackFromEachNeedsNoRecursion() {
        int nodes = 1_000_000;
        int[] first = new int[nodes + 1];
        int[] to = new int[2 * nodes];
        for (int node = 0; node < nodes; node++) {
            first[node + 1] = 2 * (node + 1);
            to[2 * node] = Math.min(node + 1, nodes - 1);
            to[2 * node + 1] = node / 2;
        }
        Dominators dominators = new Dominators(first, to);

        assertThat(dominators.of(nodes - 1)).isEqualTo(nodes - 2);
        assertThat(dominators.of(1)).isZero();
    }
}
