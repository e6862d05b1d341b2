package dev.tagalong.variations;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serializable;

/** An inner object of one that is not Serializable is handed to the stream. */
final class V48InnerSent {
    private int limit;

    final class Holder implements Serializable {
        private static final long serialVersionUID = 1L;

        int limit() {
            return limit;
        }
    }

    void send(ObjectOutputStream out) throws IOException {
        Holder holder = new Holder();
        out.writeObject(holder);
    }
}
