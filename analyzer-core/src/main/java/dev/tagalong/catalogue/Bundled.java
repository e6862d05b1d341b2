package dev.tagalong.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Reads the texts that come with this library. */
final class Bundled {
    private Bundled() {}

    /** Makes something of a text. */
    interface Parser<T> {
        T parse(String source, Reader text) throws IOException;
    }

    static <T> T load(String name, Parser<T> parser) {
        try (InputStream text = Bundled.class.getResourceAsStream(name)) {
            if (text == null) {
                throw new IllegalStateException(name + " is missing beside " + Bundled.class);
            }
            return parser.parse(name, new InputStreamReader(text, StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
