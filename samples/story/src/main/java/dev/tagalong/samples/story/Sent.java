package dev.tagalong.samples.story;

import dev.tagalong.samples.story.mp.Worker;
import java.io.Closeable;
import java.io.IOException;

/**
 * A worker whose start is the next thing to happen. Closing it waits for the worker, if it has been started, and clears
 * up after it.
 *
 * @param worker the worker that is about to be started
 * @param cleanup ends what else the program has started or made
 */
public record Sent(Worker worker, Closeable cleanup) implements Closeable {

    Sent(Worker worker) {
        this(worker, () -> {});
    }

    /** The object that the start sends: what {@code ObjectOutputStream.writeObject} is given. */
    public Object root() {
        return worker.target();
    }

    @Override
    public void close() throws IOException {
        try (cleanup) {
            worker.join();
        }
    }
}
