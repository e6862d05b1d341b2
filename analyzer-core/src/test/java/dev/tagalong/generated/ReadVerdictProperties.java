package dev.tagalong.generated;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.oracle.Outcome;
import dev.tagalong.oracle.ReadOracle;
import dev.tagalong.oracle.WriteOracle;
import dev.tagalong.report.Report;
import java.io.IOException;
import java.util.Arrays;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsCoverage;

/** What the library says of reading, against what the JDK's stream does. */
@AddLifecycleHook(MoreTriesWhenLong.class)
class ReadVerdictProperties {
    private static final String RULE = "read-fails";

    private final Judge judge = new WalkerJudge();

    @Provide
    Arbitrary<Recipe> writableGraphs() {
        return Graphs.without(Trait.OFFENDS);
    }

    @Provide
    Arbitrary<Recipe> anyGraphs() {
        return Graphs.without();
    }

    @Provide
    Arbitrary<Recipe> graphsWithoutReadingCode() {
        return Graphs.without(Trait.OFFENDS, Trait.OWN_READING);
    }

    @Provide
    Arbitrary<Recipe> graphsOfSwallowers() {
        return Graphs.without(Trait.OWN_READING);
    }

    @Property(tries = 1000, maxDiscardRatio = 50, seed = "20261122")
    void everyErrorMakesReadingFail(@ForAll("writableGraphs") Recipe recipe) throws IOException {
        Report report = judge.report(recipe.build().root());
        Assume.that(Judge.fails(report, RULE));
        assertFailsOrDiffers(recipe, report);
    }

    @Property(tries = 1000, maxDiscardRatio = 50, seed = "20261122")
    void everyErrorBesideOffendersMakesReadingFail(@ForAll("anyGraphs") Recipe recipe) throws IOException {
        Report report = judge.report(recipe.build().root());
        Assume.that(Judge.fails(report, RULE) && !Judge.fails(report, "not-serializable", "write-hook-throws"));
        assertFailsOrDiffers(recipe, report);
    }

    @Property(tries = 1000, seed = "20261122")
    void readingThatFailsIsAnError(@ForAll("graphsWithoutReadingCode") Recipe recipe) throws IOException {
        assertFailureIsFound(recipe);
    }

    @Property(tries = 1000, seed = "20261122")
    void readingThatFailsAfterAGuardedOffenderIsAnError(@ForAll("graphsOfSwallowers") Recipe recipe)
            throws IOException {
        assertFailureIsFound(recipe);
    }

    /** Half an object, left by a hook that swallows, can be read as something else. */
    private static void assertFailsOrDiffers(Recipe recipe, Report report) throws IOException {
        Assume.that(writable(recipe));
        Graph graph = recipe.build();
        byte[] bytes = WriteOracle.bytes(graph.root());
        Outcome read = ReadOracle.read(bytes, graph.loader());
        Assume.that(read.kind() != Outcome.Kind.STACK_OVERFLOW);
        boolean differs = graph.swallowed() > 0
                && read.kind() == Outcome.Kind.OK
                && (read.value() == null || !Arrays.equals(bytes, WriteOracle.bytes(read.value())));
        assertThat(read.threw() || differs)
                .as("%s; %s", read, report.findings())
                .isTrue();
    }

    private void assertFailureIsFound(Recipe recipe) throws IOException {
        Assume.that(writable(recipe));
        Graph graph = recipe.build();
        Assume.that(!graph.inCycle(Trait.HASHES));
        byte[] bytes = WriteOracle.bytes(graph.root());
        boolean nulls = graph.session().replacedByNull() || graph.inCycle(Trait.RECORD);
        Assume.that(!graph.session().replacedException() && !(nulls && graph.has(Trait.NO_NULLS)));
        Outcome read = ReadOracle.read(bytes, graph.loader());
        Assume.that(read.kind() != Outcome.Kind.STACK_OVERFLOW);
        Statistics.label("reading").collect(read.kind()).coverage(ReadVerdictProperties::checkBoth);
        if (read.threw()) {
            Report report = judge.report(recipe.build().root());
            assertThat(Judge.fails(report, RULE))
                    .as("%s; %s", read, report.findings())
                    .isTrue();
        }
    }

    private static void checkBoth(StatisticsCoverage coverage) {
        coverage.check(Outcome.Kind.OK).percentage(share -> share > 20);
        coverage.check(Outcome.Kind.THREW).percentage(share -> share > 2);
    }

    private static boolean writable(Recipe recipe) {
        return WriteOracle.throwsOnWrite(recipe.build().root()).kind() == Outcome.Kind.OK;
    }
}
