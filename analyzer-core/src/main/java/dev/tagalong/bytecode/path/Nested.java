package dev.tagalong.bytecode.path;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Copies of jars that lie in other jars, in a temporary folder: a zip file is read from its end. */
final class Nested implements Closeable {
    /** No archive in an archive is taken for larger than this, in bytes: 1 GiB. */
    private static final long MAX_BYTES = 1L << 30;

    private @Nullable Path folder;
    private final List<Path> copies = new ArrayList<>();

    /** Copies one file out of a container. */
    Path copy(Container container, String file) throws IOException {
        if (folder == null) {
            folder = Files.createTempDirectory("tagalong");
        }
        Path copy = folder.resolve(copies.size() + ".jar");
        copies.add(copy);
        try (InputStream in = container.open(file);
                OutputStream out = Files.newOutputStream(copy)) {
            byte[] buffer = new byte[1 << 16];
            long size = 0;
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                if (size > MAX_BYTES) {
                    throw new IOException("it is larger than " + (MAX_BYTES >> 20) + " MiB");
                }
                out.write(buffer, 0, read);
            }
        }
        return copy;
    }

    @Override
    public void close() throws IOException {
        for (Path copy : copies) {
            Files.deleteIfExists(copy);
        }
        if (folder != null) {
            Files.deleteIfExists(folder);
        }
    }
}
