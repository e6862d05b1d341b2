package dev.tagalong.generated;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.oracle.OffenderOracle;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** Which code of the inspected objects runs, and how often. */
@AddLifecycleHook(MoreTriesWhenLong.class)
class HookProperties {
    private final Judge judge = new WalkerJudge();

    @Provide
    Arbitrary<Recipe> anyGraphs() {
        return Graphs.without();
    }

    @Provide
    Arbitrary<Recipe> candidGraphs() {
        return Graphs.without(Trait.SWALLOWS, Trait.PASSES_STREAM);
    }

    @Property(tries = 1000, seed = "20261122")
    void nothingRunsButHooks(@ForAll("anyGraphs") Recipe recipe) {
        Graph graph = recipe.build();
        graph.session().watch(true);
        judge.report(graph.root());
        graph.session().watch(false);
        assertThat(graph.session().forbiddenCalls).isEmpty();
    }

    /** A hook that refuses under the recording stream is asked again, and its children's replacements with it. */
    @Property(tries = 1000, seed = "20261122")
    void eachHookRunsOnceOnEachObject(@ForAll("candidGraphs") Recipe recipe) {
        OffenderOracle.Offenders offenders = OffenderOracle.offenders(recipe::build);
        Assume.that(!offenders.overflowed());
        // where class files cannot be read, every hook above an offender may be one that swallows
        Assume.that(offenders.all().isEmpty() || Universe.of(recipe.universe()).hasClassFiles());
        Set<String> refusing = offenders.refusing();
        assertThat(repeated(recipe, refusing)).isEmpty();
    }

    @Property(tries = 1000, seed = "20261122")
    void withoutOffendersEvenHooksThatSwallowRunOnce(@ForAll("anyGraphs") Recipe recipe) {
        OffenderOracle.Offenders offenders = OffenderOracle.offenders(recipe::build);
        Assume.that(!offenders.overflowed() && offenders.all().isEmpty());
        assertThat(repeated(recipe, Set.of())).isEmpty();
    }

    /** Hooks that ran more often on an object than a stream that writes all of the graph would run them. */
    private Map<String, Integer> repeated(Recipe recipe, Set<String> refusing) {
        Graph graph = recipe.build();
        judge.report(graph.root());
        Session session = graph.session();
        Map<String, Integer> repeated = new TreeMap<>();
        session.runs()
                .forEach((object, hooks) -> hooks.forEach((hook, count) -> {
                    boolean replacing = hook.equals("writeReplace");
                    // a stream asks again where an object stands for itself after it came in the place of another
                    int most = replacing && session.isReplacement(object) ? 2 : 1;
                    boolean excused = replacing ? !refusing.isEmpty() : refusing.contains(graph.nameOf(object));
                    if (count > most && !excused) {
                        repeated.put(graph.nameOf(object) + " " + hook, count);
                    }
                }));
        return repeated;
    }
}
