package dev.tagalong.samples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ArgumentsTest {
    @Test
    void everythingWithoutArguments() throws Arguments.Wrong {
        Arguments all = Arguments.parse();
        assertThat(all.graphs()).containsExactly(Graph.values());
        assertThat(all.jvms()).containsExactlyInAnyOrder(Jvm.values());
        assertThat(all.closure()).isTrue();
        assertThat(all.rounds()).isGreaterThanOrEqualTo(3);
    }

    @Test
    void whatIsNamed() throws Arguments.Wrong {
        Arguments some = Arguments.parse(
                "trees", "--rounds", "7", "hooks", "--only-tagalong", "--percent", "10", "--jvm", "-XX:+UseSerialGC");
        assertThat(some.graphs()).containsExactly(Graph.TREES, Graph.HOOKS);
        assertThat(some.closure()).isFalse();
        assertThat(some.jvms()).containsExactlyInAnyOrder(Jvm.PLAIN, Jvm.MEMORY);
        assertThat(some.rounds()).isEqualTo(7);
        assertThat(some.percent()).isEqualTo(10);
        assertThat(some.flags()).containsExactly("-XX:+UseSerialGC");
    }

    @Test
    void onlyTheClosure() throws Arguments.Wrong {
        assertThat(Arguments.parse("closure").graphs()).isEmpty();
    }

    @Test
    void saysWhatIsWrong() {
        wrong("There is no graph 'wide'; there are wide-closed, wide-object, ", "wide");
        wrong("There is no option --fast; there are --only-tagalong, ", "--fast");
        wrong("--rounds stands last; put its value after it.", "--rounds");
        wrong("--rounds takes a number from 3 to 1000, not '2'.", "--rounds", "2");
        wrong("--percent takes a number from 1 to 100, not 'all'.", "--percent", "all");
    }

    private static void wrong(String message, String... args) {
        assertThatThrownBy(() -> Arguments.parse(args))
                .isInstanceOf(Arguments.Wrong.class)
                .hasMessageStartingWith(message);
    }
}
