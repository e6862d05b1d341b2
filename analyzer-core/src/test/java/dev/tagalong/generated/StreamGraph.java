package dev.tagalong.generated;

import java.lang.invoke.SerializedLambda;
import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** All that a stream would write for a graph, object by object, with the number of steps from the root. */
final class StreamGraph {
    private final Session session;
    private final Map<Spot, Spot.Links> links = new HashMap<>();

    StreamGraph(Graph graph) {
        this(graph.root(), graph.session());
    }

    StreamGraph(Object root, Session session) {
        this.session = session;
        Deque<Spot> open = new ArrayDeque<>();
        open.add(new Spot(root, false));
        while (!open.isEmpty()) {
            Spot spot = open.remove();
            if (!links.containsKey(spot)) {
                Spot.Links found = spot.links(session);
                links.put(spot, found);
                open.addAll(found.spots());
            }
        }
    }

    Spot.Links links(Spot spot) {
        return links.getOrDefault(spot, new Spot.Links(List.of(), false));
    }

    /**
     * The length of the shortest path to each object, in steps.
     *
     * @param withWrappers true to count the steps inside the JDK's wrappers, which a path can leave out
     */
    Map<Object, Integer> distances(Spot root, boolean withWrappers) {
        Map<Spot, Integer> distance = new HashMap<>();
        Map<Object, Integer> byObject = new IdentityHashMap<>();
        Deque<Spot> open = new ArrayDeque<>();
        distance.put(root, 0);
        open.add(root);
        while (!open.isEmpty()) {
            Spot spot = open.remove();
            int steps = distance.get(spot);
            byObject.merge(spot.object(), steps, Math::min);
            for (Spot next : links(spot).spots()) {
                boolean free = freeStep(spot) || (!withWrappers && spot.wraps());
                if (steps + (free ? 0 : 1) < distance.getOrDefault(next, Integer.MAX_VALUE)) {
                    distance.put(next, steps + (free ? 0 : 1));
                    if (free) {
                        open.addFirst(next);
                    } else {
                        open.addLast(next);
                    }
                }
            }
        }
        return byObject;
    }

    /**
     * What the JDK writes in the place of an object of its own, or of a lambda, is no step; a proxy is nobody's own.
     */
    private boolean freeStep(Spot spot) {
        Spot.Links next = links(spot);
        Class<?> type = spot.object().getClass();
        return next.replaced()
                && ((!Universe.made(type) && !Proxy.isProxyClass(type))
                        || next.spots().get(0).object() instanceof SerializedLambda);
    }

    /** The spot, and those that a path reaches from it without a step. */
    List<Spot> closure(Spot spot) {
        List<Spot> reached = new ArrayList<>(List.of(spot));
        for (int i = 0; i < reached.size(); i++) {
            Spot at = reached.get(i);
            if (freeStep(at) || at.wraps()) {
                links(at).spots().stream()
                        .filter(next -> !reached.contains(next))
                        .forEach(reached::add);
            }
        }
        return reached;
    }
}
