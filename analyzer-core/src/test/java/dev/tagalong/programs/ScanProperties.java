package dev.tagalong.programs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.AfterContainer;

/**
 * What scans predict of random programs, against what the stream does when they run. With
 * {@code -Dtagalong.strict=true} the first prediction that does not come true fails by itself, and so shrinks to a
 * minimal program.
 */
@AddLifecycleHook(MoreProgramsWhenLong.class)
class ScanProperties {
    /** How many programs are compiled together. */
    private static final int BATCH = 25;

    private static final int MOST_NUMBERS = 60;

    /** Divisible by the usual numbers of choices, so that these are equally likely. */
    private static final int NUMBERS = 2520;

    private static final double MOST_NOT_JUDGED = 0.05;
    private static final double LEAST_TRUE = 0.98;
    private static final Tally TALLY = new Tally();

    @Provide
    Arbitrary<List<ProgramPlan>> programs() {
        return Arbitraries.integers()
                .between(0, NUMBERS - 1)
                .list()
                .ofMinSize(5)
                .ofMaxSize(MOST_NUMBERS)
                .map(ProgramPlan::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(BATCH)
                .withSizeDistribution((size, min, max, center) -> random -> max);
    }

    @Property(tries = 8, seed = "20261122", shrinking = ShrinkingMode.FULL, edgeCases = EdgeCasesMode.NONE)
    void whatTheStreamRefusesIsPredicted(@ForAll("programs") List<ProgramPlan> batch) {
        for (Trial trial : Trial.of(batch)) {
            Comparison comparison = new Comparison(trial);
            TALLY.add(trial, comparison);
            assertThat(comparison.missed)
                    .as("what the stream refused, unknown to the scan")
                    .isEmpty();
            assertThat(comparison.unknownLinks)
                    .as("links seen alive, unknown to the scan")
                    .isEmpty();
            assertThat(trial.parallel()).as("a scan on four threads").isEqualTo(trial.json());
            if (Boolean.getBoolean("tagalong.strict")) {
                assertThat(comparison.falseAlarms)
                        .as("certain and now, but untrue")
                        .isEmpty();
            }
        }
    }

    @AfterContainer
    static void onTheWholeScansAreRight() {
        if (Boolean.getBoolean("tagalong.long")) {
            System.out.println(TALLY);
        }
        assertThat(TALLY.notJudged()).as("not judged: %s", TALLY).isLessThanOrEqualTo((int)
                (MOST_NOT_JUDGED * TALLY.refusals()));
        int due = TALLY.confirmed() + TALLY.falseAlarms().size();
        assertThat(TALLY.confirmed()).as("%s\n%s", TALLY, TALLY.falseAlarms()).isGreaterThanOrEqualTo((int)
                Math.ceil(LEAST_TRUE * due));
    }
}
