package dev.tagalong.heap;

import java.io.ObjectStreamClass;
import java.io.ObjectStreamField;
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
 * that all objects of the class lead to, so that it goes with the last of them. Node 0 is the root; the descriptions
 * and the signatures in them stand behind all objects.
 */
final class WeighGraph {
    /** An edge that is not one of an object to another. */
    static final int NO_PLACE = Integer.MIN_VALUE;

    /** Classes whose objects need no description, and which list their fields. */
    private static final Set<Class<?>> ALWAYS_LIVE = Set.of(Class.class, String.class, ObjectStreamClass.class);

    private final IdentityHashMap<Object, Integer> leaves = new IdentityHashMap<>();
    /** The classes to describe and the signatures in their descriptions, each with its place in the list. */
    private final Map<Object, Integer> described = new HashMap<>();

    private final List<Object> descriptions = new ArrayList<>();
    /** Classes that have been initialised; complete once all objects are weighed. */
    private final Set<Class<?>> live = new HashSet<>(ALWAYS_LIVE);

    /** By the number of the walk. */
    private final int[] walked;

    /** The object, class or signature of each node. */
    private final List<Object> things = new ArrayList<>();
    /** The number in the walk, or one of the constants below; a signature counts as part of a description. */
    private int[] numbers = new int[64];

    private static final int LEAF = -1;
    private static final int DESCRIPTION = -2;

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
            weighed(node, writer.weigh(things.get(node), numbers[node]));
        }
        int objects = things.size();
        for (int i = 0; i < descriptions.size(); i++) {
            Object each = descriptions.get(i);
            int node = add(each, DESCRIPTION);
            weighed(node, each instanceof Class<?> type ? describe(type) : WeighBytes.string((String) each));
        }
        for (int edge = 0; edge < edges; edge++) {
            to[edge] = to[edge] < 0 ? objects + ~to[edge] : to[edge];
        }
    }

    /** Ends a node, whose edges are the last ones. */
    private void weighed(int node, long weight) {
        bytes[node] = weight;
        first[node + 1] = edges;
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
        ObjectStreamField[] fields = WeighFields.of(type, live.contains(type));
        for (ObjectStreamField field : fields) {
            if (!field.isPrimitive()) {
                edge(description(field.getTypeString()), NO_PLACE);
            }
        }
        return WeighBytes.description(type.getName(), fields, hasSuper);
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

    /** The target of edges to the description of a class or to a signature, until all objects are known. */
    private int description(Object typeOrSignature) {
        Integer known = described.get(typeOrSignature);
        if (known == null) {
            known = descriptions.size();
            described.put(typeOrSignature, known);
            descriptions.add(typeOrSignature);
        }
        return ~known;
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
