package dev.tagalong.variations;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serializable;

/** The same with a superclass that is Serializable. */
final class V27BaseSerializable {
    static class Base implements Serializable {
        private static final long serialVersionUID = 1L;

        private final Object thread = new Thread();
    }

    static final class Holder extends Base {
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
