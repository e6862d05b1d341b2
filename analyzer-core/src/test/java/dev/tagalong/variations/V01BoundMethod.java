package dev.tagalong.variations;

import java.io.IOException;
import java.io.ObjectOutputStream;

/** A method reference bound to an object that is not Serializable. */
final class V01BoundMethod {
    private final Thread thread = new Thread();

    private void work() {
        thread.interrupt();
    }

    private Task task() {
        return this::work;
    }

    static Object make() {
        return new V01BoundMethod().task();
    }

    static void send(ObjectOutputStream out) throws IOException {
        out.writeObject(make());
    }
}
