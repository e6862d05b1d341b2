package dev.tagalong.serial;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one class of a Serializable hierarchy contributes to the stream.
 *
 * @param className binary name of the class
 * @param writesItself true if it has a {@code private void writeObject(ObjectOutputStream)}
 * @param readsItself true if it has a {@code private void readObject(ObjectInputStream)}
 * @param fields what a default write writes, in the stream's order: primitives first, then references, each by name
 * @param defaultFault one clause that says why a default write is refused, or null: a declared persistent field that
 *     matches no field of the class
 */
public record Slot(
        String className,
        boolean writesItself,
        boolean readsItself,
        List<SerialField> fields,
        @Nullable String defaultFault) {
    /** Copies the list. */
    public Slot {
        fields = List.copyOf(fields);
    }
}
