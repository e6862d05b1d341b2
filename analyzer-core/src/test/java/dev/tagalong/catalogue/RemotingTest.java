package dev.tagalong.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RemotingTest {
    @Test
    void everyNameExists() throws Exception {
        Remoting remoting = Remoting.bundled();
        assertThat(remoting.interfaces()).isNotEmpty();
        for (String name : remoting.interfaces()) {
            assertThat(Class.forName(name).isInterface()).isTrue();
        }
        for (String name : remoting.exported()) {
            assertThat(Class.forName(name).isInterface()).isFalse();
        }
        for (Remoting.Export export : remoting.exports()) {
            assertThat(Arrays.stream(Class.forName(export.owner()).getDeclaredMethods())
                            .filter(method -> method.getName().equals(export.method())))
                    .isNotEmpty()
                    .allMatch(method -> method.getParameterCount() > export.argument());
        }
    }

    @Test
    void linesAreOfThreeKinds() throws IOException {
        String text = "interface a.Far\nexported a.Host\nexport a.Hosts#open 1\n";
        Remoting remoting = Remoting.parse("text", new StringReader(text));
        assertThat(remoting.interfaces()).containsExactly("a.Far");
        assertThat(remoting.exported()).containsExactly("a.Host");
        assertThat(remoting.exports()).containsExactly(new Remoting.Export("a.Hosts", "open", 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"interface", "interfaces a.Far", "export a.Hosts#open", "export a.Hosts 1"})
    void anythingElseIsNamed(String line) {
        assertThatThrownBy(() -> Remoting.parse("text", new StringReader(line)))
                .isInstanceOf(CatalogueException.class)
                .hasMessageStartingWith("text:1: \"" + line + "\" says nothing of remote methods; ");
    }
}
