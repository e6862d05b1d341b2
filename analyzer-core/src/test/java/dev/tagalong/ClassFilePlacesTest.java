package dev.tagalong;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.bytecode.ClassFiles;
import dev.tagalong.bytecode.path.LoaderClassBytes;
import dev.tagalong.finding.Place;
import dev.tagalong.finding.Places;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClassFilePlacesTest {
    private static final String NAME = ClassFilePlacesTest.class.getName();

    /** Filled by {@link #fill}. */
    private Object filled;

    private final Places places = new ClassFilePlaces(new ClassFiles(new LoaderClassBytes(List.of(getClass()))));

    private int fill() {
        filled = new Object();
        return new Throwable().getStackTrace()[0].getLineNumber() - 1;
    }

    @Test
    void aStore() {
        int line = fill();
        assertThat(filled).isNotNull();
        assertThat(places.stores(NAME, "filled"))
                .containsExactly(new Place(NAME, "fill", "ClassFilePlacesTest.java", line));
        assertThat(places.stores("demo.Absent", "filled")).isEmpty();
    }

    @Test
    void aMethodReference() {
        Runnable run = this::fill;
        int line = new Throwable().getStackTrace()[0].getLineNumber() - 1;
        assertThat(run).isNotNull();
        assertThat(places.lambda(NAME, NAME, "fill", "()I"))
                .contains(new Places.LambdaSite(
                        new Place(NAME, "aMethodReference", "ClassFilePlacesTest.java", line), List.of("this")));
        assertThat(places.lambda(NAME, NAME, "absent", "()I")).isEmpty();
    }
}
