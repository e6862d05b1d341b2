package dev.tagalong.heap;

import org.jspecify.annotations.Nullable;

/** Reads a fixed list of reference fields of one class. */
interface FieldReader {
    /** Puts the fields' values, in the order given when the reader was made, into {@code into} from {@code at} on. */
    void read(Object holder, @Nullable Object[] into, int at);

    /** The value of one field, by its place in the list: nothing is stored, which under some collectors costs more. */
    @Nullable
    Object read(Object holder, int field);
}
