package dev.tagalong.variations;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** A list of strings that is a view of another. */
final class V40SubListView {
    static final class Holder implements Serializable {
        private static final long serialVersionUID = 1L;

        private final List<String> names = new ArrayList<>(List.of("a", "b")).subList(0, 1);
    }

    static Object make() {
        return new Holder();
    }

    static void send(ObjectOutputStream out) throws IOException {
        out.writeObject(make());
    }
}
