package dev.tagalong.heap;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What the commonest containers of the JDK hold, without their hooks: asked of exactly these classes, by methods of
 * theirs that run no other code and make no objects. Their hooks write the same, beside their fields.
 */
interface Contents {
    /** How instances of a class are asked; of all other classes only their hooks can tell. */
    Map<Class<?>, Contents> ALL = Map.of(
            ArrayList.class, Contents::ofList,
            CopyOnWriteArrayList.class, Contents::ofCopied,
            ArrayDeque.class, Contents::ofDeque,
            HashMap.class, Contents::ofMap,
            LinkedHashMap.class, Contents::ofMap,
            TreeMap.class, Contents::ofMap);

    /** Receives elements, or keys and values. */
    interface Sink extends Consumer<@Nullable Object>, BiConsumer<@Nullable Object, @Nullable Object> {}

    /**
     * Lists what a container holds.
     *
     * @param most so many elements or entries at most
     * @return false if there are more; then nothing was listed
     * @throws RuntimeException if another thread changes it meanwhile
     */
    boolean list(Object container, Sink into, int most);

    /** True if a container holds so many elements or entries at most. */
    static boolean fits(Object container, int most) {
        return (container instanceof Map<?, ?> map ? map.size() : ((Collection<?>) container).size()) <= most;
    }

    private static boolean ofList(Object container, Sink into, int most) {
        ArrayList<?> list = (ArrayList<?>) container;
        int size = list.size();
        if (size > most) {
            return false;
        }
        for (int i = 0; i < size; i++) {
            into.accept(list.get(i));
        }
        return true;
    }

    private static boolean ofCopied(Object container, Sink into, int most) {
        CopyOnWriteArrayList<?> list = (CopyOnWriteArrayList<?>) container;
        if (list.size() > most) {
            return false;
        }
        list.forEach(into);
        return true;
    }

    private static boolean ofDeque(Object container, Sink into, int most) {
        ArrayDeque<?> deque = (ArrayDeque<?>) container;
        if (deque.size() > most) {
            return false;
        }
        deque.forEach(into);
        return true;
    }

    private static boolean ofMap(Object container, Sink into, int most) {
        Map<?, ?> map = (Map<?, ?>) container;
        if (map.size() > most) {
            return false;
        }
        map.forEach(into);
        return true;
    }
}
