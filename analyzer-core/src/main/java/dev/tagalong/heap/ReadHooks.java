package dev.tagalong.heap;

import dev.tagalong.serial.SerialForm.Kind;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Lists the project's own reading code that the receiver will run, which no walk can judge. */
final class ReadHooks {
    private ReadHooks() {}

    /** As {@code Class.hook}, each with for how many objects. */
    static Map<String, Integer> of(Walk walk, Predicate<Class<?>> owned) {
        Map<String, Integer> hooks = new TreeMap<>();
        Map<Class<?>, Integer> objects = new HashMap<>();
        for (Class<?> type : walk.types()) {
            add(walk.shapes().of(type), 0, owned, hooks);
            if (!hooks.isEmpty()) {
                objects.put(type, 0);
                hooks.clear();
            }
        }
        for (int node = 0; node < walk.size() && !objects.isEmpty(); node++) {
            if (walk.isExpanded(node)) {
                objects.computeIfPresent(walk.object(node).getClass(), (type, count) -> count + 1);
            }
        }
        objects.forEach((type, count) -> {
            if (count > 0) {
                add(walk.shapes().of(type), count, owned, hooks);
            }
        });
        return hooks;
    }

    private static void add(Shape shape, int count, Predicate<Class<?>> owned, Map<String, Integer> hooks) {
        for (SlotShape slot : shape.slots()) {
            if (slot.readsItself() && owned.test(slot.type())) {
                hooks.merge(slot.name() + ".readObject", count, Integer::sum);
            }
        }
        if (owned.test(shape.type())) {
            String name = LiveNames.of(shape.type());
            if (shape.kind() == Kind.EXTERNALIZABLE) {
                hooks.merge(name + ".readExternal", count, Integer::sum);
            }
            if (shape.resolves()) {
                hooks.merge(name + ".readResolve", count, Integer::sum);
            }
        }
    }
}
