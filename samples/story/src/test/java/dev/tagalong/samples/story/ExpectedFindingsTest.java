package dev.tagalong.samples.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.Tagalong;
import dev.tagalong.report.Report;
import dev.tagalong.report.SchemaCheck;
import dev.tagalong.samples.story.Story.Chapter;
import dev.tagalong.samples.story.Story.Program;
import dev.tagalong.samples.story.mp.StartMethod;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a live inspection finds is what the comments in the samples' sources expect, and nothing else. */
class ExpectedFindingsTest {

    @ParameterizedTest
    @MethodSource("dev.tagalong.samples.story.StoryTest#chapters")
    void eachProgramIsFoundToBeAsItsCommentsSay(Chapter chapter) throws Exception {
        String program = chapter.failing().main().getSimpleName();
        List<Expectation> expected = Expectation.all().stream()
                .filter(expectation -> expectation.program().equals(program))
                .toList();

        assertThat(found(chapter.failing())).containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @MethodSource("dev.tagalong.samples.story.StoryTest#chapters")
    void ofARepairedTwinNothingIsFound(Chapter chapter) throws Exception {
        assertThat(found(chapter.repaired())).isEmpty();
    }

    @Test
    void eachExpectationNamesAProgram() {
        Set<String> programs = Story.CHAPTERS.stream()
                .map(chapter -> chapter.failing().main().getSimpleName())
                .collect(Collectors.toSet());

        assertThat(Expectation.all()).isNotEmpty().allMatch(expectation -> programs.contains(expectation.program()));
    }

    private static List<Expectation> found(Program program) throws Exception {
        try (Sent sent = program.setup().run(StartMethod.IN_PROCESS)) {
            Report report = SchemaCheck.valid(Tagalong.inspect(sent.root()));
            String root = report.roots().get(0).className();
            return report.findings().stream()
                    .map(finding -> Expectation.of(program.main().getSimpleName(), finding, root))
                    .toList();
        }
    }
}
