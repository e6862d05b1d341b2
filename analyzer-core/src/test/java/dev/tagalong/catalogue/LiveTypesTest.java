package dev.tagalong.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LiveTypesTest {
    @Test
    void everyPartIsRead() throws IOException {
        LiveTypes types =
                types("subclass a.Job alive : it arrives as: a new job\nexact a.Lock  held :  it arrives open ");
        assertThat(types.of("a.Job"))
                .isEqualTo(new LiveType(true, "a.Job", LiveType.When.ALIVE, "it arrives as: a new job"));
        assertThat(types.of("a.Lock")).isEqualTo(new LiveType(false, "a.Lock", LiveType.When.HELD, "it arrives open"));
        assertThat(types.of("a.Other")).isNull();
    }

    @Test
    void whatArrivesIsAClause() {
        assertThat(LiveTypes.bundled().all().values())
                .isNotEmpty()
                .allSatisfy(type ->
                        assertThat(type.arrives()).startsWith("it arrives ").doesNotEndWith("."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "subclass a.Job always",
                "subclass a.Job : it arrives as a new job",
                "subclass a.Job sometimes : it arrives as a new job",
                "above a.Job always : it arrives as a new job",
                "subclass a.Job always : ",
                "subclass a.Job always:it arrives as a new job"
            })
    void anErrorNamesTheLineAndTheNextStep(String line) {
        assertThatThrownBy(() -> types("# first\n\n" + line))
                .isInstanceOf(CatalogueException.class)
                .hasMessage("mine.txt:3: \"" + line.strip() + "\" is no live type;"
                        + " write: subclass|exact CLASS always|alive|held : WHAT ARRIVES.");
    }

    @Test
    void aClassStandsThereOnce() {
        assertThatThrownBy(() -> types("exact a.Lock held : it arrives open\nexact a.Lock always : it arrives new"))
                .hasMessage("mine.txt:2: \"exact a.Lock always : it arrives new\" names a class for the second time;"
                        + " remove one of the two lines.");
    }

    private static LiveTypes types(String text) throws IOException {
        return LiveTypes.parse("mine.txt", new StringReader(text));
    }
}
