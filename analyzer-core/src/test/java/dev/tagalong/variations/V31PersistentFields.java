package dev.tagalong.variations;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamField;
import java.io.Serializable;

/** serialPersistentFields that leave the thread out. */
final class V31PersistentFields {
    static final class Holder implements Serializable {
        private static final long serialVersionUID = 1L;

        private static final ObjectStreamField[] serialPersistentFields = {new ObjectStreamField("count", int.class)};

        private final Thread thread = new Thread();
        private int count;
    }

    static Object make() {
        return new Holder();
    }

    static void send(ObjectOutputStream out) throws IOException {
        out.writeObject(make());
    }
}
