package dev.tagalong.generated;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.oracle.Depth;
import dev.tagalong.oracle.OffenderOracle;
import dev.tagalong.oracle.OffenderOracle.Offenders;
import dev.tagalong.oracle.Outcome;
import dev.tagalong.oracle.ReadOracle;
import dev.tagalong.oracle.WriteOracle;
import java.io.IOException;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.statistics.Statistics;

/** The oracles against each other: where they disagree, the generator or an oracle is wrong. */
@AddLifecycleHook(MoreTriesWhenLong.class)
class OracleProperties {
    @Provide
    Arbitrary<Recipe> graphs() {
        return Graphs.without(Trait.WRITES_IN_CATCH);
    }

    @Provide
    Arbitrary<Recipe> candidGraphs() {
        return Graphs.without(Trait.SWALLOWS);
    }

    @Property(tries = 1000, seed = "20261122")
    void aCandidGraphCannotBeWrittenExactlyIfItHasOffenders(@ForAll("candidGraphs") Recipe recipe) {
        Outcome outcome = WriteOracle.throwsOnWrite(recipe.build().root());
        Offenders offenders = OffenderOracle.offenders(recipe::build);
        Assume.that(outcome.kind() != Outcome.Kind.STACK_OVERFLOW && !offenders.overflowed());
        Statistics.label("write").collect(outcome.kind());
        Statistics.label("offenders").collect(offenders.all().size());
        assertThat(outcome.threw())
                .as("%s %s", outcome, offenders)
                .isEqualTo(!offenders.all().isEmpty());
    }

    @Property(tries = 1000, seed = "20261122")
    void equalGraphsGiveEqualAnswers(@ForAll("graphs") Recipe recipe) throws IOException {
        Outcome once = WriteOracle.throwsOnWrite(recipe.build().root());
        Outcome again = WriteOracle.throwsOnWrite(recipe.build().root());
        assertThat(again.kind()).isEqualTo(once.kind());
        assertThat(OffenderOracle.offenders(recipe::build)).isEqualTo(OffenderOracle.offenders(recipe::build));
        if (once.kind() == Outcome.Kind.OK) {
            Outcome read = read(recipe);
            Statistics.label("read").collect(read.kind());

            assertThat(read(recipe).kind()).isEqualTo(read.kind());
        }
    }

    /** The recursion of the stream must never be what an answer is about. */
    @Example
    void graphsStayFarFromTheLimitOfTheStream() {
        int mostNested = Graphs.MOST_NODES * 4; // a wrapper and a replacement are objects of their own
        assertThat(Math.min(Depth.writable(), Depth.readable()) / 2).isGreaterThan(mostNested);
    }

    private static Outcome read(Recipe recipe) throws IOException {
        Graph graph = recipe.build();
        return ReadOracle.read(WriteOracle.bytes(graph.root()), graph.loader());
    }
}
