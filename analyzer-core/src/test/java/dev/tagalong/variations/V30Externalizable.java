package dev.tagalong.variations;

import java.io.Externalizable;
import java.io.IOException;
import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.io.ObjectOutputStream;

/** An Externalizable class that writes nothing of its thread. */
final class V30Externalizable {
    public static final class Holder implements Externalizable {
        private static final long serialVersionUID = 1L;

        private final Thread thread = new Thread();

        public Holder() {}

        @Override
        public void writeExternal(ObjectOutput out) {}

        @Override
        public void readExternal(ObjectInput in) {}
    }

    static Object make() {
        return new Holder();
    }

    static void send(ObjectOutputStream out) throws IOException {
        out.writeObject(make());
    }
}
