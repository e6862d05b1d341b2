package dev.tagalong.generated;

import static dev.tagalong.generated.SimpleKind.made;
import static dev.tagalong.generated.Trait.HASHES;
import static dev.tagalong.generated.Trait.OFFENDS;
import static dev.tagalong.generated.Trait.OWN_READING;

import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Objects of the JDK that need what they hold when they are made: wrappers, views, immutable collections. */
final class JdkWrappers {
    private JdkWrappers() {}

    static List<Kind> all() {
        return List.of(
                list("unmodifiableList", Collections::unmodifiableList),
                list("synchronizedList", Collections::synchronizedList),
                list("checkedList", list -> Collections.checkedList(list, Object.class)),
                list("subList", list -> list.subList(0, list.size()), OFFENDS),
                JdkWrappers.<Collection<Object>>wrap(
                        "unmodifiableCollection",
                        Collection.class,
                        new ArrayList<>(),
                        Collections::unmodifiableCollection),
                set("unmodifiableSet", Collections::unmodifiableSet),
                set("synchronizedSet", Collections::synchronizedSet),
                map("unmodifiableMap", Collections::unmodifiableMap),
                map("synchronizedMap", Collections::synchronizedMap),
                map(
                        "unmodifiableMap.entrySet",
                        map -> Collections.unmodifiableMap(map).entrySet(),
                        OFFENDS),
                map("keySet", Map::keySet, OFFENDS),
                map("values", Map::values, OFFENDS),
                wrap("ConcurrentHashMap.keySet", ConcurrentHashMap.class, new ConcurrentHashMap<>(), m -> m.keySet()),
                wrap("TreeMap.headMap", TreeMap.class, new TreeMap<>(), JdkWrappers::head),
                one("singleton", Collections::singleton, HASHES),
                one("newSetFromMap", JdkWrappers::setFromMap, HASHES),
                one("singletonList", Collections::singletonList),
                one("singletonMap", value -> Collections.singletonMap("key", value)),
                one("nCopies", value -> Collections.nCopies(2, value)),
                one("Optional", Optional::of, OFFENDS),
                one("Map.entry", value -> Map.entry("key", value), OFFENDS),
                one("SimpleImmutableEntry", value -> new SimpleImmutableEntry<>("key", value)),
                one("List.of(1)", List::of, OWN_READING),
                one("Map.of(1)", value -> Map.of("key", value), OWN_READING),
                one("Set.of(1)", value -> Set.of(Keys.stable(value) ? value : "text"), HASHES, OWN_READING),
                one("List.of(3)", value -> List.of(value, "text", value), OWN_READING),
                one("Class of it", Object::getClass),
                order("reverseOrder", Collections::reverseOrder),
                order("thenComparing", ByNumber.ORDER::thenComparing),
                made(
                        "Arrays.asList",
                        List.of(Slot.early("0", Object.class), Slot.early("1", Object.class)),
                        values -> Arrays.asList(values.clone())));
    }

    /** Holds any one object. */
    private static Kind one(String name, Function<Object, Object> maker, Trait... traits) {
        return made(
                name,
                List.of(Slot.early("it", Object.class)),
                values -> maker.apply(values[0] == null ? "text" : values[0]),
                traits);
    }

    @SuppressWarnings("unchecked") // the slot's type is T
    private static <T> Kind wrap(String name, Class<?> type, T instead, Function<T, Object> maker, Trait... traits) {
        return made(
                name,
                List.of(Slot.early("inner", type)),
                values -> maker.apply(values[0] == null ? instead : (T) values[0]),
                traits);
    }

    private static Kind list(String name, Function<List<Object>, Object> maker, Trait... traits) {
        return JdkWrappers.<List<Object>>wrap(name, List.class, new ArrayList<>(), maker, traits);
    }

    private static Kind set(String name, UnaryOperator<Set<Object>> maker, Trait... traits) {
        return JdkWrappers.<Set<Object>>wrap(name, Set.class, new HashSet<>(), maker::apply, traits);
    }

    private static Kind map(String name, Function<Map<Object, Object>, Object> maker, Trait... traits) {
        return JdkWrappers.<Map<Object, Object>>wrap(name, Map.class, new HashMap<>(), maker, traits);
    }

    private static Kind order(String name, UnaryOperator<Comparator<Object>> maker) {
        return JdkWrappers.<Comparator<Object>>wrap(name, Comparator.class, ByNumber.ORDER, maker::apply);
    }

    private static Object setFromMap(Object value) {
        Set<Object> set = Collections.newSetFromMap(new HashMap<>());
        Keys.addAll(set, new Object[] {value});
        return set;
    }

    private static Object head(TreeMap<Object, Object> map) {
        return map.headMap("z");
    }
}
