package dev.tagalong.variations;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.concurrent.atomic.AtomicReference;

/** An AtomicReference around a thread. */
final class V33AtomicReference {
    static final class Holder implements Serializable {
        private static final long serialVersionUID = 1L;

        private final AtomicReference<Thread> thread = new AtomicReference<>(new Thread());
    }

    static Object make() {
        return new Holder();
    }

    static void send(ObjectOutputStream out) throws IOException {
        out.writeObject(make());
    }
}
