package dev.tagalong.variations;

import java.io.IOException;
import java.io.ObjectOutputStream;

/** An enum constant with a thread: it travels by name. */
final class V25EnumOfThread {
    enum Holder {
        ONLY;

        private final Thread thread = new Thread();
    }

    static Object make() {
        return Holder.ONLY;
    }

    static void send(ObjectOutputStream out) throws IOException {
        out.writeObject(make());
    }
}
