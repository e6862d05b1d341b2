package dev.tagalong.heap;

import dev.tagalong.catalogue.ContainerModel;
import java.io.ObjectStreamClass;
import java.lang.invoke.MethodHandle;
import org.jspecify.annotations.Nullable;

/**
 * What the walker knows of one Serializable class of a hierarchy.
 *
 * @param type the class
 * @param name its name in reports
 * @param writeObject its own hook, or null
 * @param readsItself true if it has a {@code readObject}
 * @param form the JDK's description
 * @param refs its reference fields in stream order, pruned ones included
 * @param open the indices in {@code refs} of the fields that are worth reading
 * @param reader reads the open fields; null if there are none or no way in works
 * @param defaultFault why a default write is refused, or null
 * @param model how the class appears as a container, or null
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared; arrays are read in the inner loop.
record SlotShape(
        Class<?> type,
        String name,
        @Nullable MethodHandle writeObject,
        boolean readsItself,
        ObjectStreamClass form,
        RefField[] refs,
        int[] open,
        @Nullable FieldReader reader,
        @Nullable String defaultFault,
        @Nullable ContainerModel model) {

    void read(Object holder, @Nullable Object[] into, int at) {
        if (reader != null) {
            reader.read(holder, into, at);
        }
    }

    /** The value of one of the open fields, by its place among them. */
    @Nullable
    Object read(Object holder, int openField) {
        return reader == null ? null : reader.read(holder, openField);
    }

    /** True if the fields have to be asked of a real stream. */
    boolean closed() {
        return reader == null && open.length > 0 && defaultFault == null;
    }

    /** True if the numbers that its hook writes say what the objects between them are. */
    boolean counts() {
        return model != null && model.counts();
    }

    /** True if the stream writes fields of any type for this slot by default. */
    boolean hasFields() {
        return form.getFields().length > 0;
    }
}
