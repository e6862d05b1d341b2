package dev.tagalong.heap;

import java.io.File;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.math.BigInteger;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Arguments for constructors, made anew for each call.
 *
 * @param filling stands wherever an argument can be any object: a string, or a thread, which cannot be sent
 */
record Samples(Object filling) {
    /** Deeper than this no argument is built from other arguments. */
    private static final int DEPTH = 2;

    /** No sample of a type is known, or its constructor refuses the samples. */
    static final class NoSample extends Exception {
        private static final long serialVersionUID = 1L;

        NoSample(String reason) {
            super(reason);
        }
    }

    /** A new object. */
    Object make(Constructor<?> constructor) throws NoSample {
        return make(constructor, DEPTH);
    }

    private Object make(Constructor<?> constructor, int depth) throws NoSample {
        Class<?>[] types = constructor.getParameterTypes();
        Object[] arguments = new Object[types.length];
        for (int i = 0; i < types.length; i++) {
            arguments[i] = of(types[i], depth);
        }
        try {
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException e) {
            throw new NoSample(constructor + " throws " + e.getCause());
        } catch (ReflectiveOperationException | LinkageError e) {
            throw new NoSample(constructor + ": " + e);
        }
    }

    private Object of(Class<?> type, int depth) throws NoSample {
        if (type.isPrimitive()) {
            return primitive(type);
        } else if (type.isArray()) {
            Object array = Array.newInstance(type.getComponentType(), 1);
            Array.set(array, 0, of(type.getComponentType(), depth));
            return array;
        } else if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        for (Object sample : known()) {
            if (type.isInstance(sample)) {
                return sample;
            }
        }
        return built(type, depth);
    }

    private static Object primitive(Class<?> type) {
        Object one = Array.get(Array.newInstance(type, 1), 0);
        if (one instanceof Boolean) {
            return true;
        } else if (one instanceof Character) {
            return '1';
        } else if (one instanceof Integer) {
            return 1;
        } else if (one instanceof Long) {
            return 1L;
        }
        return one;
    }

    /** The first that fits is taken, so that filling comes where an Object is wanted. */
    private List<Object> known() {
        return List.of(
                filling,
                "1",
                list(),
                map(),
                new TreeMap<>(Map.of("key", filling)),
                String.class,
                Comparator.naturalOrder(),
                new Exception("1"),
                Locale.ROOT,
                BigInteger.ONE,
                new Date(0),
                new File("1"),
                URI.create("file:1"));
    }

    private Collection<Object> list() {
        return new ArrayList<>(List.of(filling));
    }

    private Map<Object, Object> map() {
        return new HashMap<>(Map.of("key", filling));
    }

    private Object built(Class<?> type, int depth) throws NoSample {
        if (depth > 0 && Modifier.isPublic(type.getModifiers()) && !Modifier.isAbstract(type.getModifiers())) {
            List<Constructor<?>> constructors = new ArrayList<>(Arrays.asList(type.getConstructors()));
            constructors.sort(Comparator.<Constructor<?>>comparingInt(Constructor::getParameterCount)
                    .thenComparing(Constructor::toString));
            for (Constructor<?> constructor : constructors) {
                try {
                    return make(constructor, depth - 1);
                } catch (NoSample e) {
                    // The next one might.
                }
            }
        }
        throw new NoSample("no sample of " + type.getName());
    }
}
