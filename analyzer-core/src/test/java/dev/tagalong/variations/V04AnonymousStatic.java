package dev.tagalong.variations;

import java.io.IOException;
import java.io.ObjectOutputStream;

/** The same in a static method: there is no enclosing object. */
final class V04AnonymousStatic {
    private static int rounds = 3;

    private static Task task() {
        return new Task() {
            private static final long serialVersionUID = 1L;

            @Override
            public void run() {
                rounds--;
            }
        };
    }

    static Object make() {
        return task();
    }

    static void send(ObjectOutputStream out) throws IOException {
        out.writeObject(make());
    }
}
