package dev.tagalong;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is known by an interface only, where a class is asked for that does not implement it. */
class ScanOfMeetingTypesTest {
    private static final String PROGRAM = """
            interface Sorted {}
            class OtherSorted implements Sorted {}
            class Single implements Serializable {}
            %s
            class View implements Serializable {
                final Single parent;
                View(Single parent) { this.parent = parent; }
            }
            class Demo {
                static void send(ObjectOutputStream out, Sorted sorted) throws IOException {
                    out.writeObject(new View((Single) (Object) sorted));
                }
            }
            """;

    @TempDir
    private Path folder;

    @Test
    void itIsNoneOfTheInterfacesOtherClasses() throws IOException {
        assertThat(SmallScan.of(folder, PROGRAM.formatted("")).found()).isEmpty();
    }

    @Test
    void oneInterfaceIsNotAnotherThatNothingHasInCommonWith() throws IOException {
        SmallScan scan = SmallScan.of(folder, """
                interface Sorted {}
                class OtherSorted implements Sorted {}
                interface Kept {}
                class View implements Serializable {
                    final Kept kept;
                    View(Kept kept) { this.kept = kept; }
                }
                class Demo {
                    static void send(ObjectOutputStream out, Sorted sorted) throws IOException {
                        out.writeObject(new View((Kept) sorted));
                    }
                }
                """);

        assertThat(scan.found()).isEmpty();
    }

    @Test
    void itIsASubclassThatImplementsIt() throws IOException {
        String both = "class SortedSingle extends Single implements Sorted { Object bad = new OtherSorted(); }";

        assertThat(SmallScan.of(folder, PROGRAM.formatted(both)).found())
                .containsExactly("View > parent > bad x OtherSorted likely now");
    }
}
