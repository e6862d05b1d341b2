package dev.tagalong.bytecode.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The objects that a value, a field of an object or another place can be, found so far. Grows only; who listens is told
 * of each object, and again if it is found at a lower cost.
 */
final class Cell {
    /** More objects of which only this type is known, found as surely, say nothing new but one more reason. */
    private static final int MAX_UNKNOWN = 4;

    private final Map<Obj, Integer> objects = new LinkedHashMap<>();
    /** What is done when somebody wants to know what is here; null from then on. */
    private @Nullable List<Runnable> waiting = new ArrayList<>(1);

    private final List<Listener> listeners = new ArrayList<>();
    private final Set<Edge> edges = new HashSet<>();
    /** By type and cost, how many of the objects are unknown; null if none is. */
    private @Nullable Map<Unknown, Integer> unknown;

    private final String name;

    private record Unknown(String type, int cost) {}

    private record Edge(Cell to, @Nullable String type, int cost) {}

    interface Listener {
        /**
         * An object is in the cell.
         *
         * @param cost 0 if the flow is exact, 1 if it passes a small choice, 2 if a wide one
         */
        void met(Obj object, int cost);
    }

    /** A cell without objects; the name is for messages about the analysis itself. */
    Cell(String name) {
        this.name = name;
    }

    /** False if somebody wants to know what is here; else what fills the cell is kept until then. */
    boolean waits(Runnable filler) {
        return waiting != null && waiting.add(filler);
    }

    /** What fills the cell, in order, now that somebody wants to know what is here; nothing the second time. */
    List<Runnable> wanted() {
        List<Runnable> fillers = waiting == null ? List.of() : waiting;
        waiting = null;
        return fillers;
    }

    /** True if this is news; of many unknown objects of one type only some are kept. */
    boolean add(Obj object, int cost) {
        Integer known = objects.get(object);
        if (known != null && known <= cost) {
            return false;
        }
        if (object.kind() == Obj.Kind.UNKNOWN && !room(object.type(), cost)) {
            return false;
        }
        objects.put(object, cost);
        return true;
    }

    private boolean room(String type, int cost) {
        if (unknown == null) {
            unknown = new HashMap<>();
        }
        int known = 0;
        for (int each = Costs.EXACT; each <= cost; each++) {
            known += unknown.getOrDefault(new Unknown(type, each), 0);
        }
        if (known < MAX_UNKNOWN) {
            unknown.merge(new Unknown(type, cost), 1, Integer::sum);
            return true;
        }
        return false;
    }

    /** Notes a flow to another cell; false if it was noted before. */
    boolean flows(Cell to, @Nullable String type, int cost) {
        return edges.add(new Edge(to, type, cost));
    }

    /** The cost at which an object was found, or null if it was not. */
    @Nullable
    Integer cost(Obj object) {
        return objects.get(object);
    }

    Map<Obj, Integer> objects() {
        return objects;
    }

    List<Listener> listeners() {
        return listeners;
    }

    @Override
    public String toString() {
        return name + objects.keySet();
    }
}
