package dev.tagalong.generated;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.Tagalong;
import dev.tagalong.generated.Judge.Charge;
import dev.tagalong.oracle.OffenderOracle;
import dev.tagalong.oracle.OffenderOracle.Offenders;
import dev.tagalong.oracle.Outcome;
import dev.tagalong.oracle.WriteOracle;
import dev.tagalong.report.Report;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.statistics.Statistics;

/** What the library says of writing, against what the JDK's stream does. */
@AddLifecycleHook(MoreTriesWhenLong.class)
class WriteVerdictProperties {
    private static final String[] RULES = {"not-serializable", "write-hook-throws"};

    private final Judge judge = new WalkerJudge();

    @Provide
    Arbitrary<Recipe> anyGraphs() {
        return Graphs.without();
    }

    /** No stream without failures meets what a catch clause writes. */
    @Provide
    Arbitrary<Recipe> graphs() {
        return Graphs.without(Trait.WRITES_IN_CATCH);
    }

    @Property(tries = 1000, seed = "20261122")
    void writingThrowsExactlyIfThereIsAnError(@ForAll("anyGraphs") Recipe recipe) {
        Outcome outcome = WriteOracle.throwsOnWrite(recipe.build().root());
        Assume.that(outcome.kind() != Outcome.Kind.STACK_OVERFLOW);
        Statistics.label("writing").collect(outcome.kind()).coverage(coverage -> {
            coverage.check(Outcome.Kind.OK).percentage(share -> share > 20);
            coverage.check(Outcome.Kind.THREW).percentage(share -> share > 10);
        });
        Report report = judge.report(recipe.build().root());
        assertThat(Judge.fails(report, RULES))
                .as("%s; %s", outcome, report.findings())
                .isEqualTo(outcome.threw());
        assertThat(Tagalong.canBeSent(recipe.build().root()))
                .as("the bare verdict; %s", report.findings())
                .isEqualTo(report.clean());
    }

    @Property(tries = 1000, seed = "20261122")
    void offendersAreThoseThatAStreamFinds(@ForAll("graphs") Recipe recipe) {
        Offenders offenders = OffenderOracle.offenders(recipe::build);
        Assume.that(!offenders.overflowed());
        Statistics.label("several offenders")
                .collect(offenders.all().size() > 1)
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 1));
        Graph graph = recipe.build();
        Set<String> found = new TreeSet<>();
        for (Charge charge : judge.charges(graph.root())) {
            if (Set.of(RULES).contains(charge.rule())) {
                found.add(OffenderOracle.name(graph, charge.object()));
            }
        }
        assertThat(found).isEqualTo(offenders.all());
    }
}
