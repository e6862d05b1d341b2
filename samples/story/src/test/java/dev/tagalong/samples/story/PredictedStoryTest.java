package dev.tagalong.samples.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.Options;
import dev.tagalong.Tagalong;
import dev.tagalong.finding.Finding;
import dev.tagalong.finding.Place;
import dev.tagalong.finding.Step;
import dev.tagalong.graph.Timing;
import dev.tagalong.report.Report;
import dev.tagalong.report.SchemaCheck;
import dev.tagalong.samples.story.mp.StartMethod;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The story found in live objects before the first worker is started, and again after. */
class PredictedStoryTest {
    private static final Options LATER = Options.defaults().withPredictions();
    private static final String OFFENDER = "java.lang.ref.WeakReference";

    @Test
    void theFirstStartIsFineAndWhatItPutsThereIsPredicted() throws Exception {
        Object target =
                new Application(StartMethod.IN_PROCESS, "one", "two").process(0).target();
        Report report = SchemaCheck.valid(Tagalong.inspect(target, LATER));

        Finding finding = only(report);
        assertThat(Tagalong.canBeSent(target)).isTrue();
        assertThat(finding.path().stream().map(Step::name))
                .containsExactly("app", "processes", "[0]", "popen", "finalizer", "ref");
        assertThat(finding.seen()).containsExactly(Finding.PREDICTED);
        assertThat(finding.timing()).isEqualTo(Timing.AFTER);
        assertThat(finding.after()).singleElement().satisfies(place -> {
            assertThat(place.className()).endsWith(".mp.WorkerProcess");
            assertThat(place.method()).isEqualTo("start");
            assertThat(place.line()).isPositive();
        });
        assertThat(finding.path().get(3).at()).extracting(Place::method).containsExactly("start");
    }

    @Test
    void onceTheWorkerIsStartedTheSameIsObserved() throws Exception {
        Object target =
                new Application(StartMethod.IN_PROCESS, "one", "two").process(0).target();
        Finding before = only(Tagalong.inspect(target, LATER));
        try (Sent sent = SecondStart.sent(StartMethod.IN_PROCESS)) {
            Finding after = only(Tagalong.inspect(sent.root()));
            Finding both = only(Tagalong.inspect(sent.root(), LATER));

            assertThat(after.fingerprint()).isEqualTo(before.fingerprint());
            assertThat(after.id()).isEqualTo(before.id());
            assertThat(after.seen()).containsExactly(Finding.OBSERVED);
            assertThat(both.id()).isEqualTo(before.id());
            assertThat(both.seen()).containsExactly(Finding.PREDICTED, Finding.OBSERVED);
            assertThat(both.path()).isEqualTo(after.path());
        }
    }

    private static Finding only(Report report) {
        List<Finding> found = report.findings().stream()
                .filter(finding -> finding.rule().equals("not-serializable")
                        && finding.offender().className().equals(OFFENDER))
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }
}
