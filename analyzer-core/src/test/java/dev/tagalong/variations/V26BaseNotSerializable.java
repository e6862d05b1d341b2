package dev.tagalong.variations;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serializable;

/** The thread is a field of a superclass that is not Serializable, and so is not written. */
final class V26BaseNotSerializable {
    static class Base {
        private final Thread thread = new Thread();

        Base() {}
    }

    static final class Holder extends Base implements Serializable {
        private static final long serialVersionUID = 1L;

        private int count;
    }

    static Object make() {
        return new Holder();
    }

    static void send(ObjectOutputStream out) throws IOException {
        out.writeObject(make());
    }
}
