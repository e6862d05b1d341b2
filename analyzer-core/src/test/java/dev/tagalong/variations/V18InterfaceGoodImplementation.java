package dev.tagalong.variations;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serializable;

/** The interface is not Serializable, the only implementation is. */
final class V18InterfaceGoodImplementation {
    interface Handler {
        void handle();
    }

    static final class Implementation implements Handler, Serializable {
        private static final long serialVersionUID = 1L;

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
