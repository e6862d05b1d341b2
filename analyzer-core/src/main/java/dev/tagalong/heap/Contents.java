package dev.tagalong.heap;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What the commonest containers of the JDK hold, without their hooks: asked of exactly these classes, by methods of
 * theirs that run no other code and make no objects. Their hooks write the same, beside their fields.
 */
final class Contents {
    private static final Map<Class<?>, Contents> ALL = Map.of(
            ArrayList.class,
            new Contents(list -> ((ArrayList<?>) list).size(), Contents::elements),
            CopyOnWriteArrayList.class,
            new Contents(
                    list -> ((CopyOnWriteArrayList<?>) list).size(),
                    (list, into) -> ((CopyOnWriteArrayList<?>) list).forEach(into)),
            ArrayDeque.class,
            new Contents(
                    deque -> ((ArrayDeque<?>) deque).size(), (deque, into) -> ((ArrayDeque<?>) deque).forEach(into)),
            HashMap.class,
            new Contents(map -> ((HashMap<?, ?>) map).size(), (map, into) -> ((HashMap<?, ?>) map).forEach(into)),
            LinkedHashMap.class,
            new Contents(
                    map -> ((LinkedHashMap<?, ?>) map).size(),
                    (map, into) -> ((LinkedHashMap<?, ?>) map).forEach(into)),
            TreeMap.class,
            new Contents(map -> ((TreeMap<?, ?>) map).size(), (map, into) -> ((TreeMap<?, ?>) map).forEach(into)));

    private final ToIntFunction<Object> sizer;
    private final Lister lister;

    private Contents(ToIntFunction<Object> sizer, Lister lister) {
        this.sizer = sizer;
        this.lister = lister;
    }

    /** Receives elements, or keys and values. */
    interface Sink extends Consumer<@Nullable Object>, BiConsumer<@Nullable Object, @Nullable Object> {}

    private interface Lister {
        void list(Object container, Sink into);
    }

    /** How instances of a class are asked, or null if only their hooks can tell. */
    static @Nullable Contents of(Class<?> type) {
        return ALL.get(type);
    }

    /** How many elements or entries a container holds. */
    int size(Object container) {
        return sizer.applyAsInt(container);
    }

    /**
     * Lists what a container holds.
     *
     * @throws RuntimeException if another thread changes it meanwhile
     */
    void list(Object container, Sink into) {
        lister.list(container, into);
    }

    private static void elements(Object container, Sink into) {
        ArrayList<?> list = (ArrayList<?>) container;
        for (int i = 0, size = list.size(); i < size; i++) {
            into.accept(list.get(i));
        }
    }
}
