package dev.tagalong.variations;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;

/** A map of Object in which a thread is put later. */
final class V07ThreadInMap {
    static final class Holder implements Serializable {
        private static final long serialVersionUID = 1L;

        private final Map<String, Object> parts = new HashMap<>();

        void put() {
            parts.put("worker", new Thread());
        }
    }

    static Object make() {
        Holder holder = new Holder();
        holder.put();
        return holder;
    }

    static void send(ObjectOutputStream out) throws IOException {
        out.writeObject(make());
    }
}
