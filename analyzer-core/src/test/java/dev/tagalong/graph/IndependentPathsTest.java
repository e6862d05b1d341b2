package dev.tagalong.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class IndependentPathsTest {
    private static final Label LABEL = new Label(EdgeKind.FIELD, "demo.Node", "next", "demo.Node", false);

    private static final Slice.Names NAMES = new Slice.Names() {
        @Override
        public String className(int node) {
            return "demo.Node";
        }

        @Override
        public String edgeName(int edge) {
            return "next";
        }

        @Override
        public boolean owned(String className) {
            return true;
        }

        @Override
        public boolean fixed(String className) {
            return false;
        }
    };

    @Test
    void onePathHasNoFurther() {
        assertThat(further(graph("0>1 1>2"), 2)).isZero();
    }

    @Test
    void aDiamondHasOneFurther() {
        assertThat(further(graph("0>1 0>2 1>3 2>3"), 3)).isEqualTo(1);
    }

    @Test
    void parallelEdgesAreFurtherPaths() {
        assertThat(further(graph("0>1 0>1 0>1"), 1)).isEqualTo(2);
    }

    @Test
    void twoOffendersInOneListHaveOnePathEach() {
        assertThat(further(graph("0>1 1>2 1>3"), 2, 3)).isZero();
    }

    @Test
    void theRootItselfHasNoFurther() {
        assertThat(further(graph("0>1 1>0"), 0)).isZero();
    }

    @Test
    void linksBackToAnObjectThatIsBeingWrittenAreNoPath() {
        assertThat(further(graph("0>1 1>2 2>0 2>1 2>2 2>3"), 3)).isZero();
    }

    @Test
    void whatLeadsElsewhereDoesNotCount() {
        assertThat(further(graph("0>1 0>2 0>2 2>3 0>4 0>4"), 1)).isZero();
    }

    @Test
    void twoDiamondsInARowHaveTwoFurther() {
        assertThat(further(graph("0>1 0>2 1>3 2>3 3>4 3>5 4>6 5>6"), 6)).isEqualTo(2);
    }

    @Test
    void anEdgeThatLeadsBackIsAPathIfTheOffenderSaysSo() {
        Slice slice = graph("0>1 1>2 2>0 2>0");
        List<Offender> back = List.of(offender(0, 2), offender(0, 3));
        assertThat(new IndependentPaths(slice).further(List.of(back, back.subList(0, 1))))
                .containsExactly(1, 0);
    }

    @Test
    void moreGroupsThanBitsOfALong() {
        int leaves = 200;
        String edges = IntStream.rangeClosed(1, leaves)
                .mapToObj(leaf -> ("0>" + leaf + " ").repeat(leaf))
                .collect(Collectors.joining());
        List<List<Offender>> groups = IntStream.rangeClosed(1, leaves)
                .mapToObj(leaf -> List.of(offender(leaf, -1)))
                .toList();
        assertThat(new IndependentPaths(graph(edges)).further(groups))
                .containsExactly(IntStream.range(0, leaves).asLongStream().toArray());
    }

    @Test
    void aChainOfAMillionNeedsNoStack() {
        int nodes = 1_000_000;
        Slice slice = new Slice(
                nodes,
                IntStream.range(0, nodes - 1).toArray(),
                IntStream.range(1, nodes).toArray(),
                new int[nodes - 1],
                List.of(LABEL),
                NAMES);
        assertThat(further(slice, nodes - 1)).isZero();
    }

    /** The definition, by brute force: all paths as vectors over the edges, their rank, less one for each offender. */
    @Property(tries = 500)
    void equalsTheRankOfAllPathsInGraphsWithoutCycles(@ForAll("acyclic") List<int[]> edges, @ForAll long seed) {
        Slice slice = graph(edges);
        Set<Integer> reached = reached(slice);
        List<Integer> targets = new Random(seed)
                .ints(3, 1, slice.nodes())
                .distinct()
                .filter(reached::contains)
                .boxed()
                .toList();
        if (!targets.isEmpty()) {
            List<BigInteger> paths = new ArrayList<>();
            collect(slice, 0, BigInteger.ZERO, targets, paths);
            assertThat(further(
                            slice, targets.stream().mapToInt(target -> target).toArray()))
                    .isEqualTo(rank(paths, slice.edges()) - targets.size());
        }
    }

    @Property(tries = 500)
    void isNeverNegativeAndNeverMoreThanAllEdgesAllow(@ForAll("any") List<int[]> edges) {
        Slice slice = graph(edges);
        for (int target : reached(slice)) {
            assertThat(further(slice, target))
                    .isBetween(0L, (long) slice.edges() - reached(slice).size() + 1);
        }
    }

    @Provide
    Arbitrary<List<int[]>> acyclic() {
        return edges().map(edges -> edges.stream()
                .filter(edge -> edge[0] != edge[1])
                .map(edge -> new int[] {Math.min(edge[0], edge[1]), Math.max(edge[0], edge[1])})
                .toList());
    }

    @Provide
    Arbitrary<List<int[]>> any() {
        return edges();
    }

    private static Arbitrary<List<int[]>> edges() {
        Arbitrary<Integer> node = Arbitraries.integers().between(0, 6);
        return Combinators.combine(node, node)
                .as((from, to) -> new int[] {from, to})
                .list()
                .ofMinSize(1)
                .ofMaxSize(14);
    }

    private static void collect(Slice slice, int node, BigInteger path, List<Integer> targets, List<BigInteger> paths) {
        if (targets.contains(node)) {
            paths.add(path);
        }
        for (int edge = slice.firstEdge(node); edge < slice.firstEdge(node + 1); edge++) {
            collect(slice, slice.to(edge), path.setBit(edge), targets, paths);
        }
    }

    /** Rank over the rationals, by elimination without fractions. */
    private static long rank(List<BigInteger> paths, int edges) {
        List<long[]> rows = new ArrayList<>();
        for (BigInteger path : paths) {
            rows.add(IntStream.range(0, edges)
                    .mapToLong(bit -> path.testBit(bit) ? 1 : 0)
                    .toArray());
        }
        int rank = 0;
        for (int column = 0; column < edges; column++) {
            int pivot = rank;
            while (pivot < rows.size() && rows.get(pivot)[column] == 0) {
                pivot++;
            }
            if (pivot < rows.size()) {
                Collections.swap(rows, rank, pivot);
                for (int row = rank + 1; row < rows.size(); row++) {
                    eliminate(rows.get(rank), rows.get(row), column);
                }
                rank++;
            }
        }
        return rank;
    }

    private static void eliminate(long[] pivot, long[] row, int column) {
        long factor = row[column];
        if (factor != 0) {
            for (int at = 0; at < row.length; at++) {
                row[at] = Math.subtractExact(
                        Math.multiplyExact(row[at], pivot[column]), Math.multiplyExact(pivot[at], factor));
            }
        }
    }

    private static Set<Integer> reached(Slice slice) {
        Set<Integer> reached = new TreeSet<>(Set.of(0));
        Deque<Integer> open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            int node = open.pop();
            for (int edge = slice.firstEdge(node); edge < slice.firstEdge(node + 1); edge++) {
                if (reached.add(slice.to(edge))) {
                    open.add(slice.to(edge));
                }
            }
        }
        return reached;
    }

    private static long further(Slice slice, int... targets) {
        List<Offender> group =
                IntStream.of(targets).mapToObj(target -> offender(target, -1)).toList();
        return new IndependentPaths(slice).further(List.of(group))[0];
    }

    private static Offender offender(int node, int edge) {
        return new Offender(node, edge, "not-serializable", "not Serializable", null);
    }

    private static Slice graph(String text) {
        return graph(Pattern.compile("(\\d+)>(\\d+)")
                .matcher(text)
                .results()
                .map(edge -> new int[] {Integer.parseInt(edge.group(1)), Integer.parseInt(edge.group(2))})
                .toList());
    }

    private static Slice graph(List<int[]> edges) {
        List<int[]> sorted =
                edges.stream().sorted(Comparator.comparingInt(edge -> edge[0])).toList();
        int nodes = edges.stream().flatMapToInt(IntStream::of).max().orElse(0) + 1;
        return new Slice(
                Math.max(2, nodes),
                sorted.stream().mapToInt(edge -> edge[0]).toArray(),
                sorted.stream().mapToInt(edge -> edge[1]).toArray(),
                new int[sorted.size()],
                List.of(LABEL),
                NAMES);
    }
}
