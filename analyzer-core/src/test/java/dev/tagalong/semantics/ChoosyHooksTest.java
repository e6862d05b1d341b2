package dev.tagalong.semantics;

import java.io.IOException;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import org.junit.jupiter.api.Test;

/** Hooks that look at the class of the stream that they are given. */
class ChoosyHooksTest {
    /** Refuses the stand-in for a real stream. */
    static final class Choosy implements Serializable {
        final Object value;

        Choosy(Object value) {
            this.value = value;
        }

        private void writeObject(ObjectOutputStream out) throws IOException {
            if (out.getClass().getName().contains("HookStream")) {
                throw new IllegalArgumentException("not a stream that I know");
            }
            out.defaultWriteObject();
        }
    }

    @Test
    void aHookThatRefusesTheStandInIsAskedThroughARealStream() {
        StreamTruth.of(() -> new Choosy("fine")).arrives();
        StreamTruth.of(() -> new Box(new Choosy(new Object())))
                .isRefused(NotSerializableException.class, "error not-serializable .value.value java.lang.Object");
    }

    static final class OwnStream extends ObjectOutputStream {
        OwnStream() throws IOException {}
    }

    static final class Casting implements Serializable {
        private void writeObject(ObjectOutputStream out) throws IOException {
            ((OwnStream) out).reset();
        }
    }

    @Test
    void aHookThatDemandsAStreamOfItsOwnRefusesBoth() {
        StreamTruth.of(() -> new Box(new Casting()))
                .isRefused(ClassCastException.class, "error write-hook-throws .value ChoosyHooksTest$Casting");
    }
}
