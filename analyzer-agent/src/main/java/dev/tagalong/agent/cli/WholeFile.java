package dev.tagalong.agent.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Writes files in UTF-8 so that a file is there whole or as it was before. */
final class WholeFile {
    private WholeFile() {}

    /** What a file gets. */
    interface Content {
        void write(Writer out) throws IOException;
    }

    /** @throws BadInput if it cannot be written */
    static void write(Path file, Content content) {
        try {
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                // A device or a pipe: nothing can take its place.
                write(file, content, StandardOpenOption.WRITE);
                return;
            }
            Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
            Path part = target.resolveSibling(
                    "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".part");
            try {
                write(
                        part,
                        content,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE);
                Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException failed) {
            throw new BadInput(
                    "The --output " + file + " cannot be written: name a file in a folder where you can, with "
                            + "space left (" + failed + ").");
        }
    }

    private static void write(Path file, Content content, OpenOption... how) throws IOException {
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8, how)) {
            content.write(out);
        }
    }
}
