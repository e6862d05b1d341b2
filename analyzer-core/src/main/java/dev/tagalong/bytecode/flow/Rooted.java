package dev.tagalong.bytecode.flow;

import dev.tagalong.catalogue.Door;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * All objects that leave under one name and the same way. Grows while the search runs.
 *
 * @param objects with what it costs to take each for sent
 * @param sends what sends them
 * @param doors of frameworks by which they leave
 * @param leaving how they leave
 */
record Rooted(Map<Obj, Integer> objects, Set<Sends.Send> sends, Set<Door> doors, Leaving leaving) {
    Rooted(Leaving leaving) {
        this(new LinkedHashMap<>(), new LinkedHashSet<>(), new LinkedHashSet<>(), leaving);
    }

    void add(Obj object, int cost) {
        objects.merge(object, cost, Math::min);
        if (leaving.door() != null) {
            doors.add(leaving.door());
        }
    }

    /** True if it is sure that an object behind these is sent, and not only that it fits a declared type. */
    boolean surely(Obj object) {
        return objects.getOrDefault(object, Costs.EXACT) == Costs.EXACT;
    }
}
