package dev.tagalong.generated;

import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reflection on generated classes, where every failure is a fault of the generator. */
final class Reflected {
    private Reflected() {}

    /** The settable reference fields of a generated class and of its generated superclasses. */
    static List<Field> fields(Class<?> type) {
        List<Field> fields = new ArrayList<>();
        for (Class<?> c = type; Universe.made(c); c = c.getSuperclass()) {
            for (Field field : c.getDeclaredFields()) {
                int modifiers = field.getModifiers();
                if (!field.getType().isPrimitive() && !Modifier.isStatic(modifiers) && !Modifier.isFinal(modifiers)) {
                    fields.add(open(field));
                }
            }
        }
        return fields;
    }

    static <T extends AccessibleObject> T open(T member) {
        member.setAccessible(true);
        return member;
    }

    static Object construct(Constructor<?> constructor, @Nullable Object... arguments) {
        return call(constructor, () -> constructor.newInstance(arguments));
    }

    static @Nullable Object invoke(Method method, @Nullable Object receiver, @Nullable Object... arguments) {
        return call(method, () -> method.invoke(receiver, arguments));
    }

    static void set(Field field, Object object, @Nullable Object value) {
        try {
            field.set(object, value);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(field.toString(), e);
        }
    }

    private interface Call {
        @Nullable
        Object run() throws ReflectiveOperationException;
    }

    private static Object call(Executable what, Call call) {
        try {
            return call.run();
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(what.toString(), e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(what.toString(), e);
        }
    }
}
