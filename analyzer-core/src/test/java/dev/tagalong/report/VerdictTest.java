package dev.tagalong.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.catalogue.Severity;
import dev.tagalong.graph.Certainty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictTest {
    @ParameterizedTest
    @CsvSource({
        "story,              ERROR,   OBSERVED, 2",
        "clean,              NOTE,    POSSIBLE, 0",
        "guarded,            NOTE,    POSSIBLE, 0",
        "everything-at-once, ERROR,   OBSERVED, 3",
        "everything-at-once, WARNING, OBSERVED, 4",
        "everything-at-once, NOTE,    OBSERVED, 4",
        "scan-contents,      ERROR,   CERTAIN,  3",
        "scan,               ERROR,   CERTAIN,  0",
        "scan,               ERROR,   LIKELY,   1",
    })
    void failsForWhatIsBadAndSureEnough(String answer, Severity failOn, Certainty minCertainty, int failing) {
        Verdict verdict = Verdict.of(Answers.all().get(answer), failOn, minCertainty);
        assertThat(verdict.failing()).hasSize(failing);
        assertThat(verdict.exitCode()).isEqualTo(failing == 0 ? 0 : 1);
    }

    @ParameterizedTest
    @CsvSource({
        "scan-nothing,    ERROR,   0",
        "scan-nothing,    WARNING, 1",
        "scan-nothing,    NOTE,    1",
        "nothing-checked, WARNING, 1",
        "clean,           WARNING, 0",
    })
    void failsForNothingCheckedWhereWarningsCount(String answer, Severity failOn, int exitCode) {
        Verdict verdict = Verdict.of(Answers.all().get(answer), failOn, Certainty.LIKELY);
        assertThat(verdict.failing()).isEmpty();
        assertThat(verdict.exitCode()).isEqualTo(exitCode);
    }
}
