package dev.tagalong.generated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import dev.tagalong.oracle.Outcome;
import dev.tagalong.oracle.WriteOracle;
import java.io.IOException;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** What a graph weighs, against how many bytes the JDK's stream writes for it. */
@AddLifecycleHook(MoreTriesWhenLong.class)
class WeightProperties {
    /**
     * Without half-written objects, whose weight depends on the order, and without unshared ones, which are written
     * again each time.
     */
    @Provide
    Arbitrary<Recipe> graphs() {
        return Graphs.without(Trait.SWALLOWS, Trait.WRITES_OTHERWISE);
    }

    @Property(tries = 1000, seed = "20261122")
    void weighsWhatIsWritten(@ForAll("graphs") Recipe recipe) throws IOException {
        Assume.that(WriteOracle.throwsOnWrite(recipe.build().root()).kind() == Outcome.Kind.OK);
        // Such a list cannot be read without initialising the class, so that the weight is a guess.
        Assume.that(!DescribedClasses.hideAList(recipe.build().root()));
        // The same graph: an exception made a second time has another stack trace.
        Object root = recipe.build().root();
        byte[] bytes = WriteOracle.bytes(root);

        double weight = WalkerJudge.weight(root);

        assertThat(weight).isCloseTo(bytes.length, withPercentage(5));
    }
}
