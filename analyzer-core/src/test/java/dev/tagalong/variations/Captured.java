package dev.tagalong.variations;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.List;

/** A stream that keeps what it is given and writes nothing. */
public final class Captured extends ObjectOutputStream {
    private final List<Object> sent = new ArrayList<>();

    private Captured() throws IOException {}

    /** A method that sends one object. */
    public interface Sender {
        void send(ObjectOutputStream out) throws Exception;
    }

    /** The object that a program sends: a new one at each call. */
    public static Object of(Sender program) throws Exception {
        Captured stream = new Captured();
        program.send(stream);
        if (stream.sent.size() != 1) {
            throw new IllegalStateException("sent " + stream.sent.size() + " objects instead of one");
        }
        return stream.sent.get(0);
    }

    @Override
    protected void writeObjectOverride(Object object) {
        sent.add(object);
    }
}
