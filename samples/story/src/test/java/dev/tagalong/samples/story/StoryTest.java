package dev.tagalong.samples.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.tagalong.samples.story.Story.Chapter;
import java.io.NotSerializableException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs each program as a user does. The time limit is there for a program that hangs. */
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class StoryTest {

    @TempDir
    private Path temporary;

    static Stream<Named<Chapter>> chapters() {
        return Story.CHAPTERS.stream()
                .map(chapter -> named(chapter.failing().main().getSimpleName(), chapter));
    }

    static Stream<Arguments> chaptersSent() {
        return chapters()
                .flatMap(chapter -> Stream.of("spawn", "forkserver").map(method -> arguments(chapter, method)));
    }

    @ParameterizedTest
    @MethodSource("chaptersSent")
    void aProgramFailsWhereItsTargetIsSent(Chapter chapter, String method) throws Exception {
        Run run = Run.of(chapter.failing().main(), temporary, method);

        assertThat(run.exitCode()).as(run.output()).isEqualTo(1);
        assertThat(run.uncaught()).startsWith(chapter.failure().getName() + ":");
        if (chapter.failure() == NotSerializableException.class) {
            assertThat(run.uncaught()).isEqualTo("java.io.NotSerializableException: java.lang.ref.WeakReference");
        }
        assertThat(temporary).isEmptyDirectory();
    }

    @ParameterizedTest
    @MethodSource("chapters")
    void theTwinDoesEverywhereWhatTheProgramDoesInOneProcess(Chapter chapter) throws Exception {
        Run meant = Run.of(chapter.failing().main(), temporary, "in-process");

        assertThat(meant.exitCode()).as(meant.output()).isZero();
        assertThat(meant.output()).isNotEmpty();
        for (String method : new String[] {"in-process", "spawn", "forkserver"}) {
            assertThat(Run.of(chapter.repaired().main(), temporary, method))
                    .as(method)
                    .isEqualTo(meant);
        }
        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void theFirstOfTwoStartsWorks() throws Exception {
        assertThat(Run.of(SecondStart.class, temporary).output()).startsWith("wash: done" + System.lineSeparator());
    }

    @Test
    void aTargetWithinItsOwnApplicationCannotBeAssigned() throws Exception {
        assertThat(Run.of(BoundMethod.class, temporary).uncaught())
                .contains("cannot assign instance of java.lang.invoke.SerializedLambda to field")
                .contains("WorkerProcess.target");
    }

    @Test
    void aTargetInAListWorksUntilItIsUsed() throws Exception {
        Run run = Run.of(ListOfTargets.class, temporary);

        assertThat(run.output().lines()).startsWith("ping", "pong");
        assertThat(run.uncaught()).contains("SerializedLambda cannot be cast to class");
    }

    @Test
    void aThreadArrivesNotStarted() throws Exception {
        assertThat(Run.of(StartedThread.class, temporary).uncaught()).endsWith("the clock is NEW");
    }

    @Test
    void anotherWordThanAStartMethodIsAnsweredInOneSentence() throws Exception {
        assertThat(Run.of(SecondStart.class, temporary, "fork"))
                .isEqualTo(new Run(
                        2,
                        "Unknown start method 'fork': use spawn, forkserver or in-process." + System.lineSeparator()));
    }
}
