package dev.tagalong.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.tagalong.finding.Finding;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WritersTest {
    static Stream<Arguments> answers() {
        return Answers.all().entrySet().stream().map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("answers")
    void textIsTheGoldenFile(String name, Report report) {
        Golden.check(name + ".txt", new TextWriter().render(report));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("answers")
    void jsonFollowsTheSchema(String name, Report report) {
        SchemaCheck.valid(report);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("answers")
    void textIsPlain(String name, Report report) {
        String text = new TextWriter().render(report);
        assertThat(text).endsWith("\n").doesNotContain("\r", "\t", "\u001b").doesNotContainPattern("\\b(may|might)\\b");
        assertThat(text.lines()).allSatisfy(line -> assertThat(line).isEqualTo(line.stripTrailing()));
        assertThat(text).doesNotContain("\n\n\n");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("answers")
    void aPlaceIsTheLastOnItsLine(String name, Report report) {
        assertThat(new TextWriter().render(report).lines().filter(line -> line.contains(" at demo.")))
                .allSatisfy(line -> assertThat(line).matches(".* at [^ ]+\\([A-Za-z]+\\.java:\\d+\\)"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("answers")
    void equalReportsGiveEqualBytes(String name, Report report) {
        Report again = Answers.all().get(name);
        List<Finding> turned = new ArrayList<>(again.findings());
        Collections.reverse(turned);
        Report reversed = new Report(
                again.toolVersion(),
                again.source(),
                again.roots(),
                turned,
                again.changes(),
                again.notJudged(),
                again.stats(),
                again.missing(),
                again.notYours());
        assertThat(new JsonWriter().render(reversed)).isEqualTo(new JsonWriter().render(report));
        assertThat(new TextWriter().render(reversed)).isEqualTo(new TextWriter().render(report));
    }

    @Test
    void jsonOfTheStoryIsTheGoldenFile() {
        Golden.check("story.json", new JsonWriter().render(Answers.story()));
    }

    @Test
    void jsonOfAScanIsTheGoldenFile() {
        Golden.check("scan.json", new JsonWriter().render(Answers.all().get("scan")));
    }

    @Test
    void jsonKeepsTheOrderOfTheFigures() {
        Report report = Answers.story();
        JsonObject stats = JsonParser.parseString(new JsonWriter().render(report))
                .getAsJsonObject()
                .getAsJsonObject("stats");
        assertThat(stats.keySet()).containsExactly("objects", "classes");
    }

    @Test
    void theReadingHintIsSaidOnce() {
        assertThat(Answers.all().values().stream().map(new TextWriter()::render))
                .allSatisfy(text -> assertThat(text.split("Read downwards", -1)).hasSizeLessThanOrEqualTo(2));
    }

    @Test
    void aWriterThatFailsIsHeard() {
        for (ReportWriter writer : List.of(new JsonWriter(), new TextWriter())) {
            assertThatThrownBy(() -> writer.write(Answers.story(), new FullDisk()))
                    .isInstanceOf(IOException.class)
                    .hasMessage("no space left");
        }
    }

    private static final class FullDisk extends Writer {
        @Override
        public void write(char[] chars, int start, int length) throws IOException {
            throw new IOException("no space left");
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
