package dev.tagalong.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InjectionsTest {
    @Test
    void anAnnotationNamesWhoSetsItsField() throws IOException {
        Injections injections = parse("a.b.Set|Put : Spring\nc.Bean : stand-in");

        assertThat(injections.setter(List.of("Lx/Other;", "La/b/Put;"))).isEqualTo("Spring");
        assertThat(injections.setter(List.of("Lc/Bean;"))).isNull();
        assertThat(injections.setter(List.of("Lx/Other;"))).isNull();
        assertThat(injections.annotations()).containsExactlyInAnyOrder("La/b/Set;", "La/b/Put;", "Lc/Bean;");
    }

    @Test
    void theBundledOnesAreRead() {
        assertThat(Injections.bundled().annotations()).contains("Ljakarta/inject/Inject;");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.Set", "a.Set : ", "a.Set : Spring\na.Set : Guice"})
    void aLineThatSaysNothingIsNamed(String text) {
        assertThatThrownBy(() -> parse(text))
                .isInstanceOf(CatalogueException.class)
                .hasMessageStartingWith("injections:")
                .hasMessageEndingWith(".");
    }

    private static Injections parse(String text) throws IOException {
        return Injections.parse("injections", new StringReader(text));
    }
}
