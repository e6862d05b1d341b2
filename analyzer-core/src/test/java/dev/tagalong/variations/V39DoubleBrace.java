package dev.tagalong.variations;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.util.HashMap;

/** A map filled in the initializer of an anonymous subclass, which uses the enclosing object. */
final class V39DoubleBrace {
    private final Thread thread = new Thread();

    private HashMap<String, String> names() {
        return new HashMap<>() {
            private static final long serialVersionUID = 1L;

            {
                put("name", thread.getName());
            }
        };
    }

    static Object make() {
        return new V39DoubleBrace().names();
    }

    static void send(ObjectOutputStream out) throws IOException {
        out.writeObject(make());
    }
}
