package dev.tagalong.heap;

import java.io.IOException;
import java.io.ObjectOutput;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.io.ObjectStreamField;
import org.jspecify.annotations.Nullable;

/**
 * What a hook puts into {@code putFields()}: keeps the references and refuses unknown names with the same exception as
 * the stream's own implementation.
 */
final class PutValues extends ObjectOutputStream.PutField {
    private final ObjectOutputStream stream;
    private final ObjectStreamField[] fields;
    private final @Nullable Object[] values;

    PutValues(ObjectOutputStream stream, ObjectStreamClass form) {
        this.stream = stream;
        this.fields = form.getFields();
        this.values = new Object[fields.length];
    }

    /** The value last put under a name, or null. */
    @Nullable
    Object get(String name) {
        return values[index(name, Object.class)];
    }

    private int index(String name, Class<?> type) {
        for (int i = 0; i < fields.length; i++) {
            ObjectStreamField field = fields[i];
            if (field.getName().equals(name)
                    && (type == Object.class ? !field.isPrimitive() : type.isAssignableFrom(field.getType()))) {
                return i;
            }
        }
        throw new IllegalArgumentException("no such field " + name + " with type " + type);
    }

    @Override
    public void put(String name, boolean val) {
        index(name, boolean.class);
    }

    @Override
    public void put(String name, byte val) {
        index(name, byte.class);
    }

    @Override
    public void put(String name, char val) {
        index(name, char.class);
    }

    @Override
    public void put(String name, short val) {
        index(name, short.class);
    }

    @Override
    public void put(String name, int val) {
        index(name, int.class);
    }

    @Override
    public void put(String name, long val) {
        index(name, long.class);
    }

    @Override
    public void put(String name, float val) {
        index(name, float.class);
    }

    @Override
    public void put(String name, double val) {
        index(name, double.class);
    }

    @Override
    public void put(String name, @Nullable Object val) {
        values[index(name, Object.class)] = val;
    }

    @Override
    @Deprecated
    public void write(ObjectOutput out) throws IOException {
        if (out != stream) {
            throw new IllegalArgumentException("wrong stream");
        }
        for (int i = 0; i < fields.length; i++) {
            if (!fields[i].isPrimitive()) {
                if (fields[i].isUnshared()) {
                    throw new IOException("cannot write unshared object");
                }
                out.writeObject(values[i]);
            }
        }
    }
}
