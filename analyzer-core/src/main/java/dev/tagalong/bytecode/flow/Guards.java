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
import org.jspecify.annotations.Nullable;

/**
 * Faults that a hook swallows: harmless if the hook wrote just the offender, half an object in the stream if not. Where
 * its handler throws on some runs and goes on on others, the fault is both, and neither for certain.
 */
final class Guards {
    private static final Set<String> WRITING = Set.of("not-serializable", "write-hook-throws");

    private final SentGraph graph;
    private final Judge judge;

    /** What can be met without passing a hook that swallows. */
    private final Set<Obj> open;

    /** What can be met without passing a hook whose every handler swallows. */
    private final Set<Obj> ajar;

    /** The links by which such hooks write, by what they write. */
    private final Map<Obj, List<Guarded>> guarded = new HashMap<>();

    private record Guarded(Found.Link link, Found.Guard guard) {}

    Guards(SentGraph graph, Collection<Obj> roots, Judge judge) {
        this.graph = graph;
        this.judge = judge;
        open = follow(roots, false);
        ajar = follow(roots, true);
        for (Obj object : graph.behind(roots)) {
            for (Found.Link link : graph.links(object)) {
                Found.Guard guard = link.guard();
                if (guard != null) {
                    guarded.computeIfAbsent(link.to(), key -> new ArrayList<>()).add(new Guarded(link, guard));
                }
            }
        }
    }

    private Set<Obj> follow(Collection<Obj> from, boolean throwing) {
        Set<Obj> seen = new HashSet<>(from);
        ArrayDeque<Obj> todo = new ArrayDeque<>(from);
        for (Obj next = todo.poll(); next != null; next = todo.poll()) {
            for (Found.Link link : graph.links(next)) {
                Found.Guard guard = link.guard();
                if ((guard == null || (throwing && guard.throwsToo())) && seen.add(link.to())) {
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
            } else if (ajar.contains(fault.object())) {
                all.add(lessSure(fault));
                half(fault, all);
            } else {
                swallowed(fault, all);
                half(fault, all);
            }
        }
        return all;
    }

    /** Whether the handler throws depends on what is not known: as sure as one of few choices. */
    private static Found.Fault lessSure(Found.Fault fault) {
        int cost = Math.max(Costs.FEW, fault.cost());
        return new Found.Fault(fault.object(), fault.link(), fault.rule(), fault.why(), fault.guardedBy(), cost);
    }

    private void swallowed(Found.Fault fault, List<Found.Fault> all) {
        for (Guarded each : guarded.getOrDefault(fault.object(), List.of())) {
            all.add(by(each, each.link(), fault));
        }
        guarded.forEach((written, hooks) -> {
            if (deeper(written, fault.object(), false)) {
                hooks.forEach(each -> all.add(by(each, fault.link(), fault)));
            }
        });
    }

    private static Found.Fault by(Guarded guarded, Found.@Nullable Link link, Found.Fault fault) {
        String hook = guarded.guard().hook();
        return new Found.Fault(fault.object(), link, fault.rule(), fault.why(), hook, fault.cost());
    }

    /** True if a failure of what is held by what a hook writes gets to that hook; if throwing, on some runs. */
    private boolean deeper(Obj written, Obj object, boolean throwing) {
        return written != object && follow(List.of(written), throwing).contains(object);
    }

    private void half(Found.Fault fault, List<Found.Fault> all) {
        guarded.forEach((written, hooks) -> {
            boolean deeper = deeper(written, fault.object(), true);
            boolean sure = !deeper || deeper(written, fault.object(), false);
            for (Guarded each : hooks) {
                Found.Link link = each.link();
                // Of its fields a reader wants all, so that the one which was refused is missing.
                if (deeper || (written == fault.object() && link.label().kind() != EdgeKind.WRITTEN)) {
                    String why = each.guard().hook() + " swallows a failure and leaves half an object in the stream";
                    int cost = Math.max(link.cost(), fault.cost());
                    Found.Fault half = new Found.Fault(link.from(), null, "read-fails", why, null, cost);
                    all.add(
                            each.guard().throwsToo() || !sure || judge.readerRecovers(link.from())
                                    ? lessSure(half)
                                    : half);
                }
            }
        });
    }
}
