package dev.tagalong.heap;

import dev.tagalong.serial.FormRules;
import java.io.Serializable;
import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * The rules by which reading finds a constructor to call: those of
 * {@code sun.reflect.ReflectionFactory.newConstructorForSerialization} and of {@code java.io.ObjectStreamClass}.
 */
final class Constructors {
    private static final int OPEN = Modifier.PUBLIC | Modifier.PROTECTED;

    private Constructors() {}

    /** True if an Externalizable class can be made by reading. */
    static boolean external(Class<?> type) {
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            if (constructor.getParameterCount() == 0) {
                return Modifier.isPublic(constructor.getModifiers());
            }
        }
        return false;
    }

    /** Why reading cannot make an instance of a Serializable class, or null if it can. */
    static @Nullable String fault(Class<?> type) {
        Class<?> first = type;
        while (Serializable.class.isAssignableFrom(first)) {
            Class<?> above = first.getSuperclass();
            if (above == null || !superAccessible(first, above)) {
                return FormRules.noConstructor(LiveNames.of(above == null ? first : above));
            }
            first = above;
        }
        for (Constructor<?> constructor : first.getDeclaredConstructors()) {
            if (constructor.getParameterCount() == 0) {
                int modifiers = constructor.getModifiers();
                boolean callable =
                        !Modifier.isPrivate(modifiers) && ((modifiers & OPEN) != 0 || samePackage(type, first));
                return callable ? null : FormRules.noConstructor(LiveNames.of(first));
            }
        }
        return FormRules.noConstructor(LiveNames.of(first));
    }

    private static boolean superAccessible(Class<?> type, Class<?> above) {
        boolean near = samePackage(type, above);
        if (!near && (above.getModifiers() & OPEN) == 0) {
            return false;
        }
        for (Constructor<?> constructor : above.getDeclaredConstructors()) {
            int modifiers = constructor.getModifiers();
            if (near ? !Modifier.isPrivate(modifiers) : (modifiers & OPEN) != 0) {
                return true;
            }
        }
        return near && type.isNestmateOf(above);
    }

    private static boolean samePackage(Class<?> a, Class<?> b) {
        return a.getClassLoader() == b.getClassLoader() && a.getPackageName().equals(b.getPackageName());
    }
}
