package dev.tagalong.bytecode.flow;

import dev.tagalong.graph.Label;
import dev.tagalong.graph.Offender;
import dev.tagalong.graph.Slice;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The part of what was found that leads from one root to what cannot be sent, as a slice. */
final class SentGraph {
    private final Map<Obj, List<Found.Link>> from = new HashMap<>();
    private final Map<Obj, Set<Obj>> holders = new HashMap<>();
    private final Circles circles = new Circles(this);

    SentGraph(Collection<Found.Link> links) {
        for (Found.Link link : links) {
            from.computeIfAbsent(link.from(), key -> new ArrayList<>()).add(link);
            holders.computeIfAbsent(link.to(), key -> new LinkedHashSet<>()).add(link.from());
        }
    }

    /**
     * Everything behind some objects, these included, in the order in which it is met.
     *
     * @param roots where to begin
     */
    Set<Obj> behind(Collection<Obj> roots) {
        Set<Obj> all = new LinkedHashSet<>(roots);
        ArrayDeque<Obj> todo = new ArrayDeque<>(roots);
        for (Obj next = todo.poll(); next != null; next = todo.poll()) {
            for (Found.Link link : from.getOrDefault(next, List.of())) {
                if (all.add(link.to())) {
                    todo.add(link.to());
                }
            }
        }
        return all;
    }

    List<Found.Link> links(Obj holder) {
        return from.getOrDefault(holder, List.of());
    }

    /** What holds an object and is behind it, itself included. */
    List<Obj> holdersBehind(Obj object) {
        return holders.getOrDefault(object, Set.of()).stream()
                .filter(holder -> circles.together(holder, object))
                .toList();
    }

    private Set<Obj> leadingTo(Collection<Obj> targets, Set<Obj> within) {
        Set<Obj> all = new HashSet<>(targets);
        ArrayDeque<Obj> todo = new ArrayDeque<>(targets);
        for (Obj next = todo.poll(); next != null; next = todo.poll()) {
            for (Obj holder : holders.getOrDefault(next, Set.of())) {
                if (within.contains(holder) && all.add(holder)) {
                    todo.add(holder);
                }
            }
        }
        return all;
    }

    /**
     * A slice with what it was made of.
     *
     * @param links by number of edge
     */
    record Cut(Slice slice, List<Offender> offenders, List<Found.Link> links) {}

    /**
     * The slice between some objects, which become its root, and what is wrong.
     *
     * @param faults of objects behind the roots
     * @param behind everything behind them
     * @param words makes words for nodes and edges, given their objects and links
     */
    Cut cut(Collection<Obj> roots, Set<Obj> behind, List<Found.Fault> faults, Words words) {
        Set<Obj> leading = leadingTo(faults.stream().map(Found.Fault::object).toList(), behind);
        Map<Obj, Integer> numbers = new LinkedHashMap<>();
        roots.forEach(root -> numbers.put(root, 0));
        List<Obj> nodes = new ArrayList<>();
        nodes.add(roots.iterator().next());
        for (Obj object : behind) {
            if (leading.contains(object) && !numbers.containsKey(object)) {
                numbers.put(object, nodes.size());
                nodes.add(object);
            }
        }
        List<Found.Link> links = new ArrayList<>();
        for (Obj object : numbers.keySet()) {
            for (Found.Link link : links(object)) {
                if (numbers.containsKey(link.to())) {
                    links.add(link);
                }
            }
        }
        links.sort(Comparator.comparingInt((Found.Link link) -> numbers.get(link.from()))
                .thenComparing(link -> link.label().owner())
                .thenComparing(link -> link.label().member())
                .thenComparing(link -> link.label().kind())
                .thenComparingInt(link -> numbers.get(link.to())));
        return new Cut(slice(nodes, numbers, links, words), offenders(faults, numbers, links), List.copyOf(links));
    }

    private static Slice slice(List<Obj> nodes, Map<Obj, Integer> numbers, List<Found.Link> links, Words words) {
        Map<Label, Integer> labels = new LinkedHashMap<>();
        int[] sources = new int[links.size()];
        int[] targets = new int[links.size()];
        int[] label = new int[links.size()];
        for (int i = 0; i < links.size(); i++) {
            Found.Link link = links.get(i);
            sources[i] = number(numbers, link.from());
            targets[i] = number(numbers, link.to());
            label[i] = labels.computeIfAbsent(link.label(), key -> labels.size());
        }
        return new Slice(
                nodes.size(), sources, targets, label, List.copyOf(labels.keySet()), words.names(nodes, links));
    }

    private static int number(Map<Obj, Integer> numbers, Obj object) {
        Integer number = numbers.get(object);
        if (number == null) {
            throw new IllegalStateException("the slice has no " + object);
        }
        return number;
    }

    private static List<Offender> offenders(
            List<Found.Fault> faults, Map<Obj, Integer> numbers, List<Found.Link> links) {
        Set<Offender> all = new LinkedHashSet<>();
        Map<Found.Link, Integer> edges = new HashMap<>();
        int number = 0;
        for (Found.Link link : links) {
            edges.putIfAbsent(link, number++);
        }
        for (Found.Fault fault : faults) {
            int edge = fault.link() == null ? -1 : edges.getOrDefault(fault.link(), -1);
            int node = number(numbers, fault.object());
            // A root can hold itself; without the edge it is itself what is wrong.
            if (fault.link() == null || edge >= 0) {
                all.add(new Offender(
                        node, edge, fault.rule(), fault.why(), fault.guardedBy(), Costs.certainty(fault.cost())));
            }
        }
        return List.copyOf(all);
    }

    /** Makes words for a slice. */
    interface Words {
        Slice.Names names(List<Obj> nodes, List<Found.Link> links);
    }
}
