package dev.tagalong.samples.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class RepairTest {

    private static final Path SOURCES = Path.of("src/main/java/dev/tagalong/samples/story/mp");

    @Test
    void theRepairOfAWorkerIsOneWord() throws IOException {
        List<String> repaired = code("RepairedWorkerProcess");

        assertThat(repaired).contains("    private transient Popen popen; // null until start()");
        assertThat(repaired.stream()
                        .map(line -> line.replace("RepairedWorkerProcess", "WorkerProcess")
                                .replace("private transient Popen", "private Popen")))
                .containsExactlyElementsOf(code("WorkerProcess"));
    }

    /** The lines of a source file that are not comments. */
    private static List<String> code(String name) throws IOException {
        return Files.readAllLines(SOURCES.resolve(name + ".java")).stream()
                .filter(line -> !line.strip().startsWith("/") && !line.strip().startsWith("*"))
                .toList();
    }
}
