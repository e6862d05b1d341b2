package dev.tagalong.heap;

import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.lang.invoke.MethodHandle;
import org.jspecify.annotations.Nullable;

/** Reads default fields through {@code ReflectionFactory.defaultWriteObjectForSerialization}: JDK 24 and later. */
@SuppressWarnings("ArrayRecordComponent") // Never compared; arrays are read in the inner loop.
record DefaultWriteReader(MethodHandle handle, ObjectStreamClass form, String[] names) implements FieldReader {
    @Override
    public void read(Object holder, @Nullable Object[] into, int at) {
        PutValues values = write(holder);
        for (int i = 0; i < names.length; i++) {
            into[at + i] = values.get(names[i]);
        }
    }

    @Override
    public @Nullable Object read(Object holder, int field) {
        return write(holder).get(names[field]);
    }

    private PutValues write(Object holder) {
        try {
            HookStream stream = HookStream.forDefaultWrite(form);
            handle.invokeExact(holder, (ObjectOutputStream) stream);
            return stream.putValues();
        } catch (Throwable e) {
            throw HookFailure.rethrow(e);
        }
    }
}
