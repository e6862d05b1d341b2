package dev.tagalong.containers;

import static dev.tagalong.containers.Case.of;
import static dev.tagalong.containers.Fill.two;
import static dev.tagalong.containers.Fill.value;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** What came with JDK 21; no cases before. Reversed lists are not here: they are not Serializable. */
final class JdkSequenced {
    private static final String B = "[\"b\"]";

    private JdkSequenced() {}

    static Stream<Arguments> all() {
        return Runtime.version().feature() < 21 ? Stream.empty() : cases();
    }

    private static Stream<Arguments> cases() {
        return Stream.of(
                of(
                        "reversed TreeSet",
                        bad -> call(SortedSet.class, "reversed", two(new TreeSet<>(new StringsFirst()), bad)),
                        "[0]"),
                of("reversed TreeMap", bad -> call(SortedMap.class, "reversed", value(new TreeMap<>(), bad)), B),
                of("newSequencedSetFromMap", JdkSequenced::setFromMap, "[1]"),
                of(
                        "unmodifiableSequencedCollection",
                        bad -> call(
                                Collections.class, "unmodifiableSequencedCollection", two(new LinkedHashSet<>(), bad)),
                        "[1]"),
                of(
                        "unmodifiableSequencedSet",
                        bad -> call(Collections.class, "unmodifiableSequencedSet", two(new LinkedHashSet<>(), bad)),
                        "[1]"),
                of(
                        "unmodifiableSequencedMap",
                        bad -> call(Collections.class, "unmodifiableSequencedMap", value(new LinkedHashMap<>(), bad)),
                        B));
    }

    @SuppressWarnings("unchecked")
    private static Object setFromMap(Object bad) {
        Object set = call(Collections.class, "newSequencedSetFromMap", new LinkedHashMap<>());
        return two((Collection<Object>) set, bad);
    }

    /** Calls a method of one parameter, or of none on the argument. */
    private static Object call(Class<?> owner, String name, Object argument) {
        try {
            for (Method method : owner.getMethods()) {
                if (method.getName().equals(name) && !method.isBridge()) {
                    return method.getParameterCount() == 0 ? method.invoke(argument) : method.invoke(null, argument);
                }
            }
            throw new IllegalStateException(owner.getName() + " has no method " + name);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }
}
