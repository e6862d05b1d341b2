package dev.tagalong.bytecode.flow;

import dev.tagalong.graph.EdgeKind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Faults that a hook swallows: harmless if the hook wrote just the offender, half an object in the stream if not. */
final class Guards {
    private static final Set<String> WRITING = Set.of("not-serializable", "write-hook-throws");

    private final SentGraph graph;

    /** What can be met without passing a hook that swallows. */
    private final Set<Obj> open = new HashSet<>();

    /** The links by which such hooks write, by what they write. */
    private final Map<Obj, List<Found.Link>> guarded = new HashMap<>();

    Guards(SentGraph graph, Collection<Obj> roots) {
        this.graph = graph;
        Set<Obj> seen = new HashSet<>(roots);
        open.addAll(follow(roots, seen));
        for (Obj object : graph.behind(roots)) {
            for (Found.Link link : graph.links(object)) {
                if (link.guard() != null) {
                    guarded.computeIfAbsent(link.to(), key -> new ArrayList<>()).add(link);
                }
            }
        }
    }

    private Set<Obj> follow(Collection<Obj> from, Set<Obj> seen) {
        ArrayDeque<Obj> todo = new ArrayDeque<>(from);
        for (Obj next = todo.poll(); next != null; next = todo.poll()) {
            for (Found.Link link : graph.links(next)) {
                if (link.guard() == null && seen.add(link.to())) {
                    todo.add(link.to());
                }
            }
        }
        return seen;
    }

    /** The faults of one object as the stream shows them. */
    List<Found.Fault> weigh(List<Found.Fault> faults) {
        List<Found.Fault> all = new ArrayList<>();
        for (Found.Fault fault : faults) {
            if (open.contains(fault.object()) || !WRITING.contains(fault.rule())) {
                all.add(fault);
            } else {
                swallowed(fault, all);
            }
        }
        return all;
    }

    private void swallowed(Found.Fault fault, List<Found.Fault> all) {
        for (Found.Link link : guarded.getOrDefault(fault.object(), List.of())) {
            all.add(new Found.Fault(fault.object(), link, fault.rule(), fault.why(), link.guard(), fault.cost()));
        }
        guarded.forEach((written, links) -> {
            boolean deeper = written != fault.object()
                    && follow(List.of(written), new HashSet<>(Set.of(written))).contains(fault.object());
            for (Found.Link link : links) {
                // Of its fields a reader wants all, so that the one which was refused is missing.
                boolean missing = written == fault.object() && link.label().kind() != EdgeKind.WRITTEN;
                if (deeper) {
                    all.add(new Found.Fault(
                            fault.object(), fault.link(), fault.rule(), fault.why(), link.guard(), fault.cost()));
                }
                if (deeper || missing) {
                    String why = link.guard() + " swallows a failure and leaves half an object in the stream";
                    int cost = Math.max(link.cost(), fault.cost());
                    all.add(new Found.Fault(link.from(), null, "read-fails", why, null, cost));
                }
            }
        });
    }
}
