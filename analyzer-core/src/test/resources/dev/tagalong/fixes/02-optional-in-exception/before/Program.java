package demo;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.util.Optional;

/** A file that is not what was announced. */
final class CorruptFile extends Exception {
    private static final long serialVersionUID = 1L;

    private final Optional<String> expected;
    private final Optional<String> found;

    CorruptFile(String message, Optional<String> expected, Optional<String> found) {
        super(message);
        this.expected = expected;
        this.found = found;
    }

    Optional<String> expected() {
        return expected;
    }

    Optional<String> found() {
        return found;
    }
}

final class Program {
    static void send(ObjectOutputStream out) throws IOException {
        try {
            check("a1", "b2");
        } catch (CorruptFile refused) {
            out.writeObject(refused);
        }
    }

    private static void check(String expected, String found) throws CorruptFile {
        if (!expected.equals(found)) {
            throw new CorruptFile("checksums differ", Optional.of(expected), Optional.of(found));
        }
    }
}
