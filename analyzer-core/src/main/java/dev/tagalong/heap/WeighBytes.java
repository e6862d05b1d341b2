package dev.tagalong.heap;

import java.io.ObjectStreamField;
import java.lang.reflect.Array;

/**
 * How many bytes things take in the stream, as "Java Object Serialization Specification", chapter 6, has them. What is
 * held is counted where it is held: as {@link #HANDLE} there, and itself as what it takes more.
 */
final class WeighBytes {
    /** A reference back to what was written before. */
    static final int HANDLE = 5;

    static final int NULL = 1;
    /** What every stream begins with. */
    static final int HEAD = 4;

    private static final int LONGEST_SHORT_STRING = 0xFFFF;

    private WeighBytes() {}

    static int reference(boolean isNull) {
        return isNull ? NULL : HANDLE;
    }

    /** A string beyond a handle. */
    static long string(String text) {
        long length = utf(text);
        return 1 + (length > LONGEST_SHORT_STRING ? 8 : 2) + length - HANDLE;
    }

    /** The length in modified UTF-8. */
    static long utf(String text) {
        long length = 0;
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            length += unit >= 1 && unit <= 0x7F ? 1 : unit <= 0x7FF ? 2 : 3;
        }
        return length;
    }

    /** An array of primitives beyond a handle. */
    static long primitives(Object array) {
        char code = array.getClass().getComponentType().descriptorString().charAt(0);
        return 1 + HANDLE + 4 + (long) Array.getLength(array) * primitive(code) - HANDLE;
    }

    /** @param code as in a descriptor */
    static int primitive(char code) {
        return switch (code) {
            case 'Z', 'B' -> 1;
            case 'C', 'S' -> 2;
            case 'I', 'F' -> 4;
            case 'J', 'D' -> 8;
            default -> throw new IllegalArgumentException("no primitive type is " + code);
        };
    }

    /**
     * The description of a class beyond a handle: type code, name, serialVersionUID, flags, field count, fields, end,
     * superclass.
     */
    static long description(String name, ObjectStreamField[] fields, boolean hasSuper) {
        long bytes = 1 + 2 + utf(name) + 8 + 1 + 2 + 1 + reference(!hasSuper) - HANDLE;
        for (ObjectStreamField field : fields) {
            bytes += 1 + 2 + utf(field.getName()) + (field.isPrimitive() ? 0 : HANDLE);
        }
        return bytes;
    }

    /** The description of a proxy class beyond a handle; above it stands that of {@code Proxy}. */
    static long proxy(Class<?> type) {
        long bytes = 1 + 4 + 1 + HANDLE - HANDLE;
        for (Class<?> each : type.getInterfaces()) {
            bytes += 2 + utf(each.getName());
        }
        return bytes;
    }
}
