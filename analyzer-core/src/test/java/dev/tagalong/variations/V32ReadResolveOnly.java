package dev.tagalong.variations;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serializable;

/** readResolve does not keep the fields from being written. */
final class V32ReadResolveOnly {
    static final class Holder implements Serializable {
        private static final long serialVersionUID = 1L;

        private final Thread thread = new Thread();

        private Object readResolve() {
            return this;
        }
    }

    static Object make() {
        return new Holder();
    }

    static void send(ObjectOutputStream out) throws IOException {
        out.writeObject(make());
    }
}
