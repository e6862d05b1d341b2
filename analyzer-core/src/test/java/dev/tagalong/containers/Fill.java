package dev.tagalong.containers;

import com.google.common.collect.Multimap;
import java.util.Collection;
import java.util.Map;

/** Puts the object that cannot be sent where a case expects it. */
final class Fill {
    private Fill() {}

    /** "a", and the object. */
    static <C extends Collection<Object>> C two(C collection, Object bad) {
        collection.add("a");
        collection.add(bad);
        return collection;
    }

    /** "a", and the object for "b". */
    static <M extends Map<Object, Object>> M value(M map, Object bad) {
        map.put("a", "a");
        map.put("b", bad);
        return map;
    }

    /** "a", and the object as a key. */
    static <M extends Map<Object, Object>> M key(M map, Object bad) {
        map.put("a", "a");
        map.put(bad, "b");
        return map;
    }

    /** Two values for "a", two for "b" of which the second is the object, one for "c". */
    static <M extends Multimap<Object, Object>> M values(M map, Object bad) {
        map.put("a", "a");
        map.put("a", "b");
        map.put("b", "a");
        map.put("b", bad);
        map.put("c", "a");
        return map;
    }
}
