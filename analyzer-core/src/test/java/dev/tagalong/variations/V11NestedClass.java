package dev.tagalong.variations;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serializable;

/** The same as a static nested class. */
final class V11NestedClass {
    private int limit = 1;

    static final class Holder implements Serializable {
        private static final long serialVersionUID = 1L;

        private final int start = 1;
    }

    static Object make() {
        return new Holder();
    }

    static void send(ObjectOutputStream out) throws IOException {
        out.writeObject(make());
    }
}
