package dev.tagalong.generated;

import static dev.tagalong.generated.SimpleKind.filled;
import static dev.tagalong.generated.Trait.HASHES;
import static dev.tagalong.generated.Trait.NO_NULLS;
import static dev.tagalong.generated.Trait.OWN_READING;

import java.lang.reflect.Array;
import java.util.AbstractMap.SimpleEntry;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Hashtable;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Properties;
import java.util.Stack;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.Vector;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Containers of the JDK that can be filled after they were made, and so take part in cycles. */
final class JdkContainers {
    private static final List<Slot> THREE = slots(3);

    private JdkContainers() {}

    static List<Kind> all() {
        return List.of(
                list("ArrayList", ArrayList::new),
                list("LinkedList", LinkedList::new),
                list("Vector", Vector::new),
                list("Stack", Stack::new),
                list("CopyOnWriteArrayList", CopyOnWriteArrayList::new),
                queue("ArrayDeque", ArrayDeque::new),
                queue("LinkedBlockingQueue", LinkedBlockingQueue::new),
                queue("ConcurrentLinkedQueue", ConcurrentLinkedQueue::new),
                set("HashSet", HashSet::new),
                set("LinkedHashSet", LinkedHashSet::new),
                map("HashMap", true, HashMap::new),
                map("LinkedHashMap", true, LinkedHashMap::new),
                map("IdentityHashMap", true, IdentityHashMap::new),
                map("Hashtable", false, Hashtable::new),
                map("ConcurrentHashMap", false, ConcurrentHashMap::new),
                named("TreeMap", TreeMap::new),
                named("ConcurrentSkipListMap", ConcurrentSkipListMap::new),
                named("HashMap of names", HashMap::new),
                named("Properties", Properties::new),
                sorted(
                        "TreeMap with comparator",
                        order -> new TreeMap<Object, @Nullable Object>(order),
                        (TreeMap<Object, @Nullable Object> map, @Nullable Object[] values) -> {
                            if (values[1] != null) {
                                map.put(values[1], values[2]);
                            }
                        }),
                sorted("TreeSet with comparator", TreeSet::new, (TreeSet<Object> set, @Nullable Object[] values) -> {
                    if (values[1] != null) {
                        set.add(values[1]);
                    }
                }),
                sorted(
                        "PriorityQueue",
                        PriorityQueue::new,
                        (PriorityQueue<Object> queue, @Nullable Object[] values) -> {
                            for (int i = 1; i < values.length; i++) {
                                if (values[i] != null) {
                                    queue.add(values[i]);
                                }
                            }
                        }),
                filled(
                        "EnumMap",
                        THREE,
                        values -> new EnumMap<TimeUnit, @Nullable Object>(TimeUnit.class),
                        (EnumMap<TimeUnit, @Nullable Object> map, @Nullable Object[] values) -> {
                            map.put(TimeUnit.DAYS, values[0]);
                            map.put(TimeUnit.HOURS, values[1]);
                        }),
                filled(
                        "AtomicReference",
                        THREE.subList(0, 1),
                        values -> new AtomicReference<@Nullable Object>(),
                        (AtomicReference<@Nullable Object> reference, @Nullable Object[] values) ->
                                reference.set(values[0])),
                filled(
                        "AtomicReferenceArray",
                        THREE.subList(0, 1),
                        values -> new AtomicReferenceArray<@Nullable Object>(2),
                        (AtomicReferenceArray<@Nullable Object> array, @Nullable Object[] values) ->
                                array.set(1, values[0])),
                filled(
                        "SimpleEntry",
                        List.of(Slot.early("key", Object.class), Slot.late("value", Object.class)),
                        values -> new SimpleEntry<@Nullable Object, @Nullable Object>(values[0], null),
                        (SimpleEntry<@Nullable Object, @Nullable Object> entry, @Nullable Object[] values) ->
                                entry.setValue(values[1])),
                array("Object[]", Object.class),
                array("Runnable[]", Runnable.class),
                array("Object[][]", Object[].class),
                array("Comparable[]", Comparable.class));
    }

    private static Kind list(String name, Supplier<Collection<@Nullable Object>> maker) {
        return filled(
                name, THREE, values -> maker.get(), (Collection<@Nullable Object> list, @Nullable Object[] values) -> {
                    for (Object value : values) {
                        list.add(value);
                    }
                });
    }

    private static Kind queue(String name, Supplier<Collection<Object>> maker) {
        BiConsumer<Collection<Object>, @Nullable Object[]> filler = (queue, values) -> {
            for (Object value : values) {
                if (value != null) {
                    queue.add(value);
                }
            }
        };
        return filled(name, THREE, values -> maker.get(), filler, NO_NULLS);
    }

    private static Kind set(String name, Supplier<Collection<Object>> maker) {
        return filled(name, THREE, values -> maker.get(), Keys::addAll, HASHES);
    }

    private static Kind map(String name, boolean nulls, Supplier<Map<Object, @Nullable Object>> maker) {
        BiConsumer<Map<Object, @Nullable Object>, @Nullable Object[]> filler =
                (map, values) -> Keys.putAll(map, nulls, values);
        List<Slot> slots = slots(4);
        return nulls
                ? filled(name, slots, values -> maker.get(), filler, HASHES)
                : filled(name, slots, values -> maker.get(), filler, HASHES, NO_NULLS);
    }

    /** A map from strings. */
    private static Kind named(String name, Supplier<Map<? super String, Object>> maker) {
        BiConsumer<Map<? super String, Object>, @Nullable Object[]> filler = (map, values) -> {
            for (int i = 0; i < values.length; i++) {
                if (values[i] != null) {
                    map.put("k" + i, values[i]);
                }
            }
        };
        return filled(name, THREE, values -> maker.get(), filler, NO_NULLS);
    }

    @SuppressWarnings("unchecked") // the slot's type is Comparator
    private static <T> Kind sorted(
            String name, Function<Comparator<Object>, ? extends T> maker, BiConsumer<T, @Nullable Object[]> filler) {
        List<Slot> slots = List.of(
                Slot.early("comparator", Comparator.class), Slot.late("0", Object.class), Slot.late("1", Object.class));
        return filled(
                name,
                slots,
                values -> maker.apply(values[0] == null ? ByNumber.ORDER : (Comparator<Object>) values[0]),
                filler,
                HASHES,
                OWN_READING); // a queue compares its elements when it is read
    }

    private static Kind array(String name, Class<?> component) {
        List<Slot> slots =
                List.of(Slot.late("[0]", component), Slot.late("[1]", component), Slot.late("[2]", component));
        return filled(
                name,
                slots,
                values -> (Object[]) Array.newInstance(component, 3),
                (Object[] array, @Nullable Object[] values) -> System.arraycopy(values, 0, array, 0, 3));
    }

    private static List<Slot> slots(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Slot.late("[" + i + "]", Object.class))
                .toList();
    }
}
