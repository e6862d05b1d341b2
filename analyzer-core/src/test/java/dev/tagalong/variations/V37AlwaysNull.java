package dev.tagalong.variations;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serializable;

/** A field for a thread that nobody ever sets. */
final class V37AlwaysNull {
    static final class Holder implements Serializable {
        private static final long serialVersionUID = 1L;

        private Thread thread;

        Thread thread() {
            return thread;
        }
    }

    static Object make() {
        return new Holder();
    }

    static void send(ObjectOutputStream out) throws IOException {
        out.writeObject(make());
    }
}
