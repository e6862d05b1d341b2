package dev.tagalong.heap;

import java.io.ObjectStreamClass;
import java.io.Serializable;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All that the stream writes for a root, with its bytes: objects, those too that lead nowhere, and the descriptions of
 * their classes. A description is written once, with the first object of its class, and belongs to nobody: it is a node
 * that all objects of the class lead to, so that it goes with the last of them. Node 0 is the root.
 */
final class WeighGraph {
    /** An edge that is not one of an object to another. */
    static final int NO_PLACE = Integer.MIN_VALUE;

    private final IdentityHashMap<Object, Integer> leaves = new IdentityHashMap<>();
    private final Map<Class<?>, Integer> descriptions = new HashMap<>();
    private final Map<String, Integer> signatures = new HashMap<>();
    /** Classes that have been initialised. */
    private final Set<Class<?>> live = new HashSet<>();

    /** By the number of the walk. */
    private final int[] walked;

    /** The object, class or signature of each node. */
    private final List<Object> things = new ArrayList<>();
    /** The number in the walk, or one of the constants below. */
    private int[] numbers = new int[64];

    private static final int LEAF = -1;
    private static final int DESCRIPTION = -2;
    private static final int SIGNATURE = -3;

    private long[] bytes = new long[64];
    private int[] first = new int[65];
    private int[] to = new int[64];
    private int[] place = new int[64];
    private int edges;
    private final boolean rootIsNull;

    WeighGraph(Walk walk) {
        this.walked = new int[walk.size()];
        Arrays.fill(walked, LEAF);
        WeighObject writer = new WeighObject(this, walk);
        rootIsNull = !walk.isExpanded(0);
        walked[0] = add(walk.object(0), 0);
        for (int node = 0; node < things.size(); node++) {
            long weight = weigh(writer, node); // Can move the arrays.
            bytes[node] = weight;
            first[node + 1] = edges;
        }
    }

    private long weigh(WeighObject writer, int node) {
        Object thing = things.get(node);
        return switch (numbers[node]) {
            case DESCRIPTION -> describe((Class<?>) thing);
            case SIGNATURE -> WeighBytes.string((String) thing);
            case LEAF -> writer.weigh(thing, -1);
            default -> writer.weigh(thing, numbers[node]);
        };
    }

    private long describe(Class<?> type) {
        if (Proxy.isProxyClass(type)) {
            classOf(Proxy.class);
            return WeighBytes.proxy(type);
        }
        Class<?> above = type.getSuperclass();
        boolean hasSuper = above != null
                && Serializable.class.isAssignableFrom(above)
                && Serializable.class.isAssignableFrom(type);
        if (hasSuper) {
            edge(description(above), NO_PLACE);
        }
        // Asking for its fields could initialise a class of which no object is there.
        return live.contains(type) ? described(type, hasSuper) : WeighBytes.description(type.getName(), hasSuper);
    }

    private long described(Class<?> type, boolean hasSuper) {
        ObjectStreamClass form = ObjectStreamClass.lookupAny(type);
        for (var field : form.getFields()) {
            if (!field.isPrimitive()) {
                edge(signature(field.getTypeString()), NO_PLACE);
            }
        }
        return WeighBytes.description(form, hasSuper);
    }

    private int add(Object thing, int number) {
        int node = things.size();
        if (node == numbers.length) {
            numbers = Arrays.copyOf(numbers, node * 2);
            bytes = Arrays.copyOf(bytes, node * 2);
            first = Arrays.copyOf(first, node * 2 + 1);
        }
        numbers[node] = number;
        things.add(thing);
        return node;
    }

    /** Notes that the node that is weighed now leads to another. */
    private void edge(int target, int at) {
        if (edges == to.length) {
            to = Arrays.copyOf(to, edges * 2);
            place = Arrays.copyOf(place, edges * 2);
        }
        to[edges] = target;
        place[edges++] = at;
    }

    /**
     * Leads to an object.
     *
     * @param number its number in the walk, or -1
     * @param at see {@link #place}
     */
    void object(Object object, int number, int at) {
        int target;
        if (number >= 0) {
            if (walked[number] < 0) {
                walked[number] = add(object, number);
            }
            target = walked[number];
        } else {
            Integer known = leaves.get(object);
            target = known == null ? add(object, LEAF) : known;
            if (known == null) {
                leaves.put(object, target);
            }
        }
        edge(target, at);
    }

    /** Leads to the description of a class that has been initialised, as that of an object has. */
    void classOf(Class<?> type) {
        initialised(type);
        edge(description(type), NO_PLACE);
    }

    /** Notes that asking for the fields of a class does not initialise it. */
    void initialised(Class<?> type) {
        for (Class<?> at = type; at != null && live.add(at); ) {
            at = at.getSuperclass();
        }
    }

    /** Leads to the description of a class that is held as an object. */
    void namedClass(Class<?> type) {
        edge(description(type), NO_PLACE);
    }

    private int description(Class<?> type) {
        Integer known = descriptions.get(type);
        if (known == null) {
            known = add(type, DESCRIPTION);
            descriptions.put(type, known);
        }
        return known;
    }

    private int signature(String text) {
        Integer known = signatures.get(text);
        if (known == null) {
            known = add(text, SIGNATURE);
            signatures.put(text, known);
        }
        return known;
    }

    int nodes() {
        return things.size();
    }

    int[] firsts() {
        return Arrays.copyOf(first, things.size() + 1);
    }

    int[] targets() {
        return Arrays.copyOf(to, edges);
    }

    int first(int node) {
        return first[node];
    }

    int end(int node) {
        return first[node + 1];
    }

    int to(int edge) {
        return to[edge];
    }

    /** Where in its holder an edge stands, as {@link WeighPlaces} reads it; {@link #NO_PLACE} for a description. */
    int place(int edge) {
        return place[edge];
    }

    /** What a node takes beyond a handle. */
    long bytes(int node) {
        return bytes[node];
    }

    /** All that the stream takes. */
    long total() {
        long total = WeighBytes.HEAD;
        total += WeighBytes.reference(rootIsNull);
        for (int node = 0; node < things.size(); node++) {
            total += bytes[node];
        }
        return total;
    }

    Object object(int node) {
        return things.get(node);
    }

    /** The number in the walk, or less than 0 for what the walk does not know. */
    int number(int node) {
        return numbers[node];
    }
}
