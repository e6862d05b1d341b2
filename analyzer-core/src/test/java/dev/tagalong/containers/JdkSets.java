package dev.tagalong.containers;

import static dev.tagalong.containers.Case.of;
import static dev.tagalong.containers.Fill.two;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Sets of the JDK: the object stands at index 1 of those with an order, and is alone in the others. */
final class JdkSets {
    private JdkSets() {}

    static Stream<Arguments> all() {
        return Stream.of(sets(), wrappers(), views()).flatMap(cases -> cases);
    }

    private static Stream<Arguments> sets() {
        return Stream.of(
                of("HashSet", bad -> new HashSet<>(List.of(bad)), "[0]"),
                of("LinkedHashSet", bad -> two(new LinkedHashSet<>(), bad), "[1]"),
                of("TreeSet", JdkSets::tree, "[1]"),
                of("comparator of a TreeSet", bad -> new TreeSet<>(new StringsFirst(bad)), ".comparator", ".held"),
                of("ConcurrentSkipListSet", JdkSets::skip, "[1]"),
                of("CopyOnWriteArraySet", bad -> two(new CopyOnWriteArraySet<>(), bad), "[1]"),
                of("Set.of", Set::of, "[0]"),
                of("Set.copyOf", bad -> Set.copyOf(List.of(bad)), "[0]"),
                of("singleton", Collections::singleton, "[0]"),
                of("newSetFromMap", bad -> two(Collections.newSetFromMap(new LinkedHashMap<>()), bad), "[1]"),
                of(
                        "newSetFromMap of a wrapped map",
                        bad -> two(Collections.newSetFromMap(Collections.synchronizedMap(new LinkedHashMap<>())), bad),
                        "[1]"),
                of("newKeySet", bad -> filled(ConcurrentHashMap.newKeySet(), bad), "[0]"));
    }

    private static Stream<Arguments> wrappers() {
        return Stream.of(
                of("unmodifiableSet", bad -> Collections.unmodifiableSet(linked(bad)), "[1]"),
                of("unmodifiableSortedSet", bad -> Collections.unmodifiableSortedSet(tree(bad)), "[1]"),
                of("unmodifiableNavigableSet", bad -> Collections.unmodifiableNavigableSet(tree(bad)), "[1]"),
                of("synchronizedSet", bad -> Collections.synchronizedSet(linked(bad)), "[1]"),
                of("synchronizedSortedSet", bad -> Collections.synchronizedSortedSet(tree(bad)), "[1]"),
                of("synchronizedNavigableSet", bad -> Collections.synchronizedNavigableSet(tree(bad)), "[1]"),
                of("checkedSet", bad -> Collections.checkedSet(linked(bad), Object.class), "[1]"),
                of("checkedSortedSet", bad -> Collections.checkedSortedSet(tree(bad), Object.class), "[1]"),
                of("checkedNavigableSet", bad -> Collections.checkedNavigableSet(tree(bad), Object.class), "[1]"));
    }

    /** The indices are those of the stream: a part of a skip list writes all of it. */
    private static Stream<Arguments> views() {
        return Stream.of(
                of("descendingSet", bad -> tree(bad).descendingSet(), "[0]"),
                of("headSet", bad -> tree(bad).headSet(bad, true), "[1]"),
                of("tailSet", bad -> tree(bad).tailSet(bad, true), "[0]"),
                of("descendingSet of a skip list", bad -> skip(bad).descendingSet(), "[1]"),
                of("tailSet of a skip list", bad -> skip(bad).tailSet("a", false), "[1]"));
    }

    private static Set<Object> linked(Object bad) {
        return two(new LinkedHashSet<>(), bad);
    }

    private static NavigableSet<Object> tree(Object bad) {
        return two(new TreeSet<>(new StringsFirst()), bad);
    }

    private static NavigableSet<Object> skip(Object bad) {
        return two(new ConcurrentSkipListSet<>(new StringsFirst()), bad);
    }

    private static Set<Object> filled(Set<Object> set, Object bad) {
        set.add(bad);
        return set;
    }
}
