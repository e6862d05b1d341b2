package dev.tagalong;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One call that can put several things into the same part of a container. */
class ScanOfMergedValuesTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"new Bad(), a", "3, new Bad()"})
    void allThatACallCanPutThereIsFound(String value, String merged) throws IOException {
        SmallScan scan = SmallScan.of(folder, """
                class Demo {
                    static void send(ObjectOutputStream out) throws IOException {
                        Map<Object, Object> all = new HashMap<>();
                        all.merge(1, %s, (a, b) -> %s);
                        out.writeObject(new Box<Object>(all));
                    }
                }
                """.formatted(value, merged));

        assertThat(scan.found()).containsExactly("Box > content > [] x Bad certain now");
    }
}
