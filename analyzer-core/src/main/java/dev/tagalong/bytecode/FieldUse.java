package dev.tagalong.bytecode;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a field is declared, and who reads it.
 *
 * @param file name of the source file without folders, or null if the class file does not say
 * @param modifiers as in the source, a blank between them, without {@code transient}
 * @param type the declared type as in the source, of simple names
 * @param put true if the class says itself which fields it writes ({@code serialPersistentFields}, {@code putFields}),
 *     so that {@code transient} changes nothing
 * @param restores true if the class has a {@code readObject}
 * @param users the methods that read it, sorted, with lines of 0; see {@link ArrivalUses#field}
 * @param followed true if all that runs on arrival is known, and {@code users} are those that do
 */
public record FieldUse(
        @Nullable String file,
        String modifiers,
        String type,
        boolean put,
        boolean restores,
        List<Line> users,
        boolean followed) {
    /** Copies the list. */
    public FieldUse {
        users = List.copyOf(users);
    }
}
