package dev.tagalong.variations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.ScanOptions;
import dev.tagalong.Tagalong;
import dev.tagalong.bytecode.flow.AllLinks;
import dev.tagalong.catalogue.Severity;
import dev.tagalong.finding.Finding;
import dev.tagalong.finding.Step;
import dev.tagalong.graph.Certainty;
import dev.tagalong.graph.Timing;
import dev.tagalong.heap.LiveLinks;
import dev.tagalong.report.JsonWriter;
import dev.tagalong.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each variation from its class files alone: the same verdict and the same path as live, before anything runs. */
class ScannedVariationsTest {
    private static final String PACKAGE = "dev/tagalong/variations";

    @TempDir
    private Path folder;

    private Path classes;

    @BeforeEach
    void makePackage() throws Exception {
        Path all = Path.of(Variation.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        classes = all.resolve(PACKAGE);
    }

    @ParameterizedTest
    @EnumSource
    void scanTellsTheTruth(Variation variation) throws Exception {
        Report report = scan(variation.name());
        List<Finding> errors = report.findings().stream()
                .filter(finding -> finding.severity() != Severity.NOTE)
                .toList();
        assertThat(Verdict.of(report)).isEqualTo(variation.truth());
        if (variation.truth() == Truth.OK) {
            assertThat(errors).isEmpty();
            assertThat(report.roots()).isNotEmpty();
        } else {
            // V42 makes its lambda in two methods, which are two roots.
            assertThat(errors).hasSize(variation == Variation.V42 ? 2 : 1).allSatisfy(finding -> {
                assertThat(shortName(finding.offender().className())).isEqualTo(variation.offender());
                assertThat(steps(finding)).isEqualTo(withoutIndices(variation.path()));
                assertThat(finding.certainty()).isEqualTo(Certainty.CERTAIN);
                assertThat(finding.timing()).isEqualTo(Timing.NOW);
                assertThat(finding.seen()).containsExactly("predicted");
            });
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsLinkedAliveIsKnown(Variation variation) throws Exception {
        copy(variation.name());
        AllLinks links = AllLinks.of(folder);
        LiveLinks.of(Captured.of(variation.program()))
                .forEach((link, held) -> assertThat(links.tell(link.substring(0, link.indexOf(' ')), held))
                        .as(link)
                        .isTrue());
    }

    @Test
    void allTogetherAreFoundToBeWhatEachIsAlone() throws Exception {
        Report report = scan("V");
        assertThat(report.findings().stream()
                        .filter(finding -> finding.severity() != Severity.NOTE)
                        .count())
                .isEqualTo(Stream.of(Variation.values())
                        .filter(variation -> variation.truth() != Truth.OK)
                        // Three send a bare Thread: one root, one finding.
                        .filter(variation -> variation != Variation.V35 && variation != Variation.V36)
                        .mapToInt(variation -> variation == Variation.V42 ? 2 : 1)
                        .sum());
    }

    @Test
    void howManyThreadsReadChangesNothing() throws Exception {
        copy("V");
        ScanOptions options = ScanOptions.of(folder);
        String one = new JsonWriter().render(Tagalong.scan(options.withThreads(1)));
        String four = new JsonWriter().render(Tagalong.scan(options.withThreads(4)));
        assertThat(four).isEqualTo(one);
    }

    private Report scan(String prefix) throws IOException {
        copy(prefix);
        return Tagalong.scan(ScanOptions.of(folder));
    }

    private void copy(String prefix) throws IOException {
        Path to = Files.createDirectories(folder.resolve(PACKAGE));
        try (Stream<Path> files = Files.list(classes)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                boolean program = name.startsWith(prefix) && name.matches("V\\d\\d.*\\.class");
                if (program || name.startsWith("Task")) {
                    Files.copy(file, to.resolve(name));
                }
            }
        }
    }

    private static List<String> steps(Finding finding) {
        return finding.path().stream().map(ScannedVariationsTest::step).toList();
    }

    private static String step(Step step) {
        return step.kind().word() + " " + shortName(step.owner()) + "#" + step.name() + " " + shortName(step.holds());
    }

    /** Which of its elements a container holds is not told apart in class files. */
    private static List<String> withoutIndices(List<String> path) {
        return path.stream().map(step -> step.replaceAll("#\\[.*] ", "#[] ")).toList();
    }

    private static String shortName(String className) {
        return className.substring(className.lastIndexOf('.') + 1);
    }
}
