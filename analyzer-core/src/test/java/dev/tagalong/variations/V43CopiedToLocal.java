package dev.tagalong.variations;

import java.io.IOException;
import java.io.ObjectOutputStream;

/** The same lambda uses a local copy of the field. */
final class V43CopiedToLocal {
    private int rounds = 1;

    private Task task() {
        int copy = rounds;
        return () -> Integer.toString(copy);
    }

    static Object make() {
        return new V43CopiedToLocal().task();
    }

    static void send(ObjectOutputStream out) throws IOException {
        out.writeObject(make());
    }
}
