package dev.tagalong.variations;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.logging.Logger;

/** A field that holds a logger. */
final class V38LoggerField {
    static final class Holder implements Serializable {
        private static final long serialVersionUID = 1L;

        private final Logger log = Logger.getLogger("variations");
    }

    static Object make() {
        return new Holder();
    }

    static void send(ObjectOutputStream out) throws IOException {
        out.writeObject(make());
    }
}
