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

    // There are millions of cells, and most stay empty: what is never changed takes no room.
    private Map<Obj, Integer> objects = Map.of();
    /** What is done when somebody wants to know what is here; null from then on. */
    private @Nullable List<Runnable> waiting = List.of();

    private List<Listener> listeners = List.of();
    private Set<Edge> edges = Set.of();
    /** By type and cost, how many of the objects are unknown; null if none is. */
    private @Nullable Map<Unknown, Integer> unknown;

    private final Object stands;

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

    /**
     * A cell without objects.
     *
     * @param stands what it stands for, for messages about the analysis itself; put into words only there
     */
    Cell(Object stands) {
        this.stands = stands;
    }

    /** False if somebody wants to know what is here; else what fills the cell is kept until then. */
    boolean waits(Runnable filler) {
        if (waiting == null) {
            return false;
        } else if (waiting.isEmpty()) {
            waiting = new ArrayList<>(1);
        }
        return waiting.add(filler);
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
        if (objects.isEmpty()) {
            objects = new LinkedHashMap<>(2);
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
        if (edges.isEmpty()) {
            edges = new HashSet<>(2);
        }
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

    /** Adds who is told of objects that are added from now on. */
    void listen(Listener listener) {
        if (listeners.isEmpty()) {
            listeners = new ArrayList<>(1);
        }
        listeners.add(listener);
    }

    List<Listener> listeners() {
        return listeners;
    }

    @Override
    public String toString() {
        return stands + " " + objects.keySet();
    }
}
