package dev.tagalong.variations;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;

/** A lambda that uses a field of its object, handed to an API of one's own that sends it. */
final class V42OwnApi {
    static final class Pool {
        void submit(Task task) throws IOException {
            new ObjectOutputStream(OutputStream.nullOutputStream()).writeObject(task);
        }
    }

    private final Pool pool = new Pool();
    private int rounds;

    void submit() throws IOException {
        pool.submit(() -> rounds++);
    }

    private Task task() {
        return () -> rounds++;
    }

    static Object make() {
        return new V42OwnApi().task();
    }

    static void send(ObjectOutputStream out) throws IOException {
        out.writeObject(make());
    }
}
