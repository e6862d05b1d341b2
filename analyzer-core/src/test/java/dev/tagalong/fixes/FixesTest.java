package dev.tagalong.fixes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.ScanOptions;
import dev.tagalong.Tagalong;
import dev.tagalong.catalogue.Severity;
import dev.tagalong.finding.Finding;
import dev.tagalong.finding.Step;
import dev.tagalong.graph.Certainty;
import dev.tagalong.oracle.Outcome;
import dev.tagalong.oracle.ReadOracle;
import dev.tagalong.oracle.WriteOracle;
import dev.tagalong.report.Report;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The streams, an inspection and a scan agree on each program before it was mended, and after. */
class FixesTest {
    @TempDir
    private Path classes;

    static List<Fix> fixes() throws IOException {
        return Fix.all();
    }

    @Test
    void everyFolderIsInTheTable() throws IOException {
        assertThat(Fix.all()).extracting(Fix::name).isEqualTo(Fix.folders());
        assertThat(Fix.all()).extracting(Fix::source).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("fixes")
    void beforeItFailsAndIsFound(Fix fix) throws Exception {
        try (CompiledProgram program = CompiledProgram.of(fix.before(), classes)) {
            Outcome outcome = trip(program);
            assertThat(outcome.threw()).isTrue();
            assertThat(thrown(outcome)).startsWith(fix.thrown());
            found(fix, Tagalong.inspect(program.sent()), Certainty.OBSERVED);
        }
        found(fix, scan(), Certainty.LIKELY);
    }

    @ParameterizedTest
    @MethodSource("fixes")
    void afterItPassesAndNothingIsFound(Fix fix) throws Exception {
        try (CompiledProgram program = CompiledProgram.of(fix.after(), classes)) {
            assertThat(trip(program).kind()).isEqualTo(Outcome.Kind.OK);
            assertThat(errors(Tagalong.inspect(program.sent()))).isEmpty();
        }
        Report scan = scan();
        assertThat(scan.roots()).isNotEmpty();
        assertThat(errors(scan)).isEmpty();
    }

    /** Writes, and reads where that succeeds. */
    private static Outcome trip(CompiledProgram program) throws Exception {
        Outcome written = WriteOracle.throwsOnWrite(program.sent());
        return written.threw() ? written : ReadOracle.read(WriteOracle.bytes(program.sent()), program.loader());
    }

    private Report scan() throws IOException {
        return Tagalong.scan(ScanOptions.of(classes).withMinCertainty(Certainty.LIKELY));
    }

    /** The table's path is among the findings, and no finding names anybody else. */
    private static void found(Fix fix, Report report, Certainty least) {
        List<Finding> errors = errors(report);
        assertThat(errors).isNotEmpty().allSatisfy(finding -> {
            assertThat(finding.rule()).isEqualTo(fix.rule());
            assertThat(finding.offender().className()).isEqualTo(fix.offender());
            assertThat(finding.certainty()).isLessThanOrEqualTo(least);
        });
        assertThat(errors).extracting(FixesTest::steps).contains(fix.path());
    }

    private static List<Finding> errors(Report report) {
        return report.findings().stream()
                .filter(finding -> finding.severity() != Severity.NOTE)
                .toList();
    }

    private static String thrown(Outcome outcome) {
        Throwable thrown = outcome.thrown();
        return thrown.getClass().getSimpleName() + ": "
                + String.valueOf(thrown.getMessage()).replaceAll("\\$\\$Lambda.*", "\\$\\$Lambda");
    }

    private static List<String> steps(Finding finding) {
        return finding.path().stream().map(FixesTest::step).toList();
    }

    private static String step(Step step) {
        String owner = step.owner();
        String name = step.name().replaceAll("\\[.*]", "[]");
        return step.kind().word() + " " + owner.substring(owner.lastIndexOf('.') + 1) + "#" + name;
    }
}
