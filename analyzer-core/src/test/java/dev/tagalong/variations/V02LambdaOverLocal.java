package dev.tagalong.variations;

import java.io.IOException;
import java.io.ObjectOutputStream;

/** A lambda that uses a local variable holding a thread. */
final class V02LambdaOverLocal {
    private static Task task() {
        Thread thread = new Thread();
        return () -> thread.interrupt();
    }

    static Object make() {
        return task();
    }

    static void send(ObjectOutputStream out) throws IOException {
        out.writeObject(make());
    }
}
