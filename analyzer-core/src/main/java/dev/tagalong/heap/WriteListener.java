package dev.tagalong.heap;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Is told what a hook writes, in order. An exception reaches the hook as if the stream had thrown it. */
interface WriteListener {
    /**
     * A reference field, written by default or through {@code putFields}; {@code field} counts the slot's references.
     */
    void field(int field, @Nullable Object value) throws IOException;

    /** An object passed to {@code writeObject}. */
    void written(@Nullable Object value) throws IOException;

    /** An object passed to {@code writeUnshared}, which is written even where it was before. */
    default void writtenAnew(@Nullable Object value) throws IOException {
        written(value);
    }

    /** An int passed to {@code writeInt}, such as the number of what follows. */
    default void number(int value) {}
}
