package dev.tagalong.agent.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageTest {
    private final StringWriter text = new StringWriter();
    private final Page page = new Page(new PrintWriter(text, true));

    @Test
    void aLongSentenceIsWrappedBelowItsWord() {
        page.line("ERROR  " + "word ".repeat(20) + "end");

        assertThat(lines()).containsExactly("ERROR  " + "word ".repeat(17) + "word", "       word word end");
    }

    @Test
    void aTableIsNotWrappedButItsLastGapGetsNarrower() {
        page.line("    .field  Type" + " ".repeat(20) + "at " + "x".repeat(62) + " y");
        page.line("    .field  Type" + " ".repeat(20) + "at " + "x".repeat(61));
        page.line("    .field  Type" + " ".repeat(20) + "at " + "x".repeat(90));

        assertThat(lines())
                .containsExactly(
                        "    .field  Type" + " ".repeat(17) + "at " + "x".repeat(62) + " y",
                        "    .field  Type" + " ".repeat(20) + "at " + "x".repeat(61),
                        "    .field  Type at " + "x".repeat(90));
    }

    @Test
    void aWordThatIsTooLongStaysWhole() {
        page.line("x".repeat(120) + " y");

        assertThat(lines()).containsExactly("x".repeat(120) + " y");
    }

    @Test
    void thePackageOfTheStoryIsLeftOutOfNames() {
        page.part(
                "dev.tagalong.samples.story.mp.Popen.<init>(Popen.java:16)",
                List.of("", "class dev.tagalong.samples.story.Sent", "dev.tagalong.samples.storybook.Sent"));

        assertThat(lines())
                .containsExactly(
                        "Popen.<init>(Popen.java:16)", "", "  class Sent", "  dev.tagalong.samples.storybook.Sent", "");
    }

    private List<String> lines() {
        return text.toString().lines().toList();
    }
}
