package dev.tagalong.variations;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serializable;

/** A field of type Runnable that holds a plain lambda. */
final class V22PlainLambdaField {
    static final class Holder implements Serializable {
        private static final long serialVersionUID = 1L;

        private final Runnable action = () -> {};
    }

    static Object make() {
        return new Holder();
    }

    static void send(ObjectOutputStream out) throws IOException {
        out.writeObject(make());
    }
}
