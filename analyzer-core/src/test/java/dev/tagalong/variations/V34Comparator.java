package dev.tagalong.variations;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.TreeMap;

/** A TreeMap whose comparator is a plain lambda. */
final class V34Comparator {
    static final class Holder implements Serializable {
        private static final long serialVersionUID = 1L;

        private final TreeMap<String, String> names = new TreeMap<>((a, b) -> b.compareTo(a));
    }

    static Object make() {
        return new Holder();
    }

    static void send(ObjectOutputStream out) throws IOException {
        out.writeObject(make());
    }
}
