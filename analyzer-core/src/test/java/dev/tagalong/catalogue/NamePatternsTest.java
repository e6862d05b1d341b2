package dev.tagalong.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamePatternsTest {
    @ParameterizedTest
    @CsvSource({
        "com.acme.*, com.acme.Job, true",
        "com.acme.*, com.acme.deep.Job$Part, true",
        "com.acme.*, com.acmeother.Job, false",
        "com.acme.*, org.com.acme.Job, false",
        "com.acme., com.acme.deep.Job, true",
        "com.acme., com.acme, false",
        "com.acme.Job, com.acme.Job, true",
        "com.acme.Job, com.acme.Job$Part, true",
        "com.acme.Job, com.acme.JobPart, false",
        "com.acme.Jo?, com.acme.Job, true",
        "com.acme.Jo?, com.acme.Jo, false",
        "com.*.Job, com.a.b.Job, true",
        "*, Job, true"
    })
    void starsAndQuestionMarksStandForOtherCharacters(String pattern, String name, boolean matches) {
        assertThat(NamePatterns.of(List.of("never.There", pattern)).match(name)).isEqualTo(matches);
    }

    @Test
    void noPatternsMatchNothing() {
        assertThat(NamePatterns.of(List.of()).isEmpty()).isTrue();
        assertThat(NamePatterns.of(List.of()).match("com.acme.Job")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "com+acme.Job", "com/acme/Job", "com.acme.Job, com.acme.Part", "a:b"})
    void whatIsNoPatternIsNamed(String text) {
        assertThatThrownBy(() -> NamePatterns.of(List.of(text)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'" + text + "' is no pattern of class names: write one such as com.acme.*");
    }
}
