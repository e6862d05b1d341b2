package dev.tagalong.samples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {
    private static final Row STREAM = row(Jvm.PLAIN, Contender.STREAM, Outcome.NONE, 3_999);
    private static final Row INSPECT = row(Jvm.PLAIN, Contender.INSPECT, Outcome.examined(4), 1_000);

    @Test
    void roundsNothingToAnAdvantage() {
        assertThat(lines(STREAM, INSPECT))
                .containsExactly(
                        "| trees | ObjectOutputStream | 1,000 |  | 4.0 | 2.1 |  | 0.1 |  |  |",
                        "| trees | Tagalong.inspect | 1,000 | 4 | 1.0 | 2.1 | 3.9x | 0.1 |  | >= 4x |");
        assertThat(Figures.times(19, 100)).isEqualTo("0.19x");
        assertThat(Figures.times(199, 1_000)).isEqualTo("0.19x");
        assertThat(Figures.each(1_001, 1_000)).isEqualTo("1.1");
    }

    @Test
    void comparesWithinOneJvmWhereItCan() {
        Row other = row(Jvm.JOL, Contender.STREAM, Outcome.NONE, 8_000);
        Row jol = row(Jvm.JOL, Contender.JOL, Outcome.examined(1_000), 4_000);
        Row extended = row(Jvm.EXTENDED_DEBUG_INFO, Contender.EXTENDED_STREAM, Outcome.NONE, 7_998);
        assertThat(lines(STREAM, other, jol, extended))
                .hasSize(3)
                .anyMatch(line -> line.contains("JOL") && line.contains(" 2.0x "))
                .anyMatch(line -> line.contains("extendedDebugInfo") && line.contains(" 0.50x "));
    }

    @Test
    void saysWhyThereIsNoFigure() {
        Row failed = Row.failed(Graph.RANDOM, Jvm.PLAIN, Contender.STREAM, 10, "StackOverflowError");
        assertThat(lines(failed))
                .containsExactly("| random | ObjectOutputStream | 10 |  | StackOverflowError |  |  |  |  |  |");
    }

    @Test
    void aRowSurvivesTheWayToTheParent() {
        assertThat(Row.parse(INSPECT.line())).contains(INSPECT);
        Row failed = Row.failed(Graph.RANDOM, Jvm.WICKET, Contender.WICKET, 10, "wrong\tanswer\n[1]");
        assertThat(Row.parse(failed.line()).orElseThrow().failure()).isEqualTo("wrong answer [1]");
        assertThat(Row.parse("# some other line")).isEmpty();
    }

    private static List<String> lines(Row... rows) {
        return new Table(List.of(rows)).render().lines().skip(2).toList();
    }

    private static Row row(Jvm jvm, Contender contender, Outcome outcome, long cpu) {
        return new Row(Graph.TREES, jvm, contender, 1_000, outcome, cpu, 2_000_001, 7, "");
    }
}
