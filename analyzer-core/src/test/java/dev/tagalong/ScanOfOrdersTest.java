package dev.tagalong;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The comparators of sorted containers, which travel with them wherever a container keeps its own. */
class ScanOfOrdersTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TreeSet<String>(",
                "TreeMap<String, String>(",
                "PriorityQueue<String>(",
                "java.util.concurrent.ConcurrentSkipListSet<String>(",
                "java.util.concurrent.ConcurrentSkipListMap<String, String>(",
                "java.util.concurrent.PriorityBlockingQueue<String>(3, "
            })
    void comparatorsTravel(String made) throws IOException {
        String container = made.substring(0, made.indexOf('<'));
        String name = container.startsWith("java") ? container : "java.util." + container;
        assertThat(found("bad", "new " + made + "(a, b) -> 0)"))
                .containsExactly(name + " > comparator x Demo$$Lambda certain now");
        assertThat(found("good", "new " + made + "(Comparator<String> & Serializable) (a, b) -> 0)"))
                .isEmpty();
    }

    @Test
    void comparatorsOfCopiesTravel() throws IOException {
        assertThat(found("copy", "new TreeSet<>(new TreeSet<String>(Comparator.comparing(String::length)))"))
                .containsExactly("java.util.TreeSet > comparator > keyExtractor x Demo$$Lambda certain now");
    }

    private List<String> found(String name, String sent) throws IOException {
        return SmallScan.of(
                        Files.createDirectory(folder.resolve(name)),
                        "class Demo { static void send(ObjectOutputStream out) throws IOException { out.writeObject("
                                + sent + "); } }")
                .found();
    }
}
