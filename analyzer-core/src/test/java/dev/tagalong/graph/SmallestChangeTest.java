package dev.tagalong.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class SmallestChangeTest {
    @Test
    void oneLabelOnAllPathsIsEnough() {
        RandomSlice slice = new RandomSlice(List.of("0 a 1", "0 b 2", "1 c 3", "2 c 3", "3 [] 4", "3 [] 4"));
        assertThat(sets(slice, slice.at(4))).containsExactly("c");
    }

    @Test
    void equallySmallSetsAreAllThere() {
        RandomSlice slice = new RandomSlice(List.of("0 a 1", "1 b 2", "2 [] 3", "3 c 4"));
        assertThat(sets(slice, slice.at(4))).containsExactly("a", "b", "c");
    }

    @Test
    void fourOfOnesOwnComeBeforeOneInALibrary() {
        List<String> edges = new ArrayList<>(List.of("0 lib 1"));
        for (int own = 2; own <= 5; own++) {
            edges.add("1 own" + own + " " + own);
            edges.add(own + " [] 6");
        }
        RandomSlice slice = new RandomSlice(edges);
        assertThat(sets(slice, slice.at(6))).containsExactly("own2 own3 own4 own5");
        assertThat(result(slice, slice.at(6)).minimal()).isTrue();
    }

    @Test
    void oneInALibraryComesBeforeSixOfOnesOwn() {
        List<String> edges = new ArrayList<>(List.of("0 lib 1"));
        for (int own = 2; own <= 7; own++) {
            edges.add("1 own" + own + " " + own);
            edges.add(own + " [] 8");
        }
        RandomSlice slice = new RandomSlice(edges);
        assertThat(sets(slice, slice.at(8))).containsExactly("lib");
        assertThat(result(slice, slice.at(8)).minimal()).isTrue();
    }

    @Test
    void manySeparatePathsAreProvenByTheirNumber() {
        List<String> edges = new ArrayList<>();
        for (int own = 1; own <= 30; own++) {
            edges.add("0 own" + own + " " + own);
            edges.add(own + " [] 31");
        }
        RandomSlice slice = new RandomSlice(edges);
        SmallestChange.Result result = result(slice, slice.at(31));
        assertThat(result.sets())
                .singleElement()
                .satisfies(set -> assertThat(set).hasSize(30));
        assertThat(result.minimal()).isTrue();
    }

    @Test
    void moreSetsThanAreKeptAreCounted() {
        List<String> edges = new ArrayList<>();
        for (int at = 0; at < 50; at++) {
            edges.add(at + " own" + at + " " + (at + 1));
        }
        RandomSlice slice = new RandomSlice(edges);
        SmallestChange.Result result = result(slice, slice.at(50));
        assertThat(result.sets()).hasSize(SmallestChange.MOST_SETS);
        assertThat(result.more()).isEqualTo(50 - SmallestChange.MOST_SETS);
    }

    @Test
    void anOffenderAtTheEndOfALinkIsFreeWithoutThatLink() {
        RandomSlice slice = new RandomSlice(List.of("0 a 1", "1 b 0"));
        Offender back = new Offender(0, slice.edge("1 b 0"), "read-fails", "it leads back to itself", null);
        assertThat(sets(slice, back)).containsExactly("a", "b");
        assertThat(SmallestChange.freed(slice.build(), List.of(back, slice.at(0)), slice.label("b")))
                .containsExactly(true, false);
    }

    @Test
    void whatOnlyContainersLeadToCannotBeCutOff() {
        RandomSlice slice = new RandomSlice(List.of("0 [] 1", "0 a 2", "1 a 2"));
        Slice built = slice.build();
        assertThat(SmallestChange.separable(built, List.of(slice.at(1), slice.at(2), slice.at(0)), EditCosts.of(built)))
                .containsExactly(false, true, false);
    }

    @Test
    void aMillionLinksOfOneDeclaration() {
        int nodes = 1_000_000;
        Label next = new Label(EdgeKind.FIELD, "own.Node", "next", "own.Node", false);
        Label value = new Label(EdgeKind.FIELD, "own.Node", "value", "own.Node", false);
        int[] labels = new int[nodes - 1];
        labels[nodes - 2] = 1;
        Slice slice = new Slice(
                nodes,
                IntStream.range(0, nodes - 1).toArray(),
                IntStream.range(1, nodes).toArray(),
                labels,
                List.of(next, value),
                new RandomSlice(List.of()).names());
        Offender last = new Offender(nodes - 1, -1, "not-serializable", "not Serializable", null);
        SmallestChange.Result result = SmallestChange.of(slice, List.of(last), EditCosts.of(slice));
        assertThat(result.sets()).containsExactly(new int[] {0}, new int[] {1});
        assertThat(result.minimal()).isTrue();
    }

    /** All subsets of the labels that can be changed, by brute force. */
    @Property(tries = 2_000, seed = "7117")
    void noCheaperSetExistsWhereItSaysMinimal(@ForAll("slices") RandomSlice random) {
        Slice slice = random.build();
        int[] costs = EditCosts.of(slice);
        List<Offender> all = random.offenders();
        boolean[] separable = SmallestChange.separable(slice, all, costs);
        List<Offender> targets = IntStream.range(0, all.size())
                .filter(at -> separable[at])
                .mapToObj(all::get)
                .toList();
        int[] changeable = IntStream.range(0, costs.length)
                .filter(label -> costs[label] > 0)
                .toArray();
        for (int at = 0; at < separable.length; at++) {
            assertThat(separable[at]).isEqualTo(random.frees(List.of(all.get(at)), changeable));
        }
        SmallestChange.Result result = SmallestChange.of(slice, targets, costs);
        int least = Integer.MAX_VALUE;
        int sets = 0;
        for (int bits = 0; bits < 1 << changeable.length; bits++) {
            int chosen = bits;
            int[] labels = IntStream.range(0, changeable.length)
                    .filter(bit -> (chosen >> bit & 1) == 1)
                    .map(bit -> changeable[bit])
                    .toArray();
            int cost = Arrays.stream(labels).map(label -> costs[label]).sum();
            if (cost <= least && random.frees(targets, labels)) {
                sets = cost < least ? 1 : sets + 1;
                least = cost;
            }
        }
        if (least == 0) {
            assertThat(result.sets()).isEmpty();
            return;
        }
        for (int[] set : result.sets()) {
            assertThat(set).isSorted().doesNotHaveDuplicates();
            assertThat(Arrays.stream(set).allMatch(label -> costs[label] > 0)).isTrue();
            assertThat(random.frees(targets, set)).isTrue();
            int cost = Arrays.stream(set).map(label -> costs[label]).sum();
            assertThat(cost).isGreaterThanOrEqualTo(least);
            assertThat(!result.minimal() || cost == least).isTrue();
            if (least <= SmallestChange.MOST_EDITS) {
                assertThat(cost).isEqualTo(least);
                assertThat(result.minimal()).isTrue();
                assertThat(result.sets().size() + result.more()).isEqualTo(sets);
            }
        }
        assertThat(result.sets()).isNotEmpty().isSortedAccordingTo(Arrays::compare);
    }

    @Provide
    Arbitrary<RandomSlice> slices() {
        Arbitrary<Integer> node = Arbitraries.integers().between(0, 7);
        Arbitrary<String> label = Arbitraries.of("a", "b", "c", "d", "e", "f", "g", "lib1", "lib2", "[]");
        return Combinators.combine(node, label, node)
                .as((from, name, to) -> from + " " + name + " " + to)
                .list()
                .ofMinSize(4)
                .ofMaxSize(18)
                .map(RandomSlice::new);
    }

    private static List<String> sets(RandomSlice slice, Offender... targets) {
        return result(slice, targets).sets().stream()
                .map(set -> String.join(
                        " ", Arrays.stream(set).mapToObj(slice::name).sorted().toList()))
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    private static SmallestChange.Result result(RandomSlice slice, Offender... targets) {
        Slice built = slice.build();
        return SmallestChange.of(built, List.of(targets), EditCosts.of(built));
    }
}
