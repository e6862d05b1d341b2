package dev.tagalong.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.Version;
import dev.tagalong.agent.programs.Exits;
import dev.tagalong.samples.story.BareWeakReference;
import dev.tagalong.samples.story.Story;
import dev.tagalong.samples.story.Story.Chapter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code java -jar tagalong.jar}. */
class CommandLineIT {
    private static final String EOL = System.lineSeparator();
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    @TempDir
    private Path temporary;

    @Test
    void theVersionIsOnStandardOutput() throws Exception {
        assertThat(tool("", "--version")).isEqualTo(new ChildJvm(0, "Tagalong " + Version.current() + EOL, ""));
    }

    @Test
    void aMistakeIsOneSentenceOnStandardError() throws Exception {
        assertThat(tool("", "explain", "read-fail"))
                .isEqualTo(new ChildJvm(2, "", "There is no rule 'read-fail'; the nearest: read-fails." + EOL));
    }

    @Test
    void runHandsOnInputOutputAndExitCode() throws Exception {
        Path classes = Path.of(
                Exits.class.getProtectionDomain().getCodeSource().getLocation().toURI());

        assertThat(tool(
                        "from\nhere",
                        "run",
                        "--",
                        JAVA,
                        "-cp",
                        classes.toString(),
                        Exits.class.getName(),
                        "7",
                        "--",
                        "a b"))
                .isEqualTo(new ChildJvm(7, "[7, --, a b]" + EOL + "from\nhere" + EOL, "complaint" + EOL));
    }

    @Test
    void runShowsWhatKeepsAProgramFromSending() throws Exception {
        ChildJvm ran = tool(
                "",
                "run",
                "hooks=run",
                "values=show",
                "--",
                JAVA,
                "-cp",
                ChildJvm.JAR.toString(),
                BareWeakReference.class.getName());

        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.programsStderr()).startsWith("Exception in thread \"main\" java.io.NotSerializableException");
        assertThat(ran.agentsStderr()).contains(" x cached (captured) WeakReference ");
    }

    @Test
    void runSaysWhatItCannotStart() throws Exception {
        assertThat(tool("", "run", "--", "mvn", "verify"))
                .isEqualTo(new ChildJvm(
                        2,
                        "",
                        "'mvn' is not java, and only that can be started here: give other programs the option -javaagent:"
                                + ChildJvm.JAR + " themselves, by JAVA_TOOL_OPTIONS, say." + EOL));
        assertThat(tool("", "run", "--", "/not/there/java", "Main"))
                .isEqualTo(new ChildJvm(
                        2,
                        "",
                        "Cannot start '/not/there/java': name a java that is there, by its full path, say." + EOL));
    }

    @Test
    void theDemoTellsTheWholeStory() throws Exception {
        ChildJvm ran = tool("", "demo");

        assertThat(ran.exitCode()).as(ran.stdout()).isZero();
        assertThat(ran.stderr()).isEmpty();
        List<String> inOrder = new ArrayList<>();
        for (Chapter chapter : Story.CHAPTERS) {
            inOrder.add(chapter.title());
            inOrder.add("The program " + chapter.failing().main().getSimpleName() + " fails. The JDK says");
            inOrder.add("  " + chapter.failure().getName() + ":");
            inOrder.add("Tagalong says, send by send:");
            inOrder.add("Repaired, as " + chapter.repaired().main().getSimpleName() + ", it works.");
        }
        inOrder.add("All 8 programs failed as told");
        inOrder.add("tagalong.jar run -- java -cp CLASSPATH Main");
        inOrder.add("Tagalong.assertSerializable(");
        assertThat(ran.stdout()).containsSubsequence(inOrder).doesNotContain("dev.tagalong.samples");
        assertThat(ran.stdout().lines())
                .allMatch(line -> line.length() <= 100 || line.strip().indexOf(' ') < 0);
        assertThat(temporary).isEmptyDirectory();
    }

    private ChildJvm tool(String stdin, String... arguments) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of("-jar", ChildJvm.JAR.toString()));
        all.addAll(List.of(arguments));
        return ChildJvm.run(temporary, stdin, all);
    }
}
