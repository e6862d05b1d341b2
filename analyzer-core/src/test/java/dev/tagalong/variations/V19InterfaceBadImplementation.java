package dev.tagalong.variations;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serializable;

/** Neither the interface nor its implementation is Serializable. */
final class V19InterfaceBadImplementation {
    interface Handler {
        void handle();
    }

    static final class Implementation implements Handler {
        @Override
        public void handle() {}
    }

    static final class Holder implements Serializable {
        private static final long serialVersionUID = 1L;

        private final Handler handler;

        Holder() {
            handler = new Implementation();
        }
    }

    static Object make() {
        return new Holder();
    }

    static void send(ObjectOutputStream out) throws IOException {
        out.writeObject(make());
    }
}
