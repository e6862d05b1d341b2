package dev.tagalong.heap;

import dev.tagalong.graph.Label;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether the streams' recursion survives how deep the objects of a walk are nested. Asks for the order only if
 * there are enough objects, and measures only if the order shows them nested deep enough.
 */
final class Depth {
    /**
     * A stack of 180 KB holds 42 levels of the kind that needs most (measured on JDK 17); smaller ones are left out.
     */
    static final int NEVER = 64;
    /** So many links tell what most of a chain is made of. */
    private static final int ASKED = 1_000;

    private final Walk walk;
    private final Inspection.Settings settings;
    private final Graph graph;
    private final int[] path;
    private final int[] edges;
    private final List<DepthWay> ways;

    private Depth(Walk walk, Inspection.Settings settings, Graph graph, DepthOrder order, int[] path) {
        this.walk = walk;
        this.settings = settings;
        this.graph = graph;
        this.path = path;
        this.edges = order.edges(path);
        this.ways = order.ways(edges);
    }

    /**
     * What was found.
     *
     * @param fault what is wrong with the first object that the streams do not reach, or null if they reach all
     * @param graph all links, where they had to be listed, or null
     */
    record Found(@Nullable Fault fault, @Nullable Graph graph) {
        /** The links if they are as good for any other question, or null. */
        @Nullable
        Graph complete() {
            return graph != null && graph.complete() ? graph : null;
        }
    }

    /** Decides. */
    static Found of(Walk walk, Inspection.Settings settings) {
        if (near(walk)) {
            return new Found(null, null);
        }
        Graph graph = Graph.passing(walk);
        return new Found(fault(walk, settings, graph, null), graph);
    }

    /** What is wrong with the first object that the streams do not reach, or null if they reach all. */
    static @Nullable Fault fault(Walk walk, Inspection.Settings settings) {
        return of(walk, settings).fault();
    }

    /** True if no object can be nested deep, whatever the order of the stream and whichever links are left out. */
    static boolean near(Walk walk) {
        return walk.nesting() <= NEVER || new DepthUnfolded(walk, NEVER).shallow();
    }

    /**
     * The same for objects that need not be {@link #near}.
     *
     * @param links those that are listed already; if they are not all, they are listed anew
     * @param cut the links that are left out, or null if none is
     */
    static @Nullable Fault fault(Walk walk, Inspection.Settings settings, Graph links, @Nullable Cut cut) {
        Graph graph = links.all() ? links : Graph.passing(walk);
        DepthOrder order = new DepthOrder(walk, graph, cut);
        int[] path = order.deepest();
        return path.length <= NEVER ? null : new Depth(walk, settings, graph, order, path).measure();
    }

    private @Nullable Fault measure() {
        List<StreamLimitsLink> writing = new ArrayList<>();
        List<StreamLimitsLink> reading = new ArrayList<>();
        int[] levels = new int[path.length];
        for (int i = 1; i < path.length; i++) {
            writing.addAll(ways.get(i - 1).writing());
            reading.addAll(ways.get(i - 1).reading());
            levels[i] = writing.size();
        }
        StreamLimits limits = StreamLimits.of(writing, reading, settings.stackSize());
        if (limits.survive()) {
            return null;
        }
        List<String> used = new ArrayList<>();
        if (limits.written() < limits.all()) {
            used.add(" by writing about " + about(object(levels, limits.written())) + " of them");
        }
        if (limits.read() < limits.all()) {
            used.add(" by reading about " + about(object(levels, limits.read())) + " of them");
        }
        String why = "the stream goes " + count(path.length - replaced(path.length)) + " objects deep through it"
                + mostly() + "; " + stack() + " is used up" + String.join(", and", used);
        int first = object(levels, Math.min(limits.written(), limits.read()));
        return new Fault(path[first], -1, Fault.TOO_DEEP, why, null, true);
    }

    /** How many of the first objects of the path stand in for the one before. */
    private int replaced(int objects) {
        int count = 0;
        for (int i = 1; i < objects; i++) {
            count += ways.get(i - 1) == DepthWay.REPLACED ? 1 : 0;
        }
        return count;
    }

    /** The last object of the path that is reached by so many levels. */
    private static int object(int[] levels, int survived) {
        int found = Arrays.binarySearch(levels, survived);
        if (found < 0) {
            return -found - 2;
        }
        while (found + 1 < levels.length && levels[found + 1] == survived) {
            found++;
        }
        return found;
    }

    private String stack() {
        long size = settings.stackSize();
        if (size == 0) {
            return "the stack of this thread";
        }
        boolean mega = size % (1 << 20) == 0;
        return "a stack of " + (mega ? size / (1 << 20) + " MB" : size / 1024 + " KB");
    }

    /** What holds most of the objects on the path: the project's own link if there is one that is not rare. */
    private String mostly() {
        Labels labels = new Labels(walk, settings);
        Map<Label, Integer> counts = new HashMap<>();
        int asked = Math.min(path.length - 1, ASKED);
        for (int i = 0; i < asked; i++) {
            int position = graph.position(edges[i]);
            labels.hold(path[i], path[i + 1], position);
            counts.merge(labels.label(path[i], position), 1, Integer::sum);
        }
        String most = "";
        int best = 0;
        for (Map.Entry<Label, Integer> entry : counts.entrySet()) {
            Label label = entry.getKey();
            Class<?> owner = labels.owner(label.owner());
            boolean own = owner != null && settings.owns(owner);
            int rank = entry.getValue() * (own ? 8 : 1) * (label.inner() ? 0 : 1);
            String words = words(label);
            if (rank > best || (rank == best && words.compareTo(most) < 0)) {
                best = rank;
                most = words;
            }
        }
        return most.isEmpty() ? "" : ", mostly by " + most;
    }

    private static String words(Label label) {
        return switch (label.kind()) {
            case ELEMENT -> "the elements of " + label.owner();
            case KEY -> "the keys of " + label.owner();
            case VALUE -> "the values of " + label.owner();
            case CAPTURED -> "what lambdas of " + label.owner() + " capture";
            default -> label.owner() + "." + label.member();
        };
    }

    /** So many objects of the path, without those that stand in for others, to two digits. */
    private String about(int objects) {
        int number = objects - replaced(objects);
        int unit = 1;
        while (number / unit >= 100) {
            unit *= 10;
        }
        return count((long) number / unit * unit);
    }

    private static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
