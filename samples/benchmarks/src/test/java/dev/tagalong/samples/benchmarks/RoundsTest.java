package dev.tagalong.samples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.Tagalong;
import dev.tagalong.report.Report;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RoundsTest {
    private static final int SIZE = 200;

    @ParameterizedTest
    @EnumSource
    void everyContenderComesThroughSmallGraphs(Graph graph) {
        for (Jvm jvm : List.of(Jvm.PLAIN, Jvm.MEMORY)) {
            Rounds rounds = new Rounds(graph, jvm, SIZE);
            rounds.run(1, 3);
            assertThat(rounds.rows()).hasSameSizeAs(jvm.contenders()).allSatisfy(row -> {
                boolean refused = graph.steps(SIZE) > 0 && row.contender() == Contender.STREAM;
                assertThat(row.failure())
                        .isEqualTo(refused ? "NotSerializableException: java.lang.ref.WeakReference" : "");
                assertThat(row.cpu() > 0).isNotEqualTo(refused);
            });
        }
    }

    /** What is proven by type alone is not looked at. */
    @ParameterizedTest
    @EnumSource(names = {"WIDE_CLOSED", "WIDE_OBJECT", "HOOKS", "MAPS"})
    void looksAtNoMoreThanItHasTo(Graph graph) {
        Report report = Tagalong.inspect(graph.build(SIZE));
        assertThat(report.clean()).isTrue();
        assertThat(report.stats().get(Report.OBJECTS)).isBetween(1L, 1L + SIZE);
    }
}
