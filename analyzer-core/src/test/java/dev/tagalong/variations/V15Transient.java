package dev.tagalong.variations;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serializable;

/** The thread is transient. */
final class V15Transient {
    static final class Holder implements Serializable {
        private static final long serialVersionUID = 1L;

        private final transient Thread thread = new Thread();
    }

    static Object make() {
        return new Holder();
    }

    static void send(ObjectOutputStream out) throws IOException {
        out.writeObject(make());
    }
}
