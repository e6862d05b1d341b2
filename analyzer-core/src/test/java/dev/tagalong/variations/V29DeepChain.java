package dev.tagalong.variations;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A weak reference behind a list, a map and two classes. */
final class V29DeepChain {
    static final class Entry implements Serializable {
        private static final long serialVersionUID = 1L;

        private final WeakReference<String> name = new WeakReference<>("name");
    }

    static final class Index implements Serializable {
        private static final long serialVersionUID = 1L;

        private final Map<String, Entry> entries = new HashMap<>(Map.of("first", new Entry()));
    }

    static final class Holder implements Serializable {
        private static final long serialVersionUID = 1L;

        private final List<Index> indices = new ArrayList<>(List.of(new Index()));
    }

    static Object make() {
        return new Holder();
    }

    static void send(ObjectOutputStream out) throws IOException {
        out.writeObject(make());
    }
}
