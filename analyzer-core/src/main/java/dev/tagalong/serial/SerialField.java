package dev.tagalong.serial;

/**
 * A serializable field of a slot.
 *
 * @param name the field's name in the stream
 * @param type its type as a class file descriptor, such as {@code I} or {@code Ljava/lang/String;}
 * @param bound true if the class really has an instance field of this name and type; false for an entry of
 *     {@code serialPersistentFields} that only {@code putFields} can fill
 */
public record SerialField(String name, String type, boolean bound) implements Comparable<SerialField> {
    /** True if the type is primitive. */
    public boolean primitive() {
        return type.length() == 1;
    }

    /** The order of {@code java.io.ObjectStreamField}: primitives first, then by name. */
    @Override
    public int compareTo(SerialField other) {
        return primitive() == other.primitive() ? name.compareTo(other.name) : primitive() ? -1 : 1;
    }
}
