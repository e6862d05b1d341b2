package dev.tagalong;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.bytecode.Compiled;
import dev.tagalong.catalogue.Profiles;
import dev.tagalong.catalogue.Rules;
import dev.tagalong.catalogue.Severity;
import dev.tagalong.finding.Finding;
import dev.tagalong.report.SchemaCheck;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a durable door stores and the next version of the program cannot read. */
class VersionUnsafeTest {
    private static final String PROFILE = """
            title Store
            door store
              when all of it is stored
              durable
              call demo.Demo#keep 0
            door tasks
              when a task leaves
              call demo.Demo#submit 0
            """;
    private static final String TYPES = """
            interface Task extends Runnable, Serializable {}
            class Bare implements Serializable { Object held; Bare(Object o) { held = o; } }
            class Safe implements Serializable {
                private static final long serialVersionUID = 1; Object held; Safe(Object o) { held = o; }
                static void run() {}
            }
            class Sub extends Bare { private static final long serialVersionUID = 1; Sub() { super(null); } }
            enum Colour { RED { void go() {} }; void go() {} }
            record Point(int x) implements Serializable {}
            class Replaced implements Serializable { private Object writeReplace() { return "x"; } }
            class Outside implements Externalizable {
                public Outside() {}
                public void writeExternal(ObjectOutput out) {}
                public void readExternal(ObjectInput in) {}
            }
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            keep(new Bare(null))           | demo.Bare: it has no serialVersionUID
            keep(new Safe(new Bare(1)))    | demo.Bare: it has no serialVersionUID
            keep(new Sub())                | demo.Sub: its superclass demo.Bare has no serialVersionUID
            keep(new Outside())            | demo.Outside: it has no serialVersionUID
            keep((Task) () -> {})          | demo.Demo$$Lambda: it is read by the name lambda$go$
            keep(new Date() {})            | demo.Demo$1: the compiler numbers the class demo.Demo$1
            record P(int n) implements Serializable {} keep(new P(1)) | demo.Demo$1P: the compiler numbers the class demo.Demo$1P
            keep((Task) Safe::run)         |
            keep(new Safe(null))           |
            keep(Colour.RED)               |
            keep(new Point(1))             |
            keep(new Replaced())           |
            keep(new ArrayList<>(List.of(new Date()))) |
            keep(new Bare[0])              |
            submit(new Bare(null))         |
            """)
    void onlyWhatIsStoredIsFound(String statement, String expected) throws IOException {
        Compiled.of("class Demo { static void keep(Object o) {} static void submit(Object o) {} static void go() { "
                        + statement + "; } }\n" + TYPES)
                .writeTo(folder);
        ScanOptions options =
                ScanOptions.of(folder).withProfile(Profiles.parse("store.txt", new StringReader(PROFILE)));
        ScanOptions asked = options.withRules(Rules.bundled().with("version-unsafe"));

        List<Finding> found = SchemaCheck.valid(Tagalong.scan(asked)).findings();

        if (expected == null) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found).hasSize(1).allSatisfy(finding -> {
                assertThat(finding.rule()).isEqualTo("version-unsafe");
                assertThat(finding.severity()).isEqualTo(Severity.NOTE);
                assertThat(finding.offender().className() + ": " + finding.reason())
                        .startsWith(expected);
            });
        }
        assertThat(Tagalong.scan(options).findings()).isEmpty();
    }

    @Test
    void theFingerprintNamesTheFieldThatHoldsIt() throws IOException {
        Compiled.of("class Demo { static void keep(Object o) {} static void submit(Object o) {} static void go() {"
                        + " keep(new Safe(new Bare(1))); } }\n"
                        + TYPES)
                .writeTo(folder);
        ScanOptions options = ScanOptions.of(folder)
                .withProfile(Profiles.parse("store.txt", new StringReader(PROFILE)))
                .withRules(Rules.bundled().with("version-unsafe"));
        Finding finding = Tagalong.scan(options).findings().get(0);
        assertThat(finding.fingerprint()).isEqualTo("version-unsafe|demo.Safe|demo.Safe#held:field");
    }
}
