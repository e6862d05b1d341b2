package dev.tagalong.variations;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serializable;

/** A Serializable inner class of one that is not. */
final class V10InnerClass {
    private int limit = 1;

    final class Holder implements Serializable {
        private static final long serialVersionUID = 1L;

        private final int start = limit;
    }

    static Object make() {
        return new V10InnerClass().new Holder();
    }

    static void send(ObjectOutputStream out) throws IOException {
        out.writeObject(make());
    }
}
