package dev.tagalong.semantics;

import java.io.IOException;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** {@code writeUnshared} writes an object even where it was written before. */
class WriteUnsharedTest {
    static final class Unshared implements Serializable {
        final transient Object value;

        Unshared(Object value) {
            this.value = value;
        }

        private void writeObject(ObjectOutputStream out) throws IOException {
            out.writeUnshared(value);
        }
    }

    static final class Shared implements Serializable {
        final transient Object value;

        Shared(Object value) {
            this.value = value;
        }

        private void writeObject(ObjectOutputStream out) throws IOException {
            out.writeObject(value);
        }
    }

    /** An object that a hook leaves half written, and somebody who writes it again. */
    private static Object halfWritten(UnaryOperator<Object> again) {
        Box half = new Box(new Object());
        return new Object[] {new Guards.Catching(half), again.apply(half)};
    }

    @Test
    void halfAnObjectIsRefusedAgain() {
        StreamTruth.of(() -> halfWritten(Unshared::new))
                .isRefused(
                        NotSerializableException.class,
                        "error not-serializable [0].value.value java.lang.Object",
                        "error read-fails [0] Guards$Catching");
    }

    @Test
    void whereItIsSharedItIsNot() {
        StreamTruth.ofWriting(() -> halfWritten(Shared::new));
    }

    @Test
    void aHookThatRecoversRecoversAgain() {
        StreamTruth.ofWriting(() -> halfWritten(half -> new Guards.Catching(new Unshared(half))));
    }

    @Test
    void aWholeObjectIsWrittenTwice() {
        StreamTruth.of(() -> {
                    Object whole = new Box("whole");
                    return new Object[] {whole, new Unshared(whole), new Unshared(whole)};
                })
                .arrives();
    }
}
