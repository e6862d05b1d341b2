package dev.tagalong.heap;

import dev.tagalong.serial.FormRules;
import dev.tagalong.serial.SerialField;
import dev.tagalong.serial.SerialForm;
import dev.tagalong.serial.SerialForm.Kind;
import dev.tagalong.serial.Slot;
import java.io.Externalizable;
import java.io.ObjectStreamClass;
import java.io.ObjectStreamField;
import java.io.Serializable;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds {@link SerialForm}s from classes. Asks {@code ObjectStreamClass}, which can initialise the class. */
final class ClassForms {
    private ClassForms() {}

    /** The form of a class of which an instance exists. */
    static SerialForm of(Class<?> type) {
        Kind kind = kind(type);
        List<Slot> slots = new ArrayList<>();
        if (kind == Kind.RECORD || kind == Kind.SERIALIZABLE || kind == Kind.PROXY) {
            for (Class<?> slot : chain(type)) {
                slots.add(slot(slot, kind == Kind.RECORD));
            }
        }
        boolean hooks =
                kind == Kind.RECORD || kind == Kind.SERIALIZABLE || kind == Kind.PROXY || kind == Kind.EXTERNALIZABLE;
        return new SerialForm(
                LiveNames.of(type),
                kind,
                slots,
                hooks && Access.writeReplace(type) != null,
                hooks && Access.hasReadResolve(type),
                kind == Kind.SERIALIZABLE ? writeFault(type) : null,
                readFault(type, kind));
    }

    /** The order of checks is that of {@code writeObject0}. */
    static Kind kind(Class<?> type) {
        if (type == Class.class || type == ObjectStreamClass.class) {
            return Kind.CLASS;
        } else if (type == String.class) {
            return Kind.STRING;
        } else if (type.isArray()) {
            return Kind.ARRAY;
        } else if (Leaves.enumType(type)) {
            return Kind.ENUM;
        } else if (!Serializable.class.isAssignableFrom(type)) {
            return Kind.NOT_SERIALIZABLE;
        } else if (type.isRecord()) {
            return Kind.RECORD;
        } else if (Proxy.isProxyClass(type)) {
            return Kind.PROXY;
        }
        return Externalizable.class.isAssignableFrom(type) ? Kind.EXTERNALIZABLE : Kind.SERIALIZABLE;
    }

    /** The Serializable classes of a hierarchy, superclass first. */
    static List<Class<?>> chain(Class<?> type) {
        List<Class<?>> chain = new ArrayList<>();
        for (Class<?> at = type; at != null && Serializable.class.isAssignableFrom(at); at = at.getSuperclass()) {
            chain.add(0, at);
        }
        return chain;
    }

    private static Slot slot(Class<?> type, boolean record) {
        List<SerialField> fields = new ArrayList<>();
        String fault = null;
        for (ObjectStreamField field : streamFields(type)) {
            boolean bound = declared(type, field) != null;
            fields.add(new SerialField(field.getName(), field.getType().descriptorString(), bound));
            if (!bound && !record) {
                fault = FormRules.unmatched(LiveNames.of(type), field.getName());
            }
        }
        boolean writes = !record && Access.writeObject(type) != null;
        boolean reads = !record && Access.hasReadObject(type);
        return new Slot(LiveNames.of(type), writes, reads, fields, fault);
    }

    static ObjectStreamField[] streamFields(Class<?> type) {
        ObjectStreamClass form = ObjectStreamClass.lookup(type);
        return form == null ? new ObjectStreamField[0] : form.getFields();
    }

    /** The field behind an entry of the stream's field list, or null if the entry matches none. */
    static @Nullable Field declared(Class<?> type, ObjectStreamField entry) {
        try {
            Field field = type.getDeclaredField(entry.getName());
            boolean matches = field.getType() == entry.getType() && !Modifier.isStatic(field.getModifiers());
            return matches ? field : null;
        } catch (NoSuchFieldException e) {
            return null;
        }
    }

    /** The stream finds the fault when it describes the object's own class; those of superclasses stay harmless. */
    private static @Nullable String writeFault(Class<?> type) {
        ObjectStreamField[] declared = Access.persistentFields(type);
        boolean refused = declared != null && declared.length > 0 && streamFields(type).length == 0;
        return refused ? FormRules.doubled(LiveNames.of(type)) : null;
    }

    private static @Nullable String readFault(Class<?> type, Kind kind) {
        if (LiveNames.hidden(type)) {
            return FormRules.hidden();
        }
        if (kind == Kind.EXTERNALIZABLE) {
            return Constructors.external(type) ? null : FormRules.noPublicConstructor(LiveNames.of(type));
        }
        return kind == Kind.SERIALIZABLE ? Constructors.fault(type) : null;
    }
}
