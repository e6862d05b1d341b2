package dev.tagalong.bytecode.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every method of the running image is interpreted: all of them in a long run, some hundred classes otherwise. */
class WholeImageTest {
    private int methods;

    @Test
    void everyMethodIsInterpreted() throws IOException {
        RealClasses.image("", RealClasses.LONG ? 1 : 61, this::check);
        assertThat(methods).isGreaterThan(RealClasses.LONG ? 100_000 : 1_500);
    }

    private void check(byte[] classFile) {
        Interpretation interpretation = Interpreter.interpretAll(classFile);
        assertThat(interpretation.faults()).isEmpty();
        interpretation.methods().forEach((method, code) -> {
            methods++;
            for (Value value : code.values()) {
                assertThat(code.values().get(value.id())).as(method).isSameAs(value);
                assertThat(value.inputs().size()).as(method).isNotEqualTo(1);
                for (Value input : value.inputs()) {
                    assertThat(input).as(method).isNotSameAs(value);
                    assertThat(code.values().get(input.id())).as(method).isSameAs(input);
                }
            }
            List<Integer> places = code.events().stream().map(Event::at).toList();
            assertThat(places).as(method).isSorted().doesNotHaveDuplicates();
        });
    }
}
