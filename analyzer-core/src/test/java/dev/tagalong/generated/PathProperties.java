package dev.tagalong.generated;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.finding.Finding;
import dev.tagalong.finding.Step;
import dev.tagalong.graph.EdgeKind;
import dev.tagalong.oracle.OffenderOracle;
import dev.tagalong.oracle.OffenderOracle.Offenders;
import dev.tagalong.report.Report;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.statistics.Statistics;

/** The paths to what cannot be written, against what a stream meets on its way. */
@AddLifecycleHook(MoreTriesWhenLong.class)
class PathProperties {
    private static final Set<String> RULES = Set.of("not-serializable", "write-hook-throws");

    private final Judge judge = new WalkerJudge();

    @Provide
    Arbitrary<Recipe> graphs() {
        return Graphs.without(Trait.WRITES_IN_CATCH);
    }

    @Property(tries = 1000, seed = "20261122")
    void eachStepExistsAndPathsAreShortest(@ForAll("graphs") Recipe recipe) {
        Offenders offenders = OffenderOracle.offenders(recipe::build);
        Assume.that(!offenders.overflowed());
        Graph graph = recipe.build();
        Report report = judge.report(graph.root());
        graph.silenceReplacing(offenders.refusing());
        StreamGraph written = new StreamGraph(graph);
        for (Finding finding : report.findings()) {
            if (RULES.contains(finding.rule())) {
                checkPath(finding, graph, written, offenders.all());
            }
        }
    }

    /** The stand-in was silenced to get at the rest of the graph, and so another stands in its place now. */
    private static boolean standInRefused(Finding finding) {
        List<Step> path = finding.path();
        return finding.rule().equals("write-hook-throws")
                && !path.isEmpty()
                && path.get(path.size() - 1).kind() == EdgeKind.REPLACEMENT;
    }

    private static void checkPath(Finding finding, Graph graph, StreamGraph written, Set<String> offenders) {
        PathFollower follower = new PathFollower(written, graph.session());
        Spot root = new Spot(graph.root(), false);
        Set<Spot> reached = Set.of(root);
        for (Step step : finding.path()) {
            reached = follower.follow(reached, step);
            assertThat(reached).as("%s of %s", step, finding.path()).isNotEmpty();
        }
        if (standInRefused(finding)) {
            return;
        }
        List<Object> ends = reached.stream()
                .map(Spot::object)
                .filter(object -> follower.holds(object, finding.offender().className()))
                .filter(object -> offenders.contains(OffenderOracle.name(graph, object)))
                .toList();
        assertThat(ends).as("%s", finding).isNotEmpty();
        Map<Object, Integer> least = written.distances(root, false);
        Map<Object, Integer> most = written.distances(root, true);
        int length = finding.path().size();
        Statistics.label("more than one step")
                .collect(length > 1)
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 20));
        assertThat(ends)
                .as("%s: %s", length, finding)
                .anyMatch(end -> least.get(end) <= length && length <= most.get(end));
    }
}
