package dev.tagalong.samples.benchmarks.instances;

import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes one object in one way, and keeps all that it handed in for it. */
final class Maker {
    /** Arguments of arguments of arguments. */
    private static final int MOST_DEPTH = 3;
    /** How many constructors and factories are tried for one class. */
    private static final int MOST_WAYS = 12;

    private final List<Class<?>> hints;
    private final Subclasses subclasses;
    private final Set<Object> handed = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Class<?>> hinted = new HashSet<>();

    /** @param hints of these, objects are handed in where they fit */
    Maker(List<Class<?>> hints, Subclasses subclasses) {
        this.hints = hints;
        this.subclasses = subclasses;
    }

    /** The ways to an object of a class: its constructors and its static factories, those with few arguments first. */
    static List<Executable> ways(Class<?> type) {
        if (type.isInterface() || Modifier.isAbstract(type.getModifiers())) {
            return List.of();
        }
        Stream<Executable> factories = Stream.of(type.getDeclaredMethods())
                .filter(method -> Modifier.isStatic(method.getModifiers()) && method.getReturnType() == type)
                .map(method -> method);
        return Stream.concat(Stream.of(type.getDeclaredConstructors()), factories)
                .filter(way -> !way.isSynthetic())
                .sorted(Comparator.comparing(Executable::getParameterCount).thenComparing(Executable::toGenericString))
                .limit(MOST_WAYS)
                .toList();
    }

    /** An object, made in this way. */
    Object make(Executable way) throws NotMade {
        return made(way, arguments(way, 0));
    }

    /** What was handed in for what it made, and for that, except for outer instances. */
    Set<Object> handed() {
        return Collections.unmodifiableSet(handed);
    }

    /** The hints of which objects were made to be handed in. */
    Set<Class<?>> hinted() {
        return Collections.unmodifiableSet(hinted);
    }

    /** Calls a method; what it answers is dropped. */
    void call(Object object, Method method) throws NotMade {
        call(method, object, arguments(method, 0));
    }

    private Object made(Executable way, @Nullable Object[] arguments) throws NotMade {
        try {
            if (way instanceof Method method) {
                Object object = call(method, null, arguments);
                if (object == null) {
                    throw new NotMade(new NullPointerException(way.toString()));
                }
                return object;
            }
            way.setAccessible(true);
            return ((Constructor<?>) way).newInstance(arguments);
        } catch (InvocationTargetException e) {
            throw new NotMade(e.getCause());
        } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
            throw new NotMade(e);
        }
    }

    private static @Nullable Object call(Method method, @Nullable Object object, @Nullable Object[] arguments)
            throws NotMade {
        try {
            method.setAccessible(true);
            return method.invoke(object, arguments);
        } catch (InvocationTargetException e) {
            throw new NotMade(e.getCause());
        } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
            throw new NotMade(e);
        }
    }

    private @Nullable Object[] arguments(Executable way, int depth) {
        Class<?>[] types = way.getParameterTypes();
        @Nullable Object[] arguments = new Object[types.length];
        for (int index = 0; index < types.length; index++) {
            arguments[index] = value(types[index], depth);
            if (arguments[index] != null && !(index == 0 && isOuter(way, types[0]))) {
                handed.add(arguments[index]);
            }
        }
        return arguments;
    }

    /** An inner class always has its outer instance: nobody chooses to hand it in. */
    private static boolean isOuter(Executable way, Class<?> first) {
        Class<?> type = way.getDeclaringClass();
        return way instanceof Constructor
                && type.getEnclosingClass() == first
                && !Modifier.isStatic(type.getModifiers());
    }

    private @Nullable Object value(Class<?> type, int depth) {
        for (int index = 0; index < hints.size(); index++) {
            Object hinted = type.isAssignableFrom(hints.get(index)) ? hinted(index, depth) : null;
            if (hinted != null) {
                return hinted;
            }
        }
        Object simple = Values.of(type);
        if (simple != null) {
            return simple;
        }
        if (type.isEnum()) {
            return type.getEnumConstants().length == 0 ? null : type.getEnumConstants()[0];
        }
        if (type.isArray()) {
            Object array = Array.newInstance(type.getComponentType(), 1);
            Object element = value(type.getComponentType(), depth);
            Array.set(array, 0, element);
            if (element != null) {
                handed.add(element);
            }
            return array;
        }
        Object object = any(type, depth);
        return object == null && type.isInterface() ? standIn(type) : object;
    }

    /** What a scan says is there; a container with what it says is in it. */
    private @Nullable Object hinted(int index, int depth) {
        Class<?> type = hints.get(index);
        Object object = Values.made(type);
        if (object == null) {
            object = any(type, depth);
        }
        if (object != null) {
            hinted.add(type);
        }
        if (object != null && index + 1 < hints.size() && type.getClassLoader() == null) {
            Object next = hinted(index + 1, depth);
            if (next != null) {
                handed.add(next);
                fill(object, next);
            }
        }
        return object;
    }

    private static void fill(Object container, Object content) {
        try {
            if (container instanceof Collection) {
                @SuppressWarnings("unchecked")
                Collection<Object> collection = (Collection<Object>) container;
                collection.add(content);
            } else if (container instanceof Map) {
                @SuppressWarnings("unchecked")
                Map<Object, Object> map = (Map<Object, Object>) container;
                map.put("a", content);
            }
        } catch (RuntimeException e) {
            // It takes nothing, or not this: it is handed in as it is.
            return;
        }
    }

    private static @Nullable Object standIn(Class<?> type) {
        try {
            return Values.standIn(type);
        } catch (IllegalArgumentException e) {
            // Of sealed interfaces and those that are not public there is none.
            return null;
        }
    }

    /** An object of a class, or else of a subclass. */
    private @Nullable Object any(Class<?> type, int depth) {
        Object object = constructed(type, depth);
        if (object != null) {
            return object;
        }
        for (Class<?> each : subclasses.of(type)) {
            object = constructed(each, depth);
            if (object != null) {
                return object;
            }
        }
        return null;
    }

    private @Nullable Object constructed(Class<?> type, int depth) {
        if (depth == MOST_DEPTH) {
            return null;
        }
        for (Executable way : ways(type)) {
            try {
                return made(way, arguments(way, depth + 1));
            } catch (NotMade e) {
                continue;
            }
        }
        return null;
    }

    /** The classes of these names that there are. */
    static List<Class<?>> classes(List<String> names, ClassLoader loader) {
        List<Class<?>> found = new ArrayList<>();
        for (String name : names) {
            try {
                found.add(Class.forName(name, false, loader));
            } catch (ClassNotFoundException | LinkageError e) {
                // Hints are names as reports show them; those of lambdas are of no class.
                continue;
            }
        }
        return found;
    }

    /** Nothing could be made in this way; the cause says why. */
    static final class NotMade extends Exception {
        private static final long serialVersionUID = 1;

        NotMade(Throwable cause) {
            super(cause);
        }
    }
}
