package dev.tagalong.variations;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serializable;

/** A string travels in place of the object. */
final class V14WriteReplace {
    static final class Holder implements Serializable {
        private static final long serialVersionUID = 1L;

        private final Thread thread = new Thread();

        private Object writeReplace() {
            return "stand-in";
        }
    }

    static Object make() {
        return new Holder();
    }

    static void send(ObjectOutputStream out) throws IOException {
        out.writeObject(make());
    }
}
