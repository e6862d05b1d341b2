package dev.tagalong.variations;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serializable;

/** A field of type Object that is null until start() puts a thread there. */
final class V28SetByStart {
    static final class Holder implements Serializable {
        private static final long serialVersionUID = 1L;

        private Object thread;

        void start() {
            thread = new Thread();
        }
    }

    static Object make() {
        Holder holder = new Holder();
        holder.start();
        return holder;
    }

    static void send(ObjectOutputStream out) throws IOException {
        out.writeObject(make());
    }
}
