package dev.tagalong.variations;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serializable;

/** A superclass that is neither Serializable nor has a constructor without arguments. */
final class V09NoConstructor {
    static class Base {
        private final int size;

        Base(int size) {
            this.size = size;
        }
    }

    static final class Holder extends Base implements Serializable {
        private static final long serialVersionUID = 1L;

        Holder() {
            super(1);
        }
    }

    static Object make() {
        return new Holder();
    }

    static void send(ObjectOutputStream out) throws IOException {
        out.writeObject(make());
    }
}
