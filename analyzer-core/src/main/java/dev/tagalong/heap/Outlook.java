package dev.tagalong.heap;

import dev.tagalong.graph.EdgeKind;
import dev.tagalong.graph.Label;
import dev.tagalong.graph.Offender;
import dev.tagalong.graph.Recheck;
import dev.tagalong.graph.Slice;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The objects of an inspection to which more can be linked later. Numbers of objects are valid for one outlook only; it
 * is used by one thread.
 */
public final class Outlook {
    /** The answer if there is no such object. */
    public static final int NONE = -1;

    private final Walk walk;
    private final Inspection.Settings settings;
    private final Labels labels;
    private final Children children = new Children();
    private final Map<String, Integer> nearest = new HashMap<>();

    Outlook(Walk walk, Inspection.Settings settings) {
        this.walk = walk;
        this.settings = settings;
        labels = new Labels(walk, settings);
        meet(0, walk.object(0));
        Map<String, Object> passed = new HashMap<>();
        for (int node = 0; node < walk.size(); node++) {
            if (walk.isExpanded(node)) {
                int holder = node;
                Object object = walk.object(node);
                children.each(object, walk.shape(node), walk.outputNow(node), (position, value) -> {
                    int held = walk.find(holder, value);
                    if (held >= 0) {
                        meet(held, value);
                    } else if (counts(value.getClass())) {
                        passed.putIfAbsent(LiveNames.of(value.getClass()), value);
                    }
                });
            }
        }
        // Where one object holds nothing yet, its slots are all free: it shows best what is to come.
        passed.forEach((name, object) -> nearest.put(name, add(object)));
    }

    private boolean counts(Class<?> type) {
        return settings.owns(type) && !type.isArray() && !type.isHidden() && !Proxy.isProxyClass(type);
    }

    private void meet(int node, Object object) {
        if (counts(object.getClass()) && walk.isExpanded(node)) {
            nearest.merge(LiveNames.of(object.getClass()), node, Math::min);
        }
    }

    /** The walk kept no object that holds nothing; now it leads somewhere. */
    private int add(Object object) {
        walk.add(object);
        return walk.size() - 1;
    }

    /** The classes that the project owns of which there are objects, sorted by name; no proxies, no lambdas. */
    public List<Class<?>> classes() {
        List<Class<?>> all = new ArrayList<>();
        new TreeMap<>(nearest)
                .values()
                .forEach(node -> all.add(walk.object(node).getClass()));
        return all;
    }

    /**
     * An object of just this class, one that holds nothing yet if there is one.
     *
     * @param className binary name of a class that the project owns
     * @return its number, or {@link #NONE}
     */
    public int object(String className) {
        return nearest.getOrDefault(className, NONE);
    }

    /**
     * The first object that another holds in one slot.
     *
     * @param holder number of the other
     * @param slot its kind and its member count; which class declares it does not
     * @param className binary name of the class of what is held
     * @return its number, or {@link #NONE} if the slot holds no such object
     */
    public int held(int holder, Label slot, String className) {
        if (!walk.isExpanded(holder)) {
            return NONE;
        }
        Object object = walk.object(holder);
        int[] found = {NONE};
        children.each(object, walk.shapes().of(object.getClass()), walk.output(holder), (position, value) -> {
            if (found[0] == NONE && LiveNames.of(value.getClass()).equals(className)) {
                int known = walk.find(holder, value);
                int held = known < 0 ? add(value) : known;
                labels.hold(holder, held, position);
                found[0] = is(labels.label(holder, position), slot) ? held : NONE;
            }
        });
        return found[0];
    }

    private static boolean is(Label live, Label slot) {
        // A field that a hook writes is written, live, whoever reads its code.
        boolean kind = live.kind() == slot.kind() || (live.kind() == EdgeKind.WRITTEN && slot.kind() == EdgeKind.FIELD);
        return kind && live.member().equals(slot.member());
    }

    /**
     * What leads to some objects and to all that is wrong.
     *
     * @param slice the nodes and edges
     * @param offenders what is wrong, in the order in which it was found
     * @param nodes of the objects, in the order in which they were asked for
     * @param recheck asks once more what is wrong, as {@link Inspection#recheck}
     */
    public record Reached(Slice slice, List<Offender> offenders, List<Integer> nodes, Recheck recheck) {
        /** Copies the lists. */
        public Reached {
            offenders = List.copyOf(offenders);
            nodes = List.copyOf(nodes);
        }
    }

    /**
     * Finds what leads there. Judges anew, with what was added.
     *
     * @param objects their numbers, at least one
     */
    public Reached reach(List<Integer> objects) {
        Judged judged = Judged.of(walk, settings, Depth.fault(walk, settings));
        Graph all = new Graph(walk);
        List<Fault> targets = new ArrayList<>();
        judged.faults().forEach(fault -> targets.add(again(fault, judged.graph(), all)));
        objects.forEach(object -> targets.add(new Fault(object, -1, "", "", null, false)));
        Judged wanted = new Judged(walk, all, new Labels(walk, settings), targets, judged.order(), judged.runs());
        Inspection found = new SliceBuilder(settings, wanted).build();
        int faults = judged.faults().size();
        return new Reached(
                Objects.requireNonNull(found.slice()),
                found.offenders().subList(0, faults),
                found.offenders().stream().skip(faults).map(Offender::node).toList(),
                new JudgedAgain(judged, settings));
    }

    /** The same fault by the number that its edge has among all. */
    private static Fault again(Fault fault, Graph known, Graph all) {
        int edge = fault.edge();
        if (edge >= 0) {
            int from = known.from(edge);
            int position = known.position(edge);
            for (edge = all.first(from); edge < all.end(from) && all.position(edge) != position; ) {
                edge++;
            }
        }
        return new Fault(fault.node(), edge, fault.rule(), fault.why(), fault.thrown(), fault.named(), fault.begun());
    }
}
