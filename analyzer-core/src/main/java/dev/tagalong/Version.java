package dev.tagalong;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The version of this library, as the build wrote it down. */
public final class Version {
    private static final String CURRENT = read();

    private Version() {}

    /** Such as {@code 1.2.0}. */
    public static String current() {
        return CURRENT;
    }

    private static String read() {
        try (InputStream text = Version.class.getResourceAsStream("version.txt")) {
            if (text == null) {
                throw new IllegalStateException("version.txt is missing beside " + Version.class);
            }
            return new String(text.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
