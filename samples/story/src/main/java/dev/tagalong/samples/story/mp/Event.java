package dev.tagalong.samples.story.mp;

import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.RandomAccessFile;
import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/**
 * A flag that one process sets and others wait for: a file that is empty until the flag is set. It travels as the
 * file's name, and its file is opened again where it arrives.
 */
public final class Event implements Serializable, Closeable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final File file;
    private transient FileChannel channel;

    /** A new event, not set, in a temporary folder of its own. */
    public Event() throws IOException {
        file = Files.createTempDirectory("event").resolve("flag").toFile();
        channel = FileChannel.open(
                file.toPath(), StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    private Event(File file) throws IOException {
        this.file = file;
        channel = reopen();
    }

    /**
     * The event of that file, which another process has made.
     *
     * @throws java.io.FileNotFoundException if its creator has closed it
     */
    public static Event open(File file) throws IOException {
        return new Event(file);
    }

    /** The event's file: its name for other processes. */
    public File file() {
        return file;
    }

    /** Sets the flag, for all processes. */
    public void set() throws IOException {
        channel.write(ByteBuffer.wrap(new byte[] {1}), 0);
    }

    /**
     * Waits until the flag is set.
     *
     * @throws IOException if that takes more than 10 seconds, or the file cannot be read
     */
    public void await() throws IOException, InterruptedException {
        long start = System.nanoTime();
        while (channel.size() == 0) {
            if (System.nanoTime() - start > PATIENCE.toNanos()) {
                throw new IOException(file + " was not set within " + PATIENCE.toSeconds() + " s");
            }
            Thread.sleep(5);
        }
    }

    /** Removes the file, as only its creator does. Who has it open keeps the flag; nobody can open it any more. */
    @Override
    public void close() throws IOException {
        Files.delete(file.toPath());
        Files.delete(file.toPath().getParent());
    }

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
        in.defaultReadObject();
        // expect-static: EventGone reopened-on-read warning dev.tagalong.samples.story.mp.Event
        //     via EventGone$$Lambda > ready
        channel = reopen();
    }

    private FileChannel reopen() throws IOException {
        return new RandomAccessFile(file, "rw").getChannel();
    }
}
