package dev.tagalong.variations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.Tagalong;
import dev.tagalong.finding.Finding;
import dev.tagalong.finding.Step;
import dev.tagalong.report.Report;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each variation live: the streams confirm its truth, and the inspection gives that verdict and the one path. */
class VariationsTest {
    @Test
    void thereAreFortyEight() {
        assertThat(Variation.values()).hasSize(48);
        assertThat(Variation.values())
                .filteredOn(variation -> variation.truth() == Truth.OK)
                .hasSize(14);
    }

    @ParameterizedTest
    @EnumSource
    void streamsConfirmTheTruth(Variation variation) throws Exception {
        assertThat(Truth.of(variation.program())).isEqualTo(variation.truth());
    }

    @ParameterizedTest
    @EnumSource
    void inspectionTellsTheTruth(Variation variation) throws Exception {
        Object sent = Captured.of(variation.program());
        Report report = Tagalong.inspect(sent);
        assertThat(Verdict.of(report)).isEqualTo(variation.truth());
        assertThat(Tagalong.canBeSent(sent)).isEqualTo(variation.truth() == Truth.OK);
        if (variation.truth() == Truth.OK) {
            assertThat(report.findings()).isEmpty();
        } else {
            assertThat(report.findings()).singleElement().satisfies(finding -> {
                assertThat(shortName(finding.offender().className())).isEqualTo(variation.offender());
                assertThat(steps(finding)).isEqualTo(variation.path());
            });
        }
    }

    private static List<String> steps(Finding finding) {
        return finding.path().stream().map(VariationsTest::step).toList();
    }

    private static String step(Step step) {
        return step.kind().word() + " " + shortName(step.owner()) + "#" + step.name() + " " + shortName(step.holds());
    }

    private static String shortName(String className) {
        return className.substring(className.lastIndexOf('.') + 1);
    }
}
