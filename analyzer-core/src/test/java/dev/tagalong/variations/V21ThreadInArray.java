package dev.tagalong.variations;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serializable;

/** An array of Object with a thread in it. */
final class V21ThreadInArray {
    static final class Holder implements Serializable {
        private static final long serialVersionUID = 1L;

        private final Object[] parts = {new Thread()};
    }

    static Object make() {
        return new Holder();
    }

    static void send(ObjectOutputStream out) throws IOException {
        out.writeObject(make());
    }
}
