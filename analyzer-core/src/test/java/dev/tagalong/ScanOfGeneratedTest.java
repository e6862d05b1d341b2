package dev.tagalong;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.bytecode.Compiled;
import dev.tagalong.report.JsonWriter;
import dev.tagalong.report.Report;
import dev.tagalong.report.TextWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whose lines are shown where a link is stored in code that nobody wrote. */
class ScanOfGeneratedTest {
    private static final String SENDS = """
            class Bad {}
            class Main { static void main(ObjectOutputStream out) throws Exception {
                out.writeObject(%s);
            } }
            """;

    @TempDir
    Path folder;

    @Test
    void theHeaderOfARecordIsShownByItsCaller() throws Exception {
        assertThat(places("record Kept(Bad bad) implements Serializable {}", "new Kept(new Bad())"))
                .containsExactly("main", "<init> generated");
    }

    @Test
    void aConstructorThatSomebodyWroteIsShown() throws Exception {
        assertThat(places(
                        "record Kept(Bad bad) implements Serializable {\nKept {\nassert true;\n} }",
                        "new Kept(new Bad())"))
                .containsExactly("<init>");
    }

    @Test
    void anAnnotationTellsGeneratedCode() throws Exception {
        String type = """
                @interface Generated {}
                class Kept implements Serializable {
                    private Bad bad;
                    @Generated Kept with(Bad bad) {
                        this.bad = bad;
                        return this;
                    }
                }
                """;
        assertThat(places(type, "new Kept().with(new Bad())")).containsExactly("main", "with generated");
    }

    @Test
    void whatGeneratedCodeMakesItselfIsShownThere() throws Exception {
        String type = "class Kept implements Serializable { final Bad bad = new Bad(); Bad bad() { return bad; } }";
        assertThat(places(type, "new Kept()")).containsExactly("<init> generated");
    }

    @Test
    void bothAreInTheJsonAndOneInTheText() throws Exception {
        Report report = scan("record Kept(Bad bad) implements Serializable {}", "new Kept(new Bad())");

        assertThat(new JsonWriter().render(report)).contains("\"generated\": true");
        assertThat(new TextWriter().render(report))
                .contains("at demo.Main.main(")
                .doesNotContain("at demo.Kept.<init>(");
    }

    private List<String> places(String type, String made) throws Exception {
        return scan(type, made).findings().get(0).path().get(0).at().stream()
                .map(place -> place.method() + (place.generated() ? " generated" : ""))
                .toList();
    }

    private Report scan(String type, String made) throws Exception {
        Compiled.of(type + "\n" + String.format(SENDS, made)).writeTo(folder);
        return Tagalong.scan(ScanOptions.of(folder));
    }
}
