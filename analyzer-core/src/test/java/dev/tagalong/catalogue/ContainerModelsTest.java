package dev.tagalong.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tagalong.catalogue.ContainerModel.Item;
import dev.tagalong.catalogue.ContainerModel.Lead;
import dev.tagalong.catalogue.ContainerModel.Role;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContainerModelsTest {
    private static final Item KEY = new Item(Role.KEY, false);
    private static final Item VALUE = new Item(Role.VALUE, false);

    @Test
    void fieldsHaveRoles() throws IOException {
        assertThat(model("a.Map  keys k  values v  inner lock"))
                .isEqualTo(new ContainerModel(
                        List.of(),
                        List.of(),
                        List.of(),
                        false,
                        Map.of("k", Role.KEYS, "v", Role.VALUES, "lock", Role.INNER)));
    }

    @Test
    void whatIsWrittenBeginsWithNames() throws IOException {
        ContainerModel model = model("a.Map writes comparator inner:map key value * inner c");
        assertThat(model.lead()).containsExactly(new Lead("comparator", null), new Lead("map", Role.INNER));
        assertThat(model.group()).containsExactly(KEY, VALUE);
        assertThat(model.fields()).containsExactly(Map.entry("c", Role.INNER));
        assertThat(model.writes()).isTrue();
        assertThat(model.counts()).isFalse();
    }

    @Test
    void namesAloneAreEnough() throws IOException {
        ContainerModel model = model("a.Map writes elements:map");
        assertThat(model.lead()).containsExactly(new Lead("map", Role.ELEMENTS));
        assertThat(model.group()).isEmpty();
    }

    @Test
    void itemsCanBeCountedAndComeOnce() throws IOException {
        ContainerModel model = model("a.Multimap writes key+ then key value+ *");
        assertThat(model.once()).containsExactly(new Item(Role.KEY, true));
        assertThat(model.group()).containsExactly(KEY, new Item(Role.VALUE, true));
        assertThat(model.counts()).isTrue();
    }

    @Test
    void theRolesCanBeThoseOfTheOrigin() throws IOException {
        ContainerModel model = model("a.Proxy writes like-origin");
        assertThat(model.likeOrigin()).isTrue();
        assertThat(model.writes()).isTrue();
    }

    @Test
    void commentsAndBlankLinesSayNothing() throws IOException {
        assertThat(models("# a.List inner a\n\n  \n").all()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a.List                          | says nothing of the class; add writes or one of inner,
            a.List inner                    | does not say which field is "inner"; write the field's name behind it.
            a.List inside a                 | does not expect "inside"; write writes or one of inner,
            a.List inner a element a        | gives "a" two roles; remove one of them.
            a.Map values v                  | has values without keys; add keys and the name of their field.
            a.List writes                   | does not end what it writes; write roles and then *,
            a.List writes *                 | does not end what it writes; write roles and then *,
            a.List writes element           | does not end what it writes; write roles and then *,
            a.List writes a then element *  | does not expect "then"; write writes or one of inner,
            a.List writes key+ then *       | does not end what it writes; write roles and then *,
            a.List writes a *               | does not expect "*"; write writes or one of inner,
            a.List writes a:b               | does not expect "a:b"; write a name, or a role, a colon and a name.
            a.List writes inner:            | does not expect "inner:"; write a name, or a role, a colon and a name.
            a.Map writes value+ *           | begins a group with what is counted; let an uncounted role come first,
            a.Map writes a writes b         | says twice what the class writes; write it once.
            """)
    void anErrorNamesTheLineAndTheNextStep(String line, String message) {
        assertThatThrownBy(() -> models("# first\n" + line))
                .isInstanceOf(CatalogueException.class)
                .hasMessageStartingWith("mine.txt:2: \"" + line + "\" " + message)
                .message()
                .endsWith(".")
                .doesNotContain("\n");
    }

    @Test
    void aClassStandsThereOnce() {
        assertThatThrownBy(() -> models("a.List inner a\na.List inner b"))
                .hasMessage("mine.txt:2: \"a.List inner b\" stands here for the second time;"
                        + " remove one of the two lines.");
    }

    private static ContainerModel model(String line) throws IOException {
        Map<String, ContainerModel> all = models(line).all();
        assertThat(all).hasSize(1);
        return all.values().iterator().next();
    }

    private static ContainerModels models(String text) throws IOException {
        return ContainerModels.parse("mine.txt", new StringReader(text));
    }
}
