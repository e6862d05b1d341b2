package dev.tagalong.variations;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.Optional;

/** A field that holds an Optional. */
final class V20OptionalField {
    static final class Holder implements Serializable {
        private static final long serialVersionUID = 1L;

        private final Optional<String> name = Optional.of("name");
    }

    static Object make() {
        return new Holder();
    }

    static void send(ObjectOutputStream out) throws IOException {
        out.writeObject(make());
    }
}
