package dev.tagalong.heap;

import java.io.ObjectStreamField;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One Serializable class of a hierarchy with all its fields, those too that lead nowhere and that a walk never reads.
 */
final class WeighSlot {
    private final SlotShape shape;
    private final int number;
    private final int primitives;
    private final boolean[] open;
    /** Reads all bound fields; null if no way in works for all of them. */
    private final @Nullable FieldReader all;

    private final boolean[] bound;

    /** @param number its place in the hierarchy */
    WeighSlot(SlotShape shape, int number) {
        this.shape = shape;
        this.number = number;
        int bytes = 0;
        List<Field> fields = new ArrayList<>();
        bound = new boolean[shape.refs().length];
        int ref = 0;
        for (ObjectStreamField entry : ClassForms.streamFields(shape.type())) {
            if (entry.isPrimitive()) {
                bytes += WeighBytes.primitive(entry.getTypeCode());
                continue;
            }
            Field field = ClassForms.declared(shape.type(), entry);
            bound[ref++] = field != null;
            if (field != null) {
                fields.add(field);
            }
        }
        primitives = bytes;
        open = new boolean[shape.refs().length];
        for (int field : shape.open()) {
            open[field] = true;
        }
        all = fields.isEmpty() || shape.defaultFault() != null ? null : Access.reader(shape.type(), fields);
    }

    SlotShape shape() {
        return shape;
    }

    int number() {
        return number;
    }

    /** The fields as the stream writes them by default. */
    void fields(Object holder, WeighListener listener) {
        listener.primitives(primitives);
        int count = shape.refs().length;
        if (count == 0) {
            return;
        }
        @Nullable Object[] values = new Object[count];
        if (all != null) {
            all.read(holder, values, 0);
            spread(values);
        } else {
            @Nullable Object[] read = new Object[shape.open().length];
            shape.read(holder, read, 0);
            for (int i = 0; i < read.length; i++) {
                values[shape.open()[i]] = read[i];
            }
        }
        for (int i = 0; i < count; i++) {
            listener.field(this, i, values[i], open[i]);
        }
    }

    /** Moves the values of the bound fields from the front to where their fields stand. */
    private void spread(@Nullable Object[] values) {
        int from = 0;
        for (boolean each : bound) {
            from += each ? 1 : 0;
        }
        for (int i = values.length - 1; i >= 0; i--) {
            values[i] = bound[i] ? values[--from] : null;
        }
    }

    /** The fields as a hook has put them. */
    void put(PutValues values, WeighListener listener) {
        listener.primitives(primitives);
        for (int i = 0; i < shape.refs().length; i++) {
            listener.field(this, i, values.get(shape.refs()[i].name()), true);
        }
    }
}
