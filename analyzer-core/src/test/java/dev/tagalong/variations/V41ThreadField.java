package dev.tagalong.variations;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serializable;

/** A final field for a thread. */
final class V41ThreadField {
    static final class Holder implements Serializable {
        private static final long serialVersionUID = 1L;

        private final Thread thread = new Thread();
    }

    static Object make() {
        return new Holder();
    }

    static void send(ObjectOutputStream out) throws IOException {
        out.writeObject(make());
    }
}
