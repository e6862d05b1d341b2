package dev.tagalong.containers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.Tagalong;
import dev.tagalong.finding.Finding;
import dev.tagalong.finding.Step;
import dev.tagalong.oracle.WriteOracle;
import java.io.Serializable;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A container of the JDK or of Guava is one step: its index or its key, and nothing of how it is made. */
class ContainersTest {
    private record Holder(Object content) implements Serializable {}

    @ParameterizedTest(name = "{0}")
    @MethodSource("dev.tagalong.containers.Cases#all")
    void isOneStep(String name, Function<Object, Object> container, List<String> path) {
        Object bad = new Thread();
        Holder root = new Holder(container.apply(bad));
        List<Finding> findings = Tagalong.inspect(root).findings();
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.offender().className()).isEqualTo("java.lang.Thread");
            assertThat(steps(finding)).isEqualTo(path);
        });
        assertThat(WriteOracle.throwsOnWrite(root).threw()).isTrue();
    }

    private static List<String> steps(Finding finding) {
        return finding.path().stream().skip(1).map(ContainersTest::step).collect(Collectors.toList());
    }

    private static String step(Step step) {
        return switch (step.kind()) {
            case ELEMENT, VALUE -> step.name();
            case KEY -> "key " + step.name();
            case FIELD, COMPONENT -> "." + step.name();
            default -> step.kind().word() + " " + step.name();
        };
    }
}
