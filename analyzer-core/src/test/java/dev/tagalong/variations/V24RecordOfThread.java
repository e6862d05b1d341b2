package dev.tagalong.variations;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serializable;

/** A Serializable record with a thread. */
final class V24RecordOfThread {
    record Holder(Thread thread) implements Serializable {}

    static Object make() {
        return new Holder(new Thread());
    }

    static void send(ObjectOutputStream out) throws IOException {
        out.writeObject(make());
    }
}
