package dev.tagalong.bytecode.path;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Holds class files under names with slashes. Safe for use by several threads. */
interface Container extends Closeable {
    /** Where it is and what to call it. */
    Element element();

    /** The names of its class files and jars, and maybe more; in an order that depends on its content alone. */
    List<String> files();

    /**
     * Tells its content from any other, in letters and digits; null if only reading it all would tell. A folder's files
     * change while they are looked at.
     */
    default @Nullable String contentHash() {
        return null;
    }

    /** The names of all its other files, and maybe these; in such an order. */
    default List<String> others() {
        return files();
    }

    /** The file's content; the caller closes it. */
    InputStream open(String file) throws IOException;

    /**
     * A class file.
     *
     * @throws IOException if it is not there, is larger than {@link ClassBytes#MAX_BYTES} or cannot be read; its
     *     message is one clause without a full stop that says why
     */
    default byte[] read(String file) throws IOException {
        try (InputStream in = open(file)) {
            return ClassFileUrl.bounded(in);
        } catch (IOException | RuntimeException e) {
            // ZipFile throws some RuntimeExceptions for damaged directories.
            throw new IOException("it cannot be read: " + Faults.clause(e), e);
        }
    }
}
