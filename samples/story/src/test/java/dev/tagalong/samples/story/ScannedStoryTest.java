package dev.tagalong.samples.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.ScanOptions;
import dev.tagalong.Tagalong;
import dev.tagalong.bytecode.flow.AllLinks;
import dev.tagalong.finding.Finding;
import dev.tagalong.finding.Place;
import dev.tagalong.finding.Step;
import dev.tagalong.graph.Certainty;
import dev.tagalong.graph.Timing;
import dev.tagalong.heap.LiveLinks;
import dev.tagalong.report.Report;
import dev.tagalong.report.SchemaCheck;
import dev.tagalong.samples.story.Story.Chapter;
import dev.tagalong.samples.story.Story.Program;
import dev.tagalong.samples.story.mp.StartMethod;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The story found in its class files, before anything runs. */
class ScannedStoryTest {
    private static final String PACKAGE = Story.class.getPackageName() + ".";

    private static Report report;
    private static AllLinks links;

    @BeforeAll
    static void scan() throws Exception {
        Path classes = Path.of(
                Story.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        report = SchemaCheck.valid(Tagalong.scan(ScanOptions.of(classes)));
        links = AllLinks.of(classes);
    }

    @Test
    void theStartedWorkerIsFoundWithEveryLine() {
        Finding finding = only("Application$Work", "not-serializable", "java.lang.ref.WeakReference");

        assertThat(finding.path().stream().map(Step::name))
                .containsExactly("app", "processes", "[]", "popen", "finalizer", "ref");
        assertThat(finding.certainty()).isEqualTo(Certainty.CERTAIN);
        assertThat(finding.timing()).isEqualTo(Timing.AFTER);
        assertThat(finding.after()).extracting(Place::method).containsExactly("start");
        assertThat(finding.path()).allSatisfy(step -> assertThat(step.at()).isNotEmpty());
        assertThat(report.roots())
                .filteredOn(root -> root.id().equals(finding.root()))
                .singleElement()
                .satisfies(root -> assertThat(root.sites())
                        .singleElement()
                        .satisfies(site -> assertThat(site.place().frame()).startsWith(PACKAGE + "mp.Popen.send(")));
    }

    @Test
    void everythingExpectedOfALiveInspectionIsPredicted() {
        Set<String> predicted = report.findings().stream()
                .map(finding ->
                        key(finding.root(), finding.rule(), finding.offender().className(), names(finding)))
                .collect(Collectors.toSet());
        List<String> expected = Expectation.all().stream()
                .map(expectation -> key(
                        expectation.path().split(" > ")[0],
                        expectation.rule(),
                        expectation.offender(),
                        List.of(expectation.path().replaceAll("\\[[^]]*]", "[]").split(" > "))))
                .toList();

        assertThat(predicted).containsAll(expected);
    }

    @ParameterizedTest
    @MethodSource("dev.tagalong.samples.story.StoryTest#chapters")
    void everythingLinkedAliveIsKnown(Chapter chapter) throws Exception {
        for (Program program : List.of(chapter.failing(), chapter.repaired())) {
            try (Sent sent = program.setup().run(StartMethod.IN_PROCESS)) {
                LiveLinks.of(sent.root())
                        .forEach((link, held) -> assertThat(links.tell(link.substring(0, link.indexOf(' ')), held))
                                .as(link)
                                .isTrue());
            }
        }
    }

    @Test
    void noRepairedTwinIsFound() {
        assertThat(report.findings()).noneMatch(finding -> finding.root().contains("Repaired"));
        assertThat(report.roots()).anyMatch(root -> root.id().contains("Repaired"));
    }

    private static Finding only(String root, String rule, String offender) {
        List<Finding> found = report.findings().stream()
                .filter(finding -> finding.root().equals(PACKAGE + root)
                        && finding.rule().equals(rule)
                        && finding.offender().className().equals(offender))
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    /** The root by its class: a lambda's is its host's. */
    private static String key(String root, String rule, String offender, List<String> path) {
        String host = root.replace(PACKAGE, "").replaceAll("\\$\\$Lambda|\\..*", "");
        return host + " " + rule + " " + offender + " " + path.subList(1, path.size());
    }

    private static List<String> names(Finding finding) {
        List<String> names = finding.path().stream().map(Step::name).collect(Collectors.toList());
        names.add(0, "");
        return names;
    }
}
