package dev.tagalong.samples.benchmarks.graphs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A hash map from strings to array lists of nine boxes each: eleven objects an entry. */
public final class Maps {
    private static final int BOXES = 9;

    private Maps() {}

    public static Object ofLists(int entries) {
        Map<String, List<Long>> map = new HashMap<>();
        for (int entry = 0; entry < entries; entry++) {
            List<Long> list = new ArrayList<>();
            for (int box = 0; box < BOXES; box++) {
                // Above what Long.valueOf shares.
                list.add(1_000_000L + (long) entry * BOXES + box);
            }
            map.put("key " + entry, list);
        }
        return map;
    }

    /** How many objects {@link #ofLists} is written as. */
    public static long written(int entries) {
        return 1 + (2L + BOXES) * entries;
    }
}
