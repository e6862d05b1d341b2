package dev.tagalong.variations;

import java.io.IOException;
import java.io.ObjectOutputStream;

/** A thread is what is sent, by a method that promises an Object. */
final class V35ThreadItself {
    static Object make() {
        return new Thread();
    }

    static void send(ObjectOutputStream out) throws IOException {
        out.writeObject(make());
    }
}
