package dev.tagalong.variations;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serializable;

/** A generic box, Serializable itself, around a thread. */
final class V08BoxOfThread {
    static final class Box<T> implements Serializable {
        private static final long serialVersionUID = 1L;

        private final T content;

        Box(T content) {
            this.content = content;
        }
    }

    static final class Holder implements Serializable {
        private static final long serialVersionUID = 1L;

        private final Box<Thread> box = new Box<>(new Thread());
    }

    static Object make() {
        return new Holder();
    }

    static void send(ObjectOutputStream out) throws IOException {
        out.writeObject(make());
    }
}
