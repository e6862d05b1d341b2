package dev.tagalong.heap;

import java.lang.reflect.Constructor;
import sun.reflect.ReflectionFactory;

/** What {@code sun.reflect.ReflectionFactory} says of a class, asked directly. */
final class Factory {
    private static final ReflectionFactory JDK = ReflectionFactory.getReflectionFactory();

    private Factory() {}

    static boolean writesItself(Class<?> type) {
        return JDK.writeObjectForSerialization(type) != null;
    }

    static boolean readsItself(Class<?> type) {
        return JDK.readObjectForSerialization(type) != null;
    }

    static boolean replaces(Class<?> type) {
        return JDK.writeReplaceForSerialization(type) != null;
    }

    static boolean resolves(Class<?> type) {
        return JDK.readResolveForSerialization(type) != null;
    }

    /** True if reading finds a constructor by which to make an instance of a Serializable class. */
    static boolean constructs(Class<?> type) {
        return JDK.newConstructorForSerialization(type) != null;
    }

    /** An instance for which no constructor ran but that of Object. */
    static Object blank(Class<?> type) throws ReflectiveOperationException {
        Constructor<Object> bare = Object.class.getDeclaredConstructor();
        return JDK.newConstructorForSerialization(type, bare).newInstance();
    }
}
