package dev.tagalong.variations;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** A list of Object to which a thread is added later. */
final class V06ThreadInList {
    static final class Holder implements Serializable {
        private static final long serialVersionUID = 1L;

        private final List<Object> parts = new ArrayList<>();

        void add() {
            parts.add(new Thread());
        }
    }

    static Object make() {
        Holder holder = new Holder();
        holder.add();
        return holder;
    }

    static void send(ObjectOutputStream out) throws IOException {
        out.writeObject(make());
    }
}
