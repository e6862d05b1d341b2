package dev.tagalong.oracle;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;

/** Writes an object through a plain {@link ObjectOutputStream}. Hooks run, so hand in a graph made for this alone. */
public final class WriteOracle {
    private WriteOracle() {}

    /** Writes {@code fresh} to nowhere and says how that ended. */
    public static Outcome throwsOnWrite(Object fresh) {
        try {
            write(fresh, OutputStream.nullOutputStream());
            return Outcome.ok(null);
        } catch (Throwable t) {
            return Outcome.failed(t);
        }
    }

    /**
     * The bytes of {@code fresh}.
     *
     * @throws IOException what the stream throws; hooks can throw any other exception
     */
    public static byte[] bytes(Object fresh) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        write(fresh, bytes);
        return bytes.toByteArray();
    }

    private static void write(Object fresh, OutputStream sink) throws IOException {
        try (ObjectOutputStream stream = new ObjectOutputStream(sink)) {
            stream.writeObject(fresh);
        }
    }
}
