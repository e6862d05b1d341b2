package dev.tagalong.containers;

import static dev.tagalong.containers.Case.of;

import com.google.common.collect.ImmutableBiMap;
import com.google.common.collect.ImmutableClassToInstanceMap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableMultiset;
import com.google.common.collect.ImmutableRangeMap;
import com.google.common.collect.ImmutableRangeSet;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedMultiset;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.ImmutableTable;
import com.google.common.collect.Maps;
import com.google.common.collect.Range;
import java.io.Serializable;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Immutable containers of Guava, which travel as something else. */
final class GuavaImmutables {
    private static final String B = "[\"b\"]";
    private static final StringsFirst STRINGS = new StringsFirst();

    private GuavaImmutables() {}

    static Stream<Arguments> all() {
        return Stream.of(lists(), maps(), others()).flatMap(cases -> cases);
    }

    private static Stream<Arguments> lists() {
        return Stream.of(
                of("ImmutableList", bad -> ImmutableList.of("a", bad), "[1]"),
                of("ImmutableList of one", ImmutableList::of, "[0]"),
                of("reverse ImmutableList", bad -> ImmutableList.of("a", bad).reverse(), "[0]"),
                of(
                        "part of an ImmutableList",
                        bad -> ImmutableList.of("a", "b", bad).subList(1, 3),
                        "[1]"),
                of("ImmutableSet", bad -> ImmutableSet.of("a", bad), "[1]"),
                of("ImmutableSet of one", ImmutableSet::of, "[0]"),
                of("list of an ImmutableSet", bad -> ImmutableSet.of("a", bad).asList(), "[1]"),
                of(
                        "ImmutableSortedSet",
                        bad -> ImmutableSortedSet.orderedBy(STRINGS)
                                .add("a", bad)
                                .build(),
                        "[1]"),
                of("ImmutableMultiset", bad -> ImmutableMultiset.of("a", "a", bad), "[1]"),
                of(
                        "ImmutableSortedMultiset",
                        bad -> ImmutableSortedMultiset.orderedBy(STRINGS)
                                .add("a", bad)
                                .build(),
                        "[1]"));
    }

    private static Stream<Arguments> maps() {
        return Stream.of(
                of("ImmutableMap", bad -> ImmutableMap.of("a", "a", "b", bad), B),
                of("ImmutableMap of one", bad -> ImmutableMap.of("b", bad), B),
                of("key of an ImmutableMap", bad -> ImmutableMap.of("a", "a", bad, "b"), "key [1]"),
                of("value of an unshown key", bad -> ImmutableMap.of("a", "a", new StringBuilder(), bad), "[1]"),
                of("keySet", bad -> ImmutableMap.of("a", "a", bad, "b").keySet(), "[1]"),
                of("values", bad -> ImmutableMap.of("a", "a", "b", bad).values(), "[1]"),
                of("entrySet", bad -> ImmutableMap.of("a", "a", "b", bad).entrySet(), B),
                of(
                        "immutableEnumMap",
                        bad -> Maps.immutableEnumMap(Map.of(TimeUnit.DAYS, bad, TimeUnit.HOURS, 1)),
                        "[DAYS]"),
                of("ImmutableBiMap", bad -> ImmutableBiMap.of("a", "a", "b", bad), B),
                of(
                        "inverse of an ImmutableBiMap",
                        bad -> ImmutableBiMap.of("a", "a", "b", bad).inverse(),
                        ".forward",
                        B),
                of("ImmutableSortedMap", bad -> ImmutableSortedMap.of("a", "a", "b", bad), B),
                of(
                        "headMap",
                        bad -> ImmutableSortedMap.of("a", "a", "b", bad, "c", "c")
                                .headMap("c"),
                        B),
                of(
                        "ImmutableClassToInstanceMap",
                        bad -> ImmutableClassToInstanceMap.of(Object.class, bad),
                        "[java.lang.Object.class]"));
    }

    private static Stream<Arguments> others() {
        return Stream.of(
                of("ImmutableListMultimap", bad -> ImmutableListMultimap.of("a", "a", "a", "b", "b", "a", "b", bad), B),
                of("ImmutableSetMultimap", bad -> ImmutableSetMultimap.of("a", "a", "b", "a", "b", bad, "c", "a"), B),
                of(
                        "key of an ImmutableMultimap",
                        bad -> ImmutableListMultimap.of("a", "a", "a", "b", bad, "a"),
                        "key [1]"),
                of(
                        "ImmutableTable",
                        bad -> ImmutableTable.builder()
                                .put("a", "a", "a")
                                .put("b", "c", bad)
                                .build(),
                        "[1]"),
                of("ImmutableTable of one", bad -> ImmutableTable.of("b", "c", bad), "[0]"),
                of("key of an ImmutableTable", bad -> ImmutableTable.of("b", bad, "c"), "[0]"),
                of("ImmutableRangeMap", bad -> ImmutableRangeMap.of(Range.closed(1, 2), bad), "[0]"),
                of(
                        "ImmutableRangeSet",
                        bad -> ImmutableRangeSet.of(Range.atLeast(new Point(bad))),
                        "[0]",
                        ".lowerBound",
                        ".endpoint",
                        ".held"));
    }

    /** The only point of its line. */
    private record Point(Object held) implements Comparable<Point>, Serializable {
        @Override
        public int compareTo(Point other) {
            return 0;
        }
    }
}
