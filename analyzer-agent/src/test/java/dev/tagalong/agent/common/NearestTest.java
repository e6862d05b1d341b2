package dev.tagalong.agent.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
    @ParameterizedTest
    @CsvSource({
        "'', '', 0",
        "'', abc, 3",
        "abc, '', 3",
        "send, send, 0",
        "sned, send, 2",
        "hook, hooks, 1",
        "kitten, sitting, 3"
    })
    void theDistanceIsThatOfLevenshtein(String one, String other, int distance) {
        assertThat(Nearest.distance(one, other)).isEqualTo(distance);
        assertThat(Nearest.distance(other, one)).isEqualTo(distance);
    }

    @Test
    void theNearestComesFirst() {
        assertThat(Nearest.to("not-serialisable", List.of("state-lost", "not-serializer", "not-serializable")))
                .containsExactly("not-serializable", "not-serializer");
    }

    @Test
    void capitalLettersAreNoDifference() {
        assertThat(Nearest.to("HOOKS", List.of("on", "hooks"))).containsExactly("hooks");
    }

    @Test
    void aWordThatIsLikeNoneHasNoNearest() {
        assertThat(Nearest.to("xyzzy", List.of("on", "hooks", "values"))).isEmpty();
    }
}
