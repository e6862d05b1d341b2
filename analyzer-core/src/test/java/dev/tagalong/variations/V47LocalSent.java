package dev.tagalong.variations;

import java.io.IOException;
import java.io.ObjectOutputStream;

/** A local variable holding a thread is handed to the stream. */
final class V47LocalSent {
    static void send(ObjectOutputStream out) throws IOException {
        Thread thread = new Thread();
        out.writeObject(thread);
    }
}
