package dev.tagalong.containers;

import static dev.tagalong.containers.Case.of;
import static dev.tagalong.containers.Fill.key;
import static dev.tagalong.containers.Fill.value;

import java.util.AbstractMap.SimpleEntry;
import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Hashtable;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Maps of the JDK: the object is the value of the key "b", or a key itself. */
final class JdkMaps {
    private static final String B = "[\"b\"]";

    private JdkMaps() {}

    static Stream<Arguments> all() {
        return Stream.of(values(), shownKeys(), wrappers(), views(), keys()).flatMap(cases -> cases);
    }

    private static Stream<Arguments> values() {
        return Stream.of(
                of("HashMap", bad -> value(new HashMap<>(), bad), B),
                of("LinkedHashMap", bad -> value(new LinkedHashMap<>(), bad), B),
                of("LinkedHashMap in access order", bad -> value(new LinkedHashMap<>(4, 1, true), bad), B),
                of("TreeMap", JdkMaps::tree, B),
                of("comparator of a TreeMap", bad -> new TreeMap<>(new StringsFirst(bad)), ".comparator", ".held"),
                of("Hashtable", bad -> value(new Hashtable<>(), bad), B),
                of("Properties", bad -> value(new Properties(), bad), B),
                of("defaults of Properties", bad -> new Properties(value(new Properties(), bad)), ".defaults", B),
                of("IdentityHashMap", bad -> value(new IdentityHashMap<>(), bad), B),
                of("ConcurrentHashMap", bad -> value(new ConcurrentHashMap<>(), bad), B),
                of("ConcurrentSkipListMap", JdkMaps::skip, B),
                of("Map.of one", bad -> Map.of("b", bad), B),
                of("Map.of two", bad -> Map.of("a", "a", "b", bad), B),
                of("Map.ofEntries", bad -> Map.ofEntries(Map.entry("b", bad)), B),
                of("Map.copyOf", bad -> Map.copyOf(value(new HashMap<>(), bad)), B),
                of("singletonMap", bad -> Collections.singletonMap("b", bad), B),
                of("SimpleEntry", bad -> new SimpleEntry<>("b", bad), B),
                of("SimpleImmutableEntry", bad -> new SimpleImmutableEntry<>("b", bad), B),
                of("map in a map", bad -> Map.of("a", new TreeMap<>(Map.of("b", bad))), "[\"a\"]", B));
    }

    private static Stream<Arguments> shownKeys() {
        return Stream.of(
                of("enum", bad -> new EnumMap<>(Map.of(TimeUnit.DAYS, "a", TimeUnit.HOURS, bad)), "[HOURS]"),
                of("Integer", bad -> Map.of(7, bad), "[7]"),
                of("Class", bad -> Map.of(Thread.class, bad), "[java.lang.Thread.class]"),
                of("null", bad -> new HashMap<>(Collections.singletonMap(null, bad)), "[0]"),
                of("anything else", bad -> Collections.singletonMap(new StringBuilder("b"), bad), "[0]"));
    }

    private static Stream<Arguments> wrappers() {
        return Stream.of(
                of("unmodifiableMap", bad -> Collections.unmodifiableMap(value(new HashMap<>(), bad)), B),
                of("unmodifiableSortedMap", bad -> Collections.unmodifiableSortedMap(tree(bad)), B),
                of("unmodifiableNavigableMap", bad -> Collections.unmodifiableNavigableMap(tree(bad)), B),
                of("synchronizedMap", bad -> Collections.synchronizedMap(value(new HashMap<>(), bad)), B),
                of("synchronizedSortedMap", bad -> Collections.synchronizedSortedMap(tree(bad)), B),
                of("synchronizedNavigableMap", bad -> Collections.synchronizedNavigableMap(tree(bad)), B),
                of("checkedMap", bad -> Collections.checkedMap(tree(bad), Object.class, Object.class), B),
                of("checkedSortedMap", bad -> Collections.checkedSortedMap(tree(bad), Object.class, Object.class), B),
                of(
                        "checkedNavigableMap",
                        bad -> Collections.checkedNavigableMap(tree(bad), Object.class, Object.class),
                        B));
    }

    private static Stream<Arguments> views() {
        return Stream.of(
                of("subMap", bad -> tree(bad).subMap("a", true, "c", false), B),
                of("headMap", bad -> tree(bad).headMap("b", true), B),
                of("tailMap", bad -> tree(bad).tailMap("b", true), B),
                of("descendingMap", bad -> tree(bad).descendingMap(), B),
                of("subMap of a subMap", bad -> tree(bad).tailMap("a", true).headMap("b", true), B),
                of("subMap of a skip list", bad -> skip(bad).subMap("a", true, "c", false), B),
                of("descendingMap of a skip list", bad -> skip(bad).descendingMap(), B),
                of("lastEntry", bad -> tree(bad).lastEntry(), B),
                of("keySet of a ConcurrentHashMap", bad -> new ConcurrentHashMap<>(Map.of(bad, "a")).keySet(), "[0]"),
                of(
                        "values of a ConcurrentHashMap",
                        bad -> value(new ConcurrentHashMap<>(), bad).values(),
                        B),
                of(
                        "entrySet of a ConcurrentHashMap",
                        bad -> value(new ConcurrentHashMap<>(), bad).entrySet(),
                        B),
                of(
                        "map and its keySet",
                        bad -> {
                            ConcurrentHashMap<Object, Object> map = new ConcurrentHashMap<>(Map.of(bad, "a"));
                            return new Object[] {map.keySet(), map};
                        },
                        "[1]",
                        "key [0]"));
    }

    private static Stream<Arguments> keys() {
        return Stream.of(
                of("key of a HashMap", bad -> new HashMap<>(Map.of(bad, "a")), "key [0]"),
                of("key of a LinkedHashMap", bad -> key(new LinkedHashMap<>(), bad), "key [1]"),
                of("key of a TreeMap", bad -> key(new TreeMap<>(new StringsFirst()), bad), "key [1]"),
                of("key of a Hashtable", bad -> new Hashtable<>(Map.of(bad, "a")), "key [0]"),
                of("key of an IdentityHashMap", bad -> new IdentityHashMap<>(Map.of(bad, "a")), "key [0]"),
                of("key of a ConcurrentHashMap", bad -> new ConcurrentHashMap<>(Map.of(bad, "a")), "key [0]"),
                of("key of a skip list", bad -> key(new ConcurrentSkipListMap<>(new StringsFirst()), bad), "key [1]"),
                of("key of Map.of", bad -> Map.of(bad, "a"), "key [0]"),
                of("key of a singletonMap", bad -> Collections.singletonMap(bad, "a"), "key [0]"),
                of("key of a SimpleEntry", bad -> new SimpleEntry<>(bad, "a"), "key [0]"),
                of("part of a key", bad -> Map.of(new StringsFirst(bad), "a"), "key [0]", ".held"));
    }

    private static NavigableMap<Object, Object> tree(Object bad) {
        return value(new TreeMap<>(), bad);
    }

    private static NavigableMap<Object, Object> skip(Object bad) {
        return value(new ConcurrentSkipListMap<>(), bad);
    }
}
