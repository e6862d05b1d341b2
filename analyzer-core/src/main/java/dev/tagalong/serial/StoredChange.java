package dev.tagalong.serial;

import dev.tagalong.graph.Certainty;
import org.jspecify.annotations.Nullable;

/**
 * What a change of a class does to data that was stored before it.
 *
 * @param className binary name of the class
 * @param field the field of the stored form that it is about, or the enum constant; null if it is about all of the
 *     class
 * @param effect what it does
 * @param certainty {@code CERTAIN} if it does so to all stored objects of the class, {@code LIKELY} if to those that
 *     hold, or were written by code that wrote, what is named in {@code why}
 * @param why one clause without a full stop: what changed, and what is seen of it when data is read
 */
public record StoredChange(
        String className, StoredClass.@Nullable Field field, Effect effect, Certainty certainty, String why) {
    /** What happens to stored objects. */
    public enum Effect {
        /** They cannot be read. */
        UNREADABLE,
        /** They are read, and something of them is dropped. */
        LOST,
        /** They are read, and something that they did not have arrives as null or 0. */
        FRESH
    }
}
