package dev.tagalong.variations;

import java.io.IOException;
import java.io.ObjectOutputStream;

/** A plain lambda is what is sent. */
final class V45PlainLambdaSent {
    private static Runnable task() {
        return () -> Thread.yield();
    }

    static Object make() {
        return task();
    }

    static void send(ObjectOutputStream out) throws IOException {
        out.writeObject(make());
    }
}
