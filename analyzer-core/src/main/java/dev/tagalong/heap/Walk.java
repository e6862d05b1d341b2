package dev.tagalong.heap;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The first pass: visits, without recursion, every object that the stream would write, runs each hook once, and notes
 * what is wrong. Objects are numbered in the order in which they are met; the root is 0.
 */
final class Walk {
    /** What a hook makes anew each time is not looked into so far as what there is. */
    private static final int BESIDE = 1_000;

    private final Shapes shapes;
    private final Hooks hooks;
    private final Nodes nodes = new Nodes();
    private final SeenShapes seen;
    private final MetAgain again = new MetAgain();
    private final Frontier frontier;
    private final Visit visit;
    private boolean inCycle;
    private boolean untilRefused;
    private int mostLevels = HookLevels.MOST;
    private @Nullable Stop stop;

    /**
     * Where a walk stopped before its end.
     *
     * @param objects how many it had looked at until then
     * @param behind the class of the object that it did not look into any more
     */
    record Stop(long objects, Class<?> behind) {}

    Walk(Shapes shapes, HookMode mode) {
        this.shapes = shapes;
        this.hooks = new Hooks(mode);
        this.seen = new SeenShapes(shapes);
        this.frontier = new Frontier(nodes, seen, again, mode != HookMode.NONE);
        this.visit = new Visit(shapes, hooks, nodes, seen, frontier);
    }

    /** The same within a budget: once so many objects are kept, it goes no further. */
    void run(Object root, long budget) {
        frontier.limits().budget(budget);
        run(root);
    }

    /**
     * The same until an error is found that nothing can make harmless.
     *
     * @return true if there is one; then the walk is of no further use
     */
    boolean refuses(Object root, long budget) {
        untilRefused = true;
        frontier.hurry(true);
        run(root, budget);
        return visit.refused() || frontier.limits().tooDeep();
    }

    /** From now on, {@link #refuses} is also true if the stream shows at its beginning to go too deep. */
    void probe(Inspection.Settings settings) {
        frontier.limits().probe(settings);
    }

    void run(Object root) {
        nodes.add(root, false);
        for (int node = 0; node >= 0; node = frontier.next()) {
            if (goesOn(node)) {
                visit.expand(node);
                if (untilRefused && (visit.refused() || frontier.limits().tooDeep())) {
                    return;
                }
            } else {
                nodes.mark(node, Nodes.CLOSED);
            }
        }
        if (frontier.limits().tooDeep()) {
            return;
        }
        Object endless = visit.endless();
        if (stop == null && endless != null) {
            stop = new Stop(looked(), endless.getClass());
        }
        Object beyond = frontier.limits().beyond();
        if (stop == null && beyond != null) {
            stop = new Stop(looked(), beyond.getClass());
        }
        visit.settle(this);
        inCycle = !visit.orderMatters() && again.inCycle(this);
    }

    private boolean goesOn(int node) {
        HookLevels levels = frontier.hookLevels();
        int level = levels.of(node);
        if (frontier.limits().beyond() != null) {
            return false;
        } else if (level > mostLevels) {
            stop = stop == null ? new Stop(looked(), object(node).getClass()) : stop;
            // What there is without hooks comes to an end, and is still looked at.
            mostLevels = 0;
            return false;
        }
        if (levels.any()) {
            frontier.handedOn(level);
        }
        return true;
    }

    /** Makes the walk as good as new: it lets go of all objects and classes. */
    void clear() {
        nodes.clear();
        seen.clear();
        again.clear();
        frontier.clear();
        visit.clear();
        inCycle = false;
        untilRefused = false;
        mostLevels = HookLevels.MOST;
        stop = null;
    }

    /**
     * A walk by the same rules that stops at what this one has met.
     *
     * @param known is told the numbers of such objects
     */
    Walk beside(IntConsumer known) {
        Walk beside = new Walk(shapes, hooks.mode());
        beside.mostLevels = BESIDE;
        Predicate<Object> elsewhere = object -> {
            int number = find(false, object);
            if (number >= 0) {
                known.accept(number);
            }
            return number >= 0;
        };
        beside.visit.leaveOut(elsewhere);
        beside.frontier.limits().leaveOut(elsewhere);
        return beside;
    }

    /** Where the walk stopped before its end, or null if it did not. */
    @Nullable
    Stop stop() {
        return stop;
    }

    /** Notes that a walk {@linkplain #beside} this one has stopped. */
    void stopAs(Walk beside) {
        stop = stop == null ? beside.stop : stop;
    }

    /** True if so many hooks led to a node that it counts as endless where the walk stopped. */
    boolean endless(int node) {
        return stop != null && frontier.hookLevels().deep(node);
    }

    /** Adds, once the walk is done, an object that it passed over since it holds nothing but values. */
    void add(Object object) {
        nodes.add(object, false);
    }

    /** Number of objects met, leaves left out. */
    int size() {
        return nodes.size();
    }

    Object object(int node) {
        return nodes.object(node);
    }

    Shapes shapes() {
        return shapes;
    }

    HookMode mode() {
        return hooks.mode();
    }

    /** No object is nested deeper in the stream than this; the root is 0 deep. */
    long nesting() {
        return frontier.nesting();
    }

    /** True if nothing is wrong, whatever the order of writing. */
    boolean clean() {
        return visit.faults().isEmpty() && !orderMatters() && !visit.replaced();
    }

    boolean isFinal(int node) {
        return nodes.is(node, Nodes.FINAL);
    }

    /** True if the object was written, at least in part: it has children unless they are all leaves. */
    boolean isExpanded(int node) {
        return !nodes.is(node, Nodes.CLOSED);
    }

    /** What the object's hooks gave, or null if it has none. Asks those of containers and lambdas now, and keeps it. */
    @Nullable
    Output output(int node) {
        Output kept = nodes.output(node);
        if (kept == null) {
            kept = outputNow(node);
            if (kept != null) {
                nodes.keep(node, kept);
            }
        }
        return kept;
    }

    /** The same, not kept. */
    @Nullable
    Output outputNow(int node) {
        Output kept = nodes.output(node);
        Shape shape = kept == null && isExpanded(node) ? seen.orNull(object(node)) : null;
        if (shape != null && shape.container()) {
            return Writing.of(object(node), shape).output();
        } else if (shape != null && shape.captures() && !isFinal(node)) {
            return hooks.replace(object(node), shape, shapes).output();
        }
        return kept;
    }

    /** What was kept of the object's hooks during the walk, or null. */
    @Nullable
    Output kept(int node) {
        return nodes.output(node);
    }

    /** The shape of an object that was written. */
    Shape shape(int node) {
        return seen.of(object(node).getClass());
    }

    /** True if some object was met more than once. */
    boolean meetsAgain() {
        return frontier.meetsAgain();
    }

    /** What the root captures if it is a serializable lambda, or null. */
    Output.@Nullable Captured lambda() {
        Shape shape = seen.orNull(object(0));
        return shape != null && shape.replace() != null && output(0) instanceof Output.Captured captured
                ? captured
                : null;
    }

    /** The number of a child of a node, or -1 for a leaf and for what was not there when the walk passed. */
    int find(int parent, Object child) {
        return find(Children.givesFinals(output(parent)), child);
    }

    /**
     * The number of an object, or -1 if it has none.
     *
     * @param asFinal true for a replacement, which is written as it is, even where its class has a writeReplace
     */
    int find(boolean asFinal, Object object) {
        return nodes.find(asFinal, object, seen);
    }

    /** The classes of the objects that were looked at, without those of plain values. */
    Set<Class<?>> types() {
        return seen.types();
    }

    /** How many objects were looked at; one that leads nowhere counts each time it is met, plain values never. */
    long looked() {
        return nodes.size() + frontier.passed();
    }

    List<Fault> faults() {
        return visit.faults();
    }

    /** What the reader takes for fields that is none, by node. */
    Map<Integer, Misread> misread() {
        return visit.misread();
    }

    /** Hooks that were not run, as {@code Class.hook}, with how often. */
    Map<String, Integer> opaque() {
        return visit.opaque();
    }

    /** The number that an object has as the replacement of another, if it was also met as itself; otherwise -1. */
    int twin(int node) {
        return isFinal(node) ? -1 : nodes.replacement(object(node));
    }

    /**
     * True if a replaced object or a record can be part of a cycle: there the order of writing decides what arrives.
     */
    boolean orderMatters() {
        return inCycle || visit.orderMatters();
    }

    /** True if some object was replaced by one that need not fit where it was. */
    boolean replaced() {
        return visit.replaced();
    }

    /** True if some object has a {@link #twin}. */
    boolean hasTwins() {
        return nodes.hasReplacements();
    }

    /** Brings near the objects with these numbers. */
    void touch(int from, int end) {
        nodes.touch(from, end, seen);
    }

    /**
     * Writes the numbers of many objects, as {@link #find(boolean, Object)} has them: faster than one by one.
     *
     * @param into where the numbers go, as many as there are objects
     */
    void find(@Nullable Object[] objects, boolean[] asFinal, int count, int[] into) {
        nodes.find(asFinal, objects, count, seen, into);
    }

    /** About how many links there are between objects, or fewer. */
    int links() {
        return (int) Math.min(Integer.MAX_VALUE - 8, frontier.metAgain() + nodes.size());
    }
}
