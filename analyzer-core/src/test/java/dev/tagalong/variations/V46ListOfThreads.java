package dev.tagalong.variations;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** A list declared to hold threads. */
final class V46ListOfThreads {
    static final class Holder implements Serializable {
        private static final long serialVersionUID = 1L;

        private final List<Thread> threads = new ArrayList<>();

        Holder() {
            threads.add(new Thread());
        }
    }

    static Object make() {
        return new Holder();
    }

    static void send(ObjectOutputStream out) throws IOException {
        out.writeObject(make());
    }
}
