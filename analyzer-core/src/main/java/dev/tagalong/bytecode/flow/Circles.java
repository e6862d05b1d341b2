package dev.tagalong.bytecode.flow;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;

/**
 * Which objects of a graph lead to each other: its strongly connected components, by Tarjan's algorithm, without
 * recursion.
 */
final class Circles {
    private final SentGraph graph;
    private final Map<Obj, Visit> visits = new HashMap<>();
    private final Deque<Visit> path = new ArrayDeque<>();
    private final Deque<Visit> open = new ArrayDeque<>();

    /** One object on the way. */
    private static final class Visit {
        final int number;
        final Iterator<Found.Link> links;
        int lowest;
        /** Number of the first object that was met of its component, or -1 as long as that is not known. */
        int component = -1;

        Visit(int number, Iterator<Found.Link> links) {
            this.number = number;
            this.links = links;
            lowest = number;
        }
    }

    Circles(SentGraph graph) {
        this.graph = graph;
    }

    /** True if each leads to the other; an object always leads to itself. */
    boolean together(Obj one, Obj other) {
        return one == other || component(one) == component(other);
    }

    private int component(Obj object) {
        Visit known = visits.get(object);
        if (known == null) {
            known = visit(object);
            search();
        }
        return known.component;
    }

    private Visit visit(Obj object) {
        Visit visit = new Visit(visits.size(), graph.links(object).iterator());
        visits.put(object, visit);
        path.push(visit);
        open.push(visit);
        return visit;
    }

    private void search() {
        while (!path.isEmpty()) {
            Visit at = path.peek();
            if (at.links.hasNext()) {
                Obj next = at.links.next().to();
                Visit known = visits.get(next);
                if (known == null) {
                    visit(next);
                } else if (known.component < 0) {
                    at.lowest = Math.min(at.lowest, known.number);
                }
            } else {
                path.pop();
                Visit above = path.peek();
                if (above != null) {
                    above.lowest = Math.min(above.lowest, at.lowest);
                }
                if (at.lowest == at.number) {
                    close(at);
                }
            }
        }
    }

    private void close(Visit first) {
        Visit next;
        do {
            next = open.pop();
            next.component = first.number;
        } while (next != first);
    }
}
