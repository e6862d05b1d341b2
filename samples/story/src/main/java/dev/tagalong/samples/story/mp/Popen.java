package dev.tagalong.samples.story.mp;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.Serializable;

/** The parent's handle of a started child. */
abstract class Popen implements Serializable {

    private final Finalizer finalizer;

    Popen(Closeable pipe) {
        finalizer = new Finalizer(this, pipe);
    }

    /** Waits for the child's end, at most {@link Jvm#PATIENCE}, and returns its exit code. */
    abstract int waitFor() throws IOException, InterruptedException;

    /** Waits for the child's end and closes the pipe to it; the second time there is nothing left to do. */
    final void join(String name) throws IOException {
        if (!finalizer.isOpen()) {
            return;
        }
        try (finalizer) {
            int exitCode = waitFor();
            if (exitCode != 0) {
                throw new IOException(name + " ended with exit code " + exitCode);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for " + name);
        }
    }

    /** Writes the target as {@link Child} reads it. */
    static void send(Task target, OutputStream pipe) throws IOException {
        ObjectOutputStream out = new ObjectOutputStream(pipe);
        out.writeObject(target);
        out.flush();
    }
}
