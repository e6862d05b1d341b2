package dev.tagalong.variations;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** A field of an interface type that holds a list which is Serializable. */
final class V16ListOfStrings {
    static final class Holder implements Serializable {
        private static final long serialVersionUID = 1L;

        private final List<String> names = new ArrayList<>();
    }

    static Object make() {
        return new Holder();
    }

    static void send(ObjectOutputStream out) throws IOException {
        out.writeObject(make());
    }
}
