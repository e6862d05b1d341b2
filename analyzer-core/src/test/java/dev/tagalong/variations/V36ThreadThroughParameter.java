package dev.tagalong.variations;

import java.io.IOException;
import java.io.ObjectOutputStream;

/** A thread that has gone through a parameter of type Object. */
final class V36ThreadThroughParameter {
    private static Object same(Object object) {
        return object;
    }

    static Object make() {
        return same(new Thread());
    }

    static void send(ObjectOutputStream out) throws IOException {
        out.writeObject(make());
    }
}
