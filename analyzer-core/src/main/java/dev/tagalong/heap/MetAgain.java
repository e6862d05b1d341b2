package dev.tagalong.heap;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Replaced objects and records that were met more than once. The order of writing matters to them only in a cycle, of
 * which few are part; whether one is, is looked up at the end and with a limit.
 */
final class MetAgain {
    /** Beyond so many looks the order is asked, which costs no more than all edges once. */
    private static final int LOOKS = 10_000;

    private final List<Object> objects = new ArrayList<>(0);
    private int looks;

    void met(Object object) {
        if (objects.size() < LOOKS) {
            objects.add(object);
        }
    }

    /** True if one of them leads back to itself, or that would take long to find out. */
    boolean inCycle(Walk walk) {
        if (objects.isEmpty()) {
            return false;
        }
        looks = objects.size();
        if (looks >= LOOKS) {
            return true;
        }
        BitSet asked = new BitSet();
        Children children = new Children();
        for (Object object : objects) {
            int node = walk.find(false, object);
            if (node >= 0 && !asked.get(node)) {
                asked.set(node);
                if (leadsBack(walk, children, node)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean leadsBack(Walk walk, Children children, int start) {
        BitSet reached = new BitSet();
        List<Integer> next = new ArrayList<>(List.of(start));
        while (!next.isEmpty()) {
            int node = next.remove(next.size() - 1);
            if (!walk.isExpanded(node)) {
                continue;
            }
            Object object = walk.object(node);
            children.each(object, walk.shapes().of(object.getClass()), walk.output(node), (position, value) -> {
                int target = ++looks < LOOKS ? walk.find(node, value) : start;
                if (target >= 0 && !reached.get(target)) {
                    reached.set(target);
                    next.add(target);
                }
            });
            if (reached.get(start)) {
                return true;
            }
        }
        return false;
    }

    void clear() {
        objects.clear();
    }
}
