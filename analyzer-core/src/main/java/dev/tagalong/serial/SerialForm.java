package dev.tagalong.serial;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How instances of one class write and read themselves: the part of {@code java.io.ObjectStreamClass} that decides what
 * is sent, as plain names, so that it can be built from a {@code Class} and from a class file alike.
 *
 * @param className binary name
 * @param kind which branch of {@code ObjectOutputStream.writeObject0} writes the instances
 * @param slots the Serializable classes of the hierarchy, superclass first, as the stream writes them; empty for kinds
 *     that do not write fields
 * @param replaces true if the stream calls a {@code writeReplace}, declared or inherited
 * @param resolves true if the stream calls a {@code readResolve}, declared or inherited
 * @param writeFault one clause that says why the stream refuses every instance that is not replaced, or null
 * @param readFault one clause that says why what was written cannot be read, or null
 */
public record SerialForm(
        String className,
        Kind kind,
        List<Slot> slots,
        boolean replaces,
        boolean resolves,
        @Nullable String writeFault,
        @Nullable String readFault) {
    /** Copies the list. */
    public SerialForm {
        slots = List.copyOf(slots);
    }

    /** The branches of {@code writeObject0}, in the words of the stream protocol. */
    public enum Kind {
        /** Travels by name: {@code Class} and {@code ObjectStreamClass} objects. */
        CLASS,
        /** A string. */
        STRING,
        /** An array, judged by its elements. */
        ARRAY,
        /** Travels by the constant's name alone; fields and hooks are ignored. */
        ENUM,
        /** Components only; of all hooks just {@code writeReplace} and {@code readResolve} count. */
        RECORD,
        /** A dynamic proxy: its invocation handler is the payload. */
        PROXY,
        /** Only what {@code writeExternal} writes. */
        EXTERNALIZABLE,
        /** Slot by slot, each by its {@code writeObject} or its fields. */
        SERIALIZABLE,
        /** Refused with {@code NotSerializableException}. */
        NOT_SERIALIZABLE
    }
}
