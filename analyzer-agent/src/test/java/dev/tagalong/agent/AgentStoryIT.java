package dev.tagalong.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;

import dev.tagalong.samples.story.SecondStart;
import dev.tagalong.samples.story.Story;
import dev.tagalong.samples.story.Story.Chapter;
import java.io.IOException;
import java.io.NotSerializableException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The programs of the story with the agent, and without. */
class AgentStoryIT {
    @TempDir
    private Path temporary;

    static Stream<Named<Chapter>> chapters() {
        return Story.CHAPTERS.stream()
                .map(chapter -> named(chapter.failing().main().getSimpleName(), chapter));
    }

    @ParameterizedTest
    @MethodSource("chapters")
    void aProgramFailsAsEverAndTheAgentSaysWhy(Chapter chapter) throws Exception {
        ChildJvm without = run(chapter.failing().main());
        ChildJvm with = run(chapter.failing().main(), "-javaagent:" + ChildJvm.JAR);

        assertThat(with.exitCode()).isEqualTo(without.exitCode()).isEqualTo(1);
        assertThat(with.stdout()).isEqualTo(without.stdout());
        assertThat(stable(with.programsStderr())).isEqualTo(stable(without.stderr()));
        if (chapter.failure() == NotSerializableException.class) {
            assertThat(with.agentsStderr())
                    .startsWith("ObjectOutputStream threw java.io.NotSerializableException. About the object")
                    .contains(" cannot be sent: it leads to ", " x ", " WeakReference ", "looked at.\n")
                    .contains("sent at dev.tagalong.samples.story.mp.Popen.send(Popen.java:");
        } else {
            assertThat(with.agentsStderr()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("chapters")
    void aProgramThatWorksDoesNotNotice(Chapter chapter) throws Exception {
        ChildJvm without = run(chapter.repaired().main());

        assertThat(run(chapter.repaired().main(), "-javaagent:" + ChildJvm.JAR)).isEqualTo(without);
        assertThat(without.exitCode()).isZero();
    }

    @Test
    void theWholePathIsThere() throws Exception {
        String said = run(SecondStart.class, "-javaagent:" + ChildJvm.JAR).agentsStderr();

        assertThat(said)
                .containsSubsequence(
                        " Application$Work\n",
                        " .app ",
                        " .processes ",
                        " [0] ",
                        " .popen ",
                        " .finalizer ",
                        " x .ref ",
                        " x .registration ");
        assertThat(said).containsOnlyOnce("ERROR");
    }

    @Test
    void answersGoToAFileOnRequestAndTheProgramNoticesNothingAtAll() throws Exception {
        Path answers = temporary.resolve("answers.txt");
        ChildJvm without = run(SecondStart.class);
        ChildJvm with = run(SecondStart.class, "-javaagent:" + ChildJvm.JAR + "=on=send,hooks=run,destfile=" + answers);

        assertThat(with).isEqualTo(without);
        assertThat(Files.readString(answers))
                .startsWith("OK  Application$Work can be sent")
                .contains("\nERROR  Application$Work cannot be sent");
    }

    private ChildJvm run(Class<?> main, String... options) throws IOException, InterruptedException {
        List<String> program = List.of("-cp", ChildJvm.JAR.toString(), main.getName());
        return ChildJvm.run(
                temporary, Stream.concat(Stream.of(options), program.stream()).toList());
    }

    /** The name of a temporary folder is another one each time. */
    private static String stable(String stderr) {
        return stderr.replaceAll("event\\d+", "event");
    }
}
