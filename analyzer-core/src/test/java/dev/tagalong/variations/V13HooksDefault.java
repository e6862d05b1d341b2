package dev.tagalong.variations;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;

/** The same pair of hooks, but it writes the default fields. */
final class V13HooksDefault {
    static final class Holder implements Serializable {
        private static final long serialVersionUID = 1L;

        private final Thread thread = new Thread();
        private int count = 1;

        private void writeObject(ObjectOutputStream out) throws IOException {
            out.defaultWriteObject();
        }

        private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
            in.defaultReadObject();
        }
    }

    static Object make() {
        return new Holder();
    }

    static void send(ObjectOutputStream out) throws IOException {
        out.writeObject(make());
    }
}
