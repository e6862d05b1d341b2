package dev.tagalong.heap;

import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.io.ObjectStreamField;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The only place that reaches into classes which did not open themselves: hooks through
 * {@code sun.reflect.ReflectionFactory}, fields by the first way that works without flags and without a warning.
 *
 * <p>Of {@code jdk.unsupported}, {@code ReflectionFactory} is meant for serialization libraries. {@code Unsafe} prints
 * a warning from JDK 24 on (JEP 498) and is used before that only; from 24 on
 * {@code defaultWriteObjectForSerialization} does the same for all but records and hidden classes. Both are looked up
 * by name, since javac warns at each mention of them and no option or annotation silences that.
 */
final class Access {
    private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();
    private static final MethodType FINDS_HOOK = MethodType.methodType(MethodHandle.class, Class.class);
    private static final boolean SINCE_24 = Runtime.version().feature() >= 24;
    private static final Object FACTORY = factory();
    private static final MethodHandle WRITE_REPLACE = method(FACTORY, "writeReplaceForSerialization", FINDS_HOOK);
    private static final MethodHandle WRITE_OBJECT = method(FACTORY, "writeObjectForSerialization", FINDS_HOOK);
    private static final MethodHandle READ_OBJECT = method(FACTORY, "readObjectForSerialization", FINDS_HOOK);
    private static final MethodHandle READ_RESOLVE = method(FACTORY, "readResolveForSerialization", FINDS_HOOK);
    private static final @Nullable MethodHandle DEFAULT_WRITE =
            SINCE_24 ? method(FACTORY, "defaultWriteObjectForSerialization", FINDS_HOOK) : null;

    private Access() {}

    /** The effective {@code writeReplace} as {@code (Object)Object}, or null if the stream calls none. */
    static @Nullable MethodHandle writeReplace(Class<?> type) {
        MethodHandle handle = hook(WRITE_REPLACE, type);
        return handle == null ? null : handle.asType(MethodType.methodType(Object.class, Object.class));
    }

    /** The class's own {@code writeObject} as {@code (Object, ObjectOutputStream)void}, or null. */
    static @Nullable MethodHandle writeObject(Class<?> type) {
        MethodHandle handle = hook(WRITE_OBJECT, type);
        return handle == null
                ? null
                : handle.asType(MethodType.methodType(void.class, Object.class, ObjectOutputStream.class));
    }

    static boolean hasReadObject(Class<?> type) {
        return hook(READ_OBJECT, type) != null;
    }

    static boolean hasReadResolve(Class<?> type) {
        return hook(READ_RESOLVE, type) != null;
    }

    /** The value of {@code serialPersistentFields} if the class declares it as the stream demands, or null. */
    static ObjectStreamField @Nullable [] persistentFields(Class<?> type) {
        try {
            Field field = type.getDeclaredField("serialPersistentFields");
            int mask = Modifier.PRIVATE | Modifier.STATIC | Modifier.FINAL;
            if ((field.getModifiers() & mask) != mask || !field.trySetAccessible()) {
                return null;
            }
            return field.get(null) instanceof ObjectStreamField[] fields ? fields : null;
        } catch (NoSuchFieldException | IllegalAccessException e) {
            return null;
        }
    }

    /** Readers of all reference fields of a class that can be read one by one, transient ones included, by name. */
    static Map<String, FieldReader> allFields(Class<?> type) {
        Map<String, FieldReader> readers = new LinkedHashMap<>();
        for (Field field : type.getDeclaredFields()) {
            if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
                FieldReader reader = reader(type, List.of(field));
                // The default write of a class does not know its transient fields.
                if (reader != null && !(reader instanceof DefaultWriteReader)) {
                    readers.put(field.getName(), reader);
                }
            }
        }
        return readers;
    }

    /**
     * A reader of the given bound reference fields, or null if no way in works: the caller then asks a real stream.
     *
     * @param fields declared by {@code type}, in the order in which values are wanted
     */
    static @Nullable FieldReader reader(Class<?> type, List<Field> fields) {
        if (!SINCE_24 && !type.isHidden() && !type.isRecord()) {
            return new OffsetReader(Memory.offsets(fields));
        }
        MethodHandle[] getters = getters(fields);
        if (getters != null) {
            return new GetterReader(getters);
        }
        MethodHandle write = DEFAULT_WRITE == null ? null : hook(DEFAULT_WRITE, type);
        if (write == null) {
            return null;
        }
        MethodType erased = MethodType.methodType(void.class, Object.class, ObjectOutputStream.class);
        String[] names = fields.stream().map(Field::getName).toArray(String[]::new);
        return new DefaultWriteReader(write.asType(erased), ObjectStreamClass.lookup(type), names);
    }

    private static MethodHandle @Nullable [] getters(List<Field> fields) {
        MethodHandle[] getters = new MethodHandle[fields.size()];
        for (int i = 0; i < getters.length; i++) {
            Field field = fields.get(i);
            if (!field.trySetAccessible()) {
                return null;
            }
            try {
                getters[i] = LOOKUP.unreflectGetter(field).asType(MethodType.methodType(Object.class, Object.class));
            } catch (IllegalAccessException e) {
                return null;
            }
        }
        return getters;
    }

    private static @Nullable MethodHandle hook(MethodHandle find, Class<?> type) {
        try {
            return (@Nullable MethodHandle) find.invokeExact(type);
        } catch (Throwable e) {
            throw HookFailure.rethrow(e);
        }
    }

    private static MethodHandle method(Object target, String name, MethodType type) {
        try {
            return LOOKUP.findVirtual(target.getClass(), name, type).bindTo(target);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(target.getClass() + "." + name + " is not as JDK 17 to 25 have it", e);
        }
    }

    private static Object factory() {
        try {
            return Class.forName("sun.reflect.ReflectionFactory")
                    .getMethod("getReflectionFactory")
                    .invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("The module jdk.unsupported is missing from this Java runtime", e);
        }
    }

    /** {@code sun.misc.Unsafe}; initialised only where it is silent. */
    private static final class Memory {
        private static final Object UNSAFE = unsafe();
        private static final MethodHandle OFFSET =
                method(UNSAFE, "objectFieldOffset", MethodType.methodType(long.class, Field.class));
        static final MethodHandle GET =
                method(UNSAFE, "getObject", MethodType.methodType(Object.class, Object.class, long.class));

        private static Object unsafe() {
            try {
                Field field = Class.forName("sun.misc.Unsafe").getDeclaredField("theUnsafe");
                field.setAccessible(true);
                return field.get(null);
            } catch (ReflectiveOperationException e) {
                throw new LinkageError("The module jdk.unsupported is missing from this Java runtime", e);
            }
        }

        static long[] offsets(List<Field> fields) {
            long[] offsets = new long[fields.size()];
            try {
                for (int i = 0; i < offsets.length; i++) {
                    offsets[i] = (long) OFFSET.invokeExact(fields.get(i));
                }
            } catch (Throwable e) {
                throw HookFailure.rethrow(e);
            }
            return offsets;
        }
    }

    /** Reads by offset: JDK 17 to 23. */
    @SuppressWarnings("ArrayRecordComponent") // Never compared; arrays are read in the inner loop.
    private record OffsetReader(long[] offsets) implements FieldReader {
        @Override
        public void read(Object holder, @Nullable Object[] into, int at) {
            try {
                for (int i = 0; i < offsets.length; i++) {
                    into[at + i] = (Object) Memory.GET.invokeExact(holder, offsets[i]);
                }
            } catch (Throwable e) {
                throw HookFailure.rethrow(e);
            }
        }

        @Override
        public @Nullable Object read(Object holder, int field) {
            try {
                return (Object) Memory.GET.invokeExact(holder, offsets[field]);
            } catch (Throwable e) {
                throw HookFailure.rethrow(e);
            }
        }
    }
}
