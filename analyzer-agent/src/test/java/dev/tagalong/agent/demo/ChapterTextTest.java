package dev.tagalong.agent.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.samples.story.Story;
import dev.tagalong.samples.story.Story.Chapter;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ChapterTextTest {
    private static final Chapter CHAPTER = Story.CHAPTERS.get(0);
    private static final String OUTPUT =
            "Exception in thread \"main\" " + CHAPTER.failure().getName() + ": message\n\tat "
                    + CHAPTER.failing().main().getName() + ".main(X.java:1)\n";
    private static final ProgramRun FAILED = new ProgramRun(1, OUTPUT, "ERROR  it cannot be sent");
    private static final ProgramRun WORKED = new ProgramRun(0, "done\n", "");

    @Test
    void aProgramThatFailsAsItShouldAndItsTwinThatWorksAreAsTold() {
        ChapterText text = new ChapterText(CHAPTER, FAILED, WORKED);

        assertThat(text.asTold()).isTrue();
        assertThat(printed(text))
                .startsWith(
                        "-".repeat(100) + "\n3 of 8. " + CHAPTER.title()
                                + "\n\nThe program SecondStart fails. The JDK says:\n"
                                + "  java.io.NotSerializableException: message\n\nTagalong says, send by send:\n\nERROR  it cannot be sent\n\n")
                .endsWith("\nRepaired, as SecondStartRepaired, it works.\n\n");
    }

    @Test
    void everythingElseIsNotAndShowsTheOutput() {
        ProgramRun other = new ProgramRun(1, OUTPUT.replace("NotSerializable", "Other"), "ERROR");
        ProgramRun unanswered = new ProgramRun(1, OUTPUT, "");
        ProgramRun otherCode = new ProgramRun(3, OUTPUT, "ERROR");
        ProgramRun broken = new ProgramRun(1, "broken\n", "");

        for (ProgramRun failing : new ProgramRun[] {other, unanswered, otherCode, WORKED, FAILED}) {
            ChapterText text = new ChapterText(CHAPTER, failing, broken);
            assertThat(text.asTold()).isFalse();
            assertThat(printed(text))
                    .contains("That is not as told.")
                    .contains("  " + failing.output().lines().findFirst().orElseThrow())
                    .contains("exit code " + failing.exitCode() + ":\n")
                    .contains("SecondStartRepaired, it does not work.\n")
                    .endsWith("exit code 1:\n  broken\n\n");
        }
        assertThat(new ChapterText(CHAPTER, other, WORKED).asTold()).isFalse();
        assertThat(new ChapterText(CHAPTER, unanswered, WORKED).asTold()).isFalse();
        assertThat(new ChapterText(CHAPTER, otherCode, WORKED).asTold()).isFalse();
        assertThat(new ChapterText(CHAPTER, WORKED, WORKED).asTold()).isFalse();
    }

    private static String printed(ChapterText text) {
        StringWriter out = new StringWriter();
        text.print(new Page(new PrintWriter(out, true)), 3, 8);
        return out.toString().replace(System.lineSeparator(), "\n");
    }
}
