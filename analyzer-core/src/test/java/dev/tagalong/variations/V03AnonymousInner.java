package dev.tagalong.variations;

import java.io.IOException;
import java.io.ObjectOutputStream;

/** An anonymous class that uses a field of its enclosing object. */
final class V03AnonymousInner {
    private int rounds = 3;

    private Task task() {
        return new Task() {
            private static final long serialVersionUID = 1L;

            @Override
            public void run() {
                rounds--;
            }
        };
    }

    static Object make() {
        return new V03AnonymousInner().task();
    }

    static void send(ObjectOutputStream out) throws IOException {
        out.writeObject(make());
    }
}
