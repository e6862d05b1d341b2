package dev.tagalong.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Files of {@code src/test/resources/golden} that hold what a writer writes. {@code -Dtagalong.golden=write} writes
 * them anew; read the difference before it is kept.
 */
public final class Golden {
    private static final Path FOLDER = Path.of("src", "test", "resources", "golden");

    private Golden() {}

    /** The text is that of the file. */
    public static void check(String file, String text) {
        try {
            if ("write".equals(System.getProperty("tagalong.golden"))) {
                Files.createDirectories(FOLDER);
                Files.writeString(FOLDER.resolve(file), text);
            }
            assertThat(text).as("golden/" + file).isEqualTo(Files.readString(FOLDER.resolve(file)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
