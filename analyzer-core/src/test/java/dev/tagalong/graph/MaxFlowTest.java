package dev.tagalong.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class MaxFlowTest {
    private static final int NODES = 6;
    private static final int SINK = NODES - 1;

    @Test
    void aPathWithoutBoundIsSaidToHaveNone() {
        MaxFlow flow = new MaxFlow(3);
        flow.arc(0, 1, MaxFlow.UNBOUNDED);
        flow.arc(0, 2, 3);
        flow.arc(1, 2, MaxFlow.UNBOUNDED);
        assertThat(flow.run(0, 2)).isEqualTo(MaxFlow.UNBOUNDED);
    }

    /** The flow is what the cheapest of all cuts costs, and the cut that is told is one of these. */
    @Property(tries = 500, seed = "31")
    void theFlowIsTheSmallestCut(@ForAll("arcs") List<int[]> arcs) {
        MaxFlow flow = new MaxFlow(NODES);
        arcs.forEach(arc -> flow.arc(arc[0], arc[1], arc[2]));
        int least = Integer.MAX_VALUE;
        for (int side = 0; side < 1 << SINK; side += 2) {
            boolean[] behind = new boolean[NODES];
            for (int node = 0; node < NODES; node++) {
                behind[node] = (side >> node & 1) == 1;
            }
            behind[SINK] = true;
            least = Math.min(least, cost(arcs, behind));
        }
        assertThat(flow.run(0, SINK)).isEqualTo(least);
        boolean[] told = flow.leadingTo(SINK);
        assertThat(told[0]).isFalse();
        assertThat(cost(arcs, told)).isEqualTo(least);
    }

    /** What the cut of the classes leaves leads to no offender; of the random slices some have none. */
    @Property(tries = 500, seed = "32")
    void theCutOfTheClassesCutsTheSlice(@ForAll("slices") RandomSlice random) {
        Slice slice = random.build();
        int[] costs = EditCosts.of(slice);
        List<Offender> targets = random.offenders().stream()
                .filter(offender -> SmallestChange.separable(slice, List.of(offender), costs)[0])
                .toList();
        int[] cut = ClassCut.of(slice, targets, costs);
        if (cut != null) {
            assertThat(random.frees(targets, cut)).isTrue();
            assertThat(Arrays.stream(cut).allMatch(label -> costs[label] > 0)).isTrue();
        }
    }

    private static int cost(List<int[]> arcs, boolean[] behind) {
        return arcs.stream()
                .filter(arc -> !behind[arc[0]] && behind[arc[1]])
                .mapToInt(arc -> arc[2])
                .sum();
    }

    @Provide
    Arbitrary<List<int[]>> arcs() {
        Arbitrary<Integer> node = Arbitraries.integers().between(0, SINK);
        return Combinators.combine(node, node, Arbitraries.integers().between(1, 5))
                .as((from, to, capacity) -> new int[] {from, to, capacity})
                .list()
                .ofMaxSize(14);
    }

    @Provide
    Arbitrary<RandomSlice> slices() {
        Arbitrary<Integer> node = Arbitraries.integers().between(0, 9);
        Arbitrary<Integer> label = Arbitraries.integers().between(0, 12);
        return Combinators.combine(node, label, node)
                .as((from, name, to) -> from + " " + (name == 0 ? "[]" : "own" + name) + " " + to)
                .list()
                .ofMinSize(6)
                .ofMaxSize(26)
                .map(RandomSlice::new);
    }
}
