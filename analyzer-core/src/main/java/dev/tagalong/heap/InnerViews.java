package dev.tagalong.heap;

import dev.tagalong.catalogue.ContainerModel.Role;
import dev.tagalong.heap.Containers.Place;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps for the inner part of a container what it is to that container: a set's map holds elements as its keys. */
final class InnerViews {
    private static final View PLAIN = new View(Kind.PLAIN, null);
    private static final View MAP = new View(Kind.MAP, null);
    private static final View KEYS_ONLY = new View(Kind.KEYS_ONLY, null);

    private final Walk walk;
    private final Containers containers;
    /** Objects that are held as what they are, by something at least; few are not. */
    private final BitSet plain = new BitSet();

    private final Map<Integer, View> views = new HashMap<>();

    InnerViews(Walk walk, Containers containers) {
        this.walk = walk;
        this.containers = containers;
    }

    private enum Kind {
        /** What it is by itself. */
        PLAIN,
        /** The replacement of a map. */
        MAP,
        /** A map of which only the keys count. */
        KEYS_ONLY,
        /** The array of a map's keys. */
        KEYS,
        /** The array of a map's values. */
        VALUES
    }

    /** @param keys the keys that belong to values */
    @SuppressWarnings("ArrayRecordComponent") // Compared by identity, as meant.
    private record View(Kind kind, Object @Nullable [] keys) {}

    /** Notes an edge. What two objects hold and see differently is what it is by itself. */
    void hold(int from, int to, int position) {
        View view = view(from, position);
        if (view.kind() == Kind.PLAIN || !views.getOrDefault(to, view).equals(view)) {
            holdAsItIs(to);
        } else if (!plain.get(to)) {
            views.put(to, view);
        }
    }

    /** Notes an edge to an object that is what it is by itself. */
    void holdAsItIs(int to) {
        plain.set(to);
        if (!views.isEmpty()) {
            views.remove(to);
        }
    }

    private View view(int from, int position) {
        Kind own = kind(from);
        if (walk.output(from) instanceof Output.Replaced) {
            return own == Kind.KEYS_ONLY ? KEYS_ONLY : walk.object(from) instanceof Map ? MAP : PLAIN;
        }
        Place place = containers.place(from, position);
        if (place == null || place.role() == null || place.slot() == null) {
            return PLAIN;
        }
        return switch (place.role()) {
            case INNER -> own == Kind.KEYS_ONLY ? KEYS_ONLY : PLAIN;
            case ELEMENTS -> KEYS_ONLY;
            case KEYS -> own == Kind.KEYS_ONLY ? PLAIN : new View(Kind.KEYS, null);
            case VALUES -> values(from, place.slot());
            case ELEMENT, KEY, VALUE -> PLAIN;
        };
    }

    private View values(int from, SlotShape slot) {
        return containers.fieldOf(from, slot, Role.KEYS) instanceof Object[] keys ? new View(Kind.VALUES, keys) : PLAIN;
    }

    private Kind kind(int node) {
        return views.getOrDefault(node, PLAIN).kind();
    }

    /** True if the object stands for a map. */
    boolean ofMap(int node) {
        return kind(node) == Kind.MAP || kind(node) == Kind.KEYS_ONLY;
    }

    /** The role of what a map writes, as the container that it is part of sees it. */
    Role role(int node, Role own) {
        return own == Role.KEY && kind(node) == Kind.KEYS_ONLY ? Role.ELEMENT : own;
    }

    /** The role of an array's elements. */
    Role elementRole(int node) {
        return switch (kind(node)) {
            case KEYS -> Role.KEY;
            case VALUES -> Role.VALUE;
            case PLAIN, MAP, KEYS_ONLY -> Role.ELEMENT;
        };
    }

    /** The key of a value in an array, or null if it has none. */
    @Nullable
    Object key(int node, int index) {
        Object[] keys = views.getOrDefault(node, PLAIN).keys();
        return keys != null && index < keys.length ? keys[index] : null;
    }
}
