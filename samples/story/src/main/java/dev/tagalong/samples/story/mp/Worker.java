package dev.tagalong.samples.story.mp;

import java.io.IOException;

/** A process that runs one {@link Task}. */
public interface Worker {

    /** The task: exactly what {@link #start()} sends. */
    Task target();

    /**
     * Starts the process and sends it the target.
     *
     * @throws java.io.NotSerializableException if the target leads to an object that is not Serializable
     * @throws IOException if the process cannot be started, or its target cannot be written
     * @throws IllegalStateException if the process has been started before
     */
    void start() throws IOException;

    /**
     * Waits until the process has ended. Returns at once if it has not been started.
     *
     * @throws java.io.InterruptedIOException if the calling thread is interrupted while it waits
     * @throws IOException if the process failed, or did not end within 30 seconds
     */
    void join() throws IOException;
}
