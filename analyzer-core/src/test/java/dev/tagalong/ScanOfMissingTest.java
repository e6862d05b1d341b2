package dev.tagalong;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.bytecode.Compiled;
import dev.tagalong.finding.MissingClass;
import dev.tagalong.finding.NotJudged;
import dev.tagalong.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Classes that no path has are named, those first that leave most not judged. */
class ScanOfMissingTest {
    @TempDir
    Path folder;

    @Test
    void missingClassesAreNamedWithWhatTheyLeaveNotJudged() throws IOException {
        Compiled.of("""
                class Base {}
                class Other {}
                class Root implements Serializable {
                    Object one = new One();
                    Object two = new Two();
                    static void send(ObjectOutputStream out) throws IOException { out.writeObject(new Root()); }
                }
                class One extends Base implements Serializable {}
                class Two extends Base implements Serializable {}
                class Third extends Other implements Serializable {
                    static void send(ObjectOutputStream out) throws IOException { out.writeObject(new Third()); }
                }
                """).writeTo(folder);
        Files.delete(folder.resolve("demo/Base.class"));
        Files.delete(folder.resolve("demo/Other.class"));

        Report report = Tagalong.scan(ScanOptions.of(folder));

        assertThat(report.missing())
                .containsExactly(new MissingClass("demo.Base", 2, 2), new MissingClass("demo.Other", 1, 1));
        assertThat(report.notJudged())
                .containsExactlyInAnyOrder(
                        notJudged("demo.Root.one", "demo.Base"),
                        notJudged("demo.Root.two", "demo.Base"),
                        notJudged("demo.Third", "demo.Other"));
        assertThat(report.stats()).containsEntry(Report.MISSING, 2L);
    }

    @Test
    void nothingIsMissingWhereEveryClassIsThere() throws IOException {
        Compiled.of("class Root implements Serializable {}").writeTo(folder);

        assertThat(Tagalong.scan(ScanOptions.of(folder).withRoot("demo.Root")).missing())
                .isEmpty();
    }

    private static NotJudged notJudged(String what, String missing) {
        return new NotJudged(what, "class " + missing + " is missing", 1, false);
    }
}
