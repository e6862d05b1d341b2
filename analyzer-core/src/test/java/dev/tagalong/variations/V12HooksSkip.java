package dev.tagalong.variations;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;

/** A pair of hooks that leaves the thread out. */
final class V12HooksSkip {
    static final class Holder implements Serializable {
        private static final long serialVersionUID = 1L;

        private final Thread thread = new Thread();
        private int count = 1;

        private void writeObject(ObjectOutputStream out) throws IOException {
            out.writeInt(count);
        }

        private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
            count = in.readInt();
        }
    }

    static Object make() {
        return new Holder();
    }

    static void send(ObjectOutputStream out) throws IOException {
        out.writeObject(make());
    }
}
