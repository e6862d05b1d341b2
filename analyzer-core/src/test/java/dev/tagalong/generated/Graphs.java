package dev.tagalong.generated;

import java.util.EnumSet;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;

/** Random recipes. */
final class Graphs {
    /** Compiling takes longer than judging: a run of a thousand graphs shares this many sets of classes. */
    private static final int UNIVERSES = Boolean.getBoolean("tagalong.long") ? 120 : 24;

    static final int MOST_NODES = 20;

    private static final int SLOTS = 12;
    private static final int NULLS_IN_TEN = 2;
    private static final int GOOD_FOR_A_BAD_ONE = 7;
    /** More than any universe has. */
    private static final int KINDS = 9_999;

    private Graphs() {}

    /** Recipes without kinds that have any of these traits. Some objects cannot be written. */
    static Arbitrary<Recipe> without(Trait... traits) {
        EnumSet<Trait> unwanted = EnumSet.noneOf(Trait.class);
        unwanted.addAll(List.of(traits));
        Arbitrary<Integer> refs = Arbitraries.frequencyOf(
                Tuple.of(NULLS_IN_TEN, Arbitraries.just(0)), Tuple.of(10 - NULLS_IN_TEN, even(MOST_NODES)));
        Arbitrary<NodePlan> nodes = Combinators.combine(
                        even(KINDS),
                        Arbitraries.frequency(Tuple.of(GOOD_FOR_A_BAD_ONE, false), Tuple.of(1, true)),
                        refs.list().ofSize(SLOTS))
                .as(NodePlan::new);
        Arbitrary<List<NodePlan>> lists =
                nodes.list().ofMinSize(1).ofMaxSize(MOST_NODES).withSizeDistribution(RandomDistribution.uniform());
        return Combinators.combine(even(UNIVERSES - 1).dontShrink(), lists)
                .as((universe, list) -> new Recipe(universe, unwanted, list))
                .withoutEdgeCases();
    }

    private static Arbitrary<Integer> even(int most) {
        return Arbitraries.integers().between(0, most).withDistribution(RandomDistribution.uniform());
    }
}
