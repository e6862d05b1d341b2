package dev.tagalong.variations;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serializable;

/** The same field holds a lambda cast to Serializable. */
final class V23SerializableLambdaField {
    static final class Holder implements Serializable {
        private static final long serialVersionUID = 1L;

        private final Runnable action = (Runnable & Serializable) () -> {};
    }

    static Object make() {
        return new Holder();
    }

    static void send(ObjectOutputStream out) throws IOException {
        out.writeObject(make());
    }
}
