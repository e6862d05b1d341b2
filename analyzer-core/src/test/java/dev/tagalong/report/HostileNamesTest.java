package dev.tagalong.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import dev.tagalong.finding.NotJudged;
import dev.tagalong.finding.Places;
import dev.tagalong.finding.SliceBuilder;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileNamesTest {
    /** Everything that a terminal, an editor or a log reader acts on. */
    private static final String ACTS = "[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}&&[^\\n]]|[\\p{Zs}&&[^ ]]";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\u001b[2Jb",
                "a\u202eb",
                "a\nOK  demo.Job can be sent",
                "a\rb",
                "a\u0000b",
                "a\u009bb",
                "a\u2028b",
                "a\u00a0b",
                "a\ud800b",
                "a\udc00",
                "\ud800",
                "a\u200bb",
                "a\ufeffb",
                "\"}],\"x\":[{\"",
                "</script>",
                "a\\b",
                "a\tb"
            })
    void comeOutInert(String name) {
        Report report = hostile(name);
        String text = new TextWriter().render(report);
        String json = new JsonWriter().render(report);
        SchemaCheck.valid(json);
        assertThat(text).doesNotContainPattern(ACTS);
        assertThat(json).doesNotContainPattern(ACTS);
        assertThat(text.lines()).noneMatch(line -> line.startsWith("OK"));
        assertThat(offender(json)).isEqualTo(name);
    }

    @Test
    void longNamesAreCutInTextAndSaidToBe() {
        String name = "x".repeat(65_535);
        Report report = hostile(name);
        String text = new TextWriter().render(report);
        assertThat(text).contains("x".repeat(100) + "...(65,535 characters)").hasSizeLessThan(5_000);
        assertThat(offender(new JsonWriter().render(report))).isEqualTo(name);
    }

    @Test
    void lettersOfTheWorldStayAsTheyAre() {
        Report report = hostile("Überweisung_支払い_\ud835\udcd0");
        assertThat(new TextWriter().render(report)).contains("Überweisung_支払い_\ud835\udcd0");
        assertThat(new JsonWriter().render(report)).contains("Überweisung_支払い_\ud835\udcd0");
    }

    @Test
    void aPairThatComesInTwoPartsIsOneCharacter() throws IOException {
        StringWriter out = new StringWriter();
        InertJson json = new InertJson(out);
        json.write("a\ud835");
        json.write("\udcd0b\ud835");
        json.write("c");
        assertThat(out).hasToString("a\ud835\udcd0b\\ud835c");
    }

    @Property
    void jsonKeepsEveryName(@ForAll String any) {
        String name = "demo." + any;
        String json = new JsonWriter().render(hostile(name));
        assertThat(json).doesNotContainPattern(ACTS);
        assertThat(offender(json)).isEqualTo(name);
    }

    private static String offender(String json) {
        return JsonParser.parseString(json)
                .getAsJsonObject()
                .getAsJsonArray("findings")
                .get(0)
                .getAsJsonObject()
                .getAsJsonObject("offender")
                .get("class")
                .getAsString();
    }

    /** The name stands wherever a name can stand. */
    private static Report hostile(String name) {
        SliceBuilder slice = SliceBuilder.of("a:demo.A").edge("a", "[k]", "m:java.util.HashMap");
        slice.edge("m", "[\"" + name + "\"]", "b:" + name);
        Report report = Answers.live(slice, Places.NONE, slice.offender("b", "state-lost", name));
        return new Report(
                name,
                report.source(),
                report.roots(),
                report.findings(),
                report.changes(),
                List.of(new NotJudged(name, name, 1, false)),
                Map.of(name, 1L));
    }
}
