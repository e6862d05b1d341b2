package dev.tagalong.heap;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;

/** Hooks by the rules of {@code java.io.Serializable}'s documentation, from what classes declare. */
final class DeclaredHooks {
    private DeclaredHooks() {}

    /** True if the class itself declares {@code private void name(stream)}. */
    static boolean has(Class<?> type, String name, Class<?> stream) {
        try {
            Method method = type.getDeclaredMethod(name, stream);
            return Modifier.isPrivate(method.getModifiers())
                    && !Modifier.isStatic(method.getModifiers())
                    && method.getReturnType() == void.class;
        } catch (NoSuchMethodException e) {
            return false;
        }
    }

    /** True if the class declares or inherits {@code Object name()}, the first of that name counting. */
    static boolean inherits(Class<?> type, String name) {
        for (Class<?> at = type; at != null; at = at.getSuperclass()) {
            try {
                return reaches(at.getDeclaredMethod(name), type);
            } catch (NoSuchMethodException e) {
                // Look further up.
            }
        }
        return false;
    }

    private static boolean reaches(Method method, Class<?> type) {
        int modifiers = method.getModifiers();
        Class<?> owner = method.getDeclaringClass();
        if (method.getReturnType() != Object.class || Modifier.isStatic(modifiers) || Modifier.isAbstract(modifiers)) {
            return false;
        } else if (Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers)) {
            return true;
        }
        return owner == type
                || (!Modifier.isPrivate(modifiers)
                        && owner.getClassLoader() == type.getClassLoader()
                        && owner.getPackageName().equals(type.getPackageName()));
    }
}
