package dev.tagalong.variations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import dev.tagalong.Options;
import dev.tagalong.Tagalong;
import dev.tagalong.oracle.WriteOracle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What each variation weighs that can be written, against the bytes of a stream. */
class WeightsTest {
    @ParameterizedTest
    @EnumSource
    void weighsWhatIsWritten(Variation variation) throws Exception {
        if (variation.truth() == Truth.FAILS) {
            return;
        }
        int written = WriteOracle.bytes(Captured.of(variation.program())).length;

        double weight = Tagalong.inspect(
                        Captured.of(variation.program()), Options.defaults().withHeavy())
                .stats()
                .getOrDefault("bytes", 0L);

        assertThat(weight).isCloseTo(written, withPercentage(5));
    }
}
