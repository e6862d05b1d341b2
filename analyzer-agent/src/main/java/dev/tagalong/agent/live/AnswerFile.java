package dev.tagalong.agent.live;

import dev.tagalong.agent.common.OptionException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file in UTF-8 that answers are appended to, by one JVM or several. Empty, it says that nothing was looked at. */
final class AnswerFile implements Output {
    private final Path file;
    private final Stderr stderr;

    private AnswerFile(Path file, Stderr stderr) {
        this.file = file;
        this.stderr = stderr;
    }

    /**
     * Makes the file if it is not there.
     *
     * @param stderr gets what later cannot be written to the file
     * @throws OptionException if the file cannot be written
     */
    static AnswerFile open(Path file, Stderr stderr) {
        try {
            append(file, "");
        } catch (IOException e) {
            throw new OptionException("Cannot write to the file '" + file + "' ("
                    + e.getClass().getSimpleName() + "): give destfile another one");
        }
        return new AnswerFile(file.toAbsolutePath(), stderr);
    }

    @Override
    public void text(String text) {
        try {
            append(file, text + "\n");
        } catch (IOException e) {
            stderr.line("Cannot write to " + file + ": " + e);
            stderr.text(text);
        }
    }

    private static void append(Path file, String text) throws IOException {
        Files.write(
                file,
                text.getBytes(StandardCharsets.UTF_8),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                StandardOpenOption.APPEND);
    }
}
