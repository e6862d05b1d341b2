package dev.tagalong.containers;

import static dev.tagalong.containers.Case.of;
import static dev.tagalong.containers.Fill.two;
import static dev.tagalong.containers.Fill.value;
import static dev.tagalong.containers.Fill.values;

import com.google.common.base.Function;
import com.google.common.base.Optional;
import com.google.common.base.Supplier;
import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ArrayTable;
import com.google.common.collect.BiMap;
import com.google.common.collect.ConcurrentHashMultiset;
import com.google.common.collect.EnumHashBiMap;
import com.google.common.collect.EvictingQueue;
import com.google.common.collect.HashBasedTable;
import com.google.common.collect.HashBiMap;
import com.google.common.collect.HashMultimap;
import com.google.common.collect.HashMultiset;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.LinkedHashMultiset;
import com.google.common.collect.LinkedListMultimap;
import com.google.common.collect.Lists;
import com.google.common.collect.Maps;
import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.Multimaps;
import com.google.common.collect.Multisets;
import com.google.common.collect.MutableClassToInstanceMap;
import com.google.common.collect.Sets;
import com.google.common.collect.Table;
import com.google.common.collect.Tables;
import com.google.common.collect.TreeBasedTable;
import com.google.common.collect.TreeMultimap;
import com.google.common.collect.TreeMultiset;
import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Containers of Guava that are not immutable, and views of them. */
final class GuavaContainers {
    private static final String A = "[\"a\"]";
    private static final String B = "[\"b\"]";
    private static final StringsFirst STRINGS = new StringsFirst();

    private GuavaContainers() {}

    static Stream<Arguments> all() {
        return Stream.of(multimaps(), maps(), tables(), others()).flatMap(cases -> cases);
    }

    private static Stream<Arguments> multimaps() {
        return Stream.of(
                of("HashMultimap", bad -> values(HashMultimap.create(), bad), B),
                of("LinkedHashMultimap", bad -> values(LinkedHashMultimap.create(), bad), B),
                of("ArrayListMultimap", bad -> values(ArrayListMultimap.create(), bad), B),
                of("LinkedListMultimap", bad -> values(LinkedListMultimap.create(), bad), B),
                of("TreeMultimap", bad -> values(TreeMultimap.create(STRINGS, STRINGS), bad), B),
                of(
                        "comparator of a TreeMultimap",
                        bad -> TreeMultimap.create(new StringsFirst(bad), STRINGS),
                        ".keyComparator",
                        ".held"),
                of(
                        "key of an ArrayListMultimap",
                        bad -> ArrayListMultimap.create(Multimaps.forMap(Map.of(bad, "a"))),
                        "key [0]"),
                of(
                        "key of a LinkedHashMultimap",
                        bad -> LinkedHashMultimap.create(ImmutableListMultimap.of("a", "a", "a", "b", bad, "a")),
                        "key [1]"),
                of(
                        "value of an unshown key",
                        bad -> ArrayListMultimap.create(Multimaps.forMap(Map.of(new StringBuilder(), bad))),
                        "[0]"),
                of(
                        "MultimapBuilder",
                        bad -> values(
                                MultimapBuilder.hashKeys().arrayListValues().build(), bad),
                        B,
                        "[1]"),
                of("newMultimap", bad -> values(Multimaps.newMultimap(new TreeMap<>(), new Maker()), bad), B, "[1]"),
                of(
                        "newListMultimap",
                        bad -> values(Multimaps.newListMultimap(new TreeMap<>(), new ListMaker()), bad),
                        B,
                        "[1]"),
                of(
                        "newSetMultimap",
                        bad -> values(Multimaps.newSetMultimap(new TreeMap<>(), new SetMaker()), bad),
                        B,
                        "[1]"),
                of(
                        "newSortedSetMultimap",
                        bad -> values(Multimaps.newSortedSetMultimap(new TreeMap<>(), new SetMaker()), bad),
                        B,
                        "[1]"),
                of(
                        "synchronizedMultimap",
                        bad -> Multimaps.synchronizedMultimap(values(HashMultimap.create(), bad)),
                        B),
                of(
                        "unmodifiableMultimap",
                        bad -> Multimaps.unmodifiableMultimap(values(HashMultimap.create(), bad)),
                        B));
    }

    /** Makes the collections of a multimap, and travels with it. */
    private record Maker() implements Supplier<Collection<Object>>, Serializable {
        @Override
        public Collection<Object> get() {
            return new ArrayDeque<>();
        }
    }

    private record ListMaker() implements Supplier<List<Object>>, Serializable {
        @Override
        public List<Object> get() {
            return new ArrayList<>();
        }
    }

    private record SetMaker() implements Supplier<SortedSet<Object>>, Serializable {
        @Override
        public SortedSet<Object> get() {
            return new TreeSet<>(STRINGS);
        }
    }

    private static Stream<Arguments> maps() {
        return Stream.of(
                of("HashBiMap", GuavaContainers::biMap, B),
                of("inverse of a HashBiMap", bad -> biMap(bad).inverse(), ".bimap", B),
                of("EnumHashBiMap", bad -> EnumHashBiMap.create(Map.of(TimeUnit.DAYS, bad)), "[DAYS]"),
                of(
                        "inverse of an EnumHashBiMap",
                        bad -> EnumHashBiMap.create(Map.of(TimeUnit.DAYS, bad)).inverse(),
                        ".forward",
                        "[DAYS]"),
                of("unmodifiableBiMap", bad -> Maps.unmodifiableBiMap(biMap(bad)), B),
                of("synchronizedBiMap", bad -> Maps.synchronizedBiMap(biMap(bad)), B),
                of("unmodifiableNavigableMap", bad -> Maps.unmodifiableNavigableMap(value(new TreeMap<>(), bad)), B),
                of("immutableEntry", bad -> Maps.immutableEntry("b", bad), B),
                of(
                        "MutableClassToInstanceMap",
                        bad -> MutableClassToInstanceMap.create(Map.of(Object.class, bad)),
                        "[java.lang.Object.class]"));
    }

    private static BiMap<Object, Object> biMap(Object bad) {
        return value(HashBiMap.create(), bad);
    }

    private static Stream<Arguments> tables() {
        return Stream.of(
                of("HashBasedTable", bad -> filled(HashBasedTable.create(), bad), A, B),
                of("TreeBasedTable", bad -> filled(TreeBasedTable.create(STRINGS, STRINGS), bad), A, B),
                of(
                        "ArrayTable",
                        bad -> filled(ArrayTable.create(List.of("b", "a"), List.of("a", "b")), bad),
                        "[1]",
                        "[1]"),
                of("unmodifiableTable", bad -> Tables.unmodifiableTable(filled(HashBasedTable.create(), bad)), A, B));
    }

    private static Table<Object, Object, Object> filled(Table<Object, Object, Object> table, Object bad) {
        table.put("a", "b", bad);
        return table;
    }

    private static Stream<Arguments> others() {
        return Stream.of(
                of("Optional", Optional::of, "[0]"),
                of("HashMultiset", bad -> HashMultiset.create(List.of(bad, bad)), "[0]"),
                of("LinkedHashMultiset", bad -> LinkedHashMultiset.create(List.of("a", "a", bad)), "[1]"),
                of("TreeMultiset", bad -> two(TreeMultiset.create(STRINGS), bad), "[1]"),
                of("ConcurrentHashMultiset", bad -> ConcurrentHashMultiset.create(List.of(bad)), "[0]"),
                of(
                        "unmodifiableMultiset",
                        bad -> Multisets.unmodifiableMultiset(two(LinkedHashMultiset.create(), bad)),
                        "[1]"),
                of(
                        "unmodifiableNavigableSet",
                        bad -> Sets.unmodifiableNavigableSet(two(new TreeSet<>(STRINGS), bad)),
                        "[1]"),
                of("newConcurrentHashSet", bad -> Sets.newConcurrentHashSet(List.of(bad)), "[0]"),
                of("EvictingQueue", bad -> two(EvictingQueue.create(3), bad), "[1]"),
                of("Lists.newArrayList", bad -> Lists.newArrayList("a", bad), "[1]"),
                of("Lists.transform", bad -> Lists.transform(two(new ArrayList<>(), bad), new Same()), "[1]"),
                of(
                        "Lists.transform of a LinkedList",
                        bad -> Lists.transform(two(new LinkedList<>(), bad), new Same()),
                        "[1]"));
    }

    private record Same() implements Function<Object, Object>, Serializable {
        @Override
        public Object apply(Object object) {
            return object;
        }
    }
}
