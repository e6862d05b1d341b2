package dev.tagalong.samples.benchmarks.scans;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** The class paths that Maven resolved for the modules below {@code samples/benchmarks/scans}. */
public final class ClassPaths {
    private ClassPaths() {}

    /**
     * What Maven resolved for a module, the library's own jar first.
     *
     * @throws IllegalArgumentException if it did not yet; the message is one sentence that says what to run
     */
    public static String of(String module) {
        Path folder = Path.of(System.getProperty("tagalong.scans", "samples/benchmarks/scans"));
        Path file = folder.resolve(module).resolve("target").resolve("classpath");
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    file + " is not there: run ./mvnw -q -f " + folder + " package first.", e);
        }
    }

    /** Deletes a folder with all that is in it. */
    public static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
