package dev.tagalong.samples.benchmarks.scans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScanTableTest {
    @Test
    void dividesByTheBareRead() {
        Cost bare = new Cost(2_000_000_001L, 1_500, 2_048, 11_141, Cost.UNKNOWN);
        Cost first = new Cost(3_000_000_000L, 999, Cost.UNKNOWN, 11_141, 3);
        String table = new ScanTable(List.of(
                        new Measured(Subject.HAZELCAST, Who.BARE, bare, ""),
                        new Measured(Subject.HAZELCAST, Who.FIRST, first, ""),
                        new Measured(Subject.HAZELCAST, Who.SECOND, null, "stopped after 2 minutes")))
                .render();
        assertThat(table.lines().skip(2))
                .containsExactly(
                        "| hazelcast `--all-serializable` | ASM, every class into a visitor that does nothing | 11,141"
                                + " | 2.01 |  | 1.50 | 2 |  |  |",
                        "| hazelcast `--all-serializable` | Tagalong, first scan | 11,141 | 3.00 | 1.50x | 1.00 |  | 3"
                                + " | <= 2.0x bare, aim 1.2x |",
                        "| hazelcast `--all-serializable` | Tagalong, second scan |  | stopped after 2 minutes |  |  | "
                                + " |  | <= 0.5 of the first |");
    }

    @Test
    void costsGoThroughALine() {
        Cost cost = new Cost(5, 4, 3, 2, Cost.UNKNOWN);
        assertThat(Cost.parse(cost.line())).contains(cost);
        assertThat(Cost.parse("cost of living")).isEmpty();
    }

    @Test
    void takesTheMiddleRunWithTheMostMemory() {
        assertThat(Cost.middle(List.of(new Cost(9, 1, 7, 2, 3), new Cost(1, 2, 8, 2, 3), new Cost(5, 3, 6, 2, 3))))
                .isEqualTo(new Cost(5, 3, 8, 2, 3));
    }

    @Test
    void saysWhatIsWrong() {
        assertThat(ScanArguments.parse("spark", "--runs", "1").subjects()).containsExactly(Subject.SPARK);
        assertThat(ScanArguments.parse().subjects()).containsExactly(Subject.values());
        wrong("There is no class path 'guava'; there are hazelcast, spark, ", "guava");
        wrong("There is no option --fast; there are --runs N, ", "--fast");
        wrong("--runs stands last; put its value after it.", "--runs");
        wrong("--minutes takes a number from 1 to 999, not '0'.", "--minutes", "0");
    }

    private static void wrong(String message, String... args) {
        assertThatThrownBy(() -> ScanArguments.parse(args))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(message);
    }
}
