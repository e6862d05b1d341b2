package dev.tagalong.heap;

import java.io.Externalizable;
import java.io.ObjectStreamClass;
import java.io.ObjectStreamField;
import java.io.Serializable;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;

/**
 * The fields that the description of a class lists. {@code ObjectStreamClass} is asked for them only if the class has
 * been initialised: it initialises each class that declares {@code serialVersionUID} or {@code serialPersistentFields}.
 * For any other class they are found by reflection, after the rules of "Java Object Serialization Specification",
 * sections 1.5, 1.11, 1.12, 1.13 and 4.3.
 *
 * <p>That answer is exact but for a class that lists its fields in {@code serialPersistentFields} and of which only the
 * {@code Class} object is there: the list is a value that nobody can read without initialising the class. The fields
 * that the class would have without the list stand in for it.
 */
final class WeighFields {
    private static final ObjectStreamField[] NONE = {};

    private WeighFields() {}

    /** @param initialised true if the class is known to have been initialised */
    static ObjectStreamField[] of(Class<?> type, boolean initialised) {
        return initialised ? ObjectStreamClass.lookupAny(type).getFields() : reflected(type);
    }

    /** In no order that matters: all count. */
    static ObjectStreamField[] reflected(Class<?> type) {
        if (!lists(type)) {
            return NONE;
        }
        List<ObjectStreamField> fields = new ArrayList<>();
        try {
            for (Field field : type.getDeclaredFields()) {
                if ((field.getModifiers() & (Modifier.STATIC | Modifier.TRANSIENT)) == 0) {
                    fields.add(new ObjectStreamField(field.getName(), field.getType()));
                }
            }
        } catch (LinkageError e) {
            // The type of a field is missing: the stream fails with this error at such a class.
            return NONE;
        }
        return fields.toArray(NONE);
    }

    private static boolean lists(Class<?> type) {
        // The list of Class itself is empty.
        return type != Class.class
                && Serializable.class.isAssignableFrom(type)
                && !Enum.class.isAssignableFrom(type)
                && !type.isInterface()
                && !type.isArray()
                && !Proxy.isProxyClass(type)
                && (type.isRecord() || !Externalizable.class.isAssignableFrom(type));
    }
}
