package dev.tagalong.variations;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Set;

/** A field of an interface type that holds a view which is not Serializable. */
final class V17KeySetView {
    static final class Holder implements Serializable {
        private static final long serialVersionUID = 1L;

        private final Set<String> names = new HashMap<String, String>().keySet();
    }

    static Object make() {
        return new Holder();
    }

    static void send(ObjectOutputStream out) throws IOException {
        out.writeObject(make());
    }
}
