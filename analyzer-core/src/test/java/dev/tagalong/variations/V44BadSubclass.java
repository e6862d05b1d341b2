package dev.tagalong.variations;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serializable;

/** A field of a Serializable type that holds a subclass with a bare Object. */
final class V44BadSubclass {
    static class Base implements Serializable {
        private static final long serialVersionUID = 1L;

        private int count;
    }

    static final class Locked extends Base {
        private static final long serialVersionUID = 1L;

        private final Object lock = new Object();
    }

    static final class Holder implements Serializable {
        private static final long serialVersionUID = 1L;

        private final Base base = new Locked();
    }

    static Object make() {
        return new Holder();
    }

    static void send(ObjectOutputStream out) throws IOException {
        out.writeObject(make());
    }
}
