package dev.tagalong.heap;

import dev.tagalong.serial.SerialForm.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The first pass: visits, breadth first and without recursion, every object that the stream would write, runs each hook
 * once, and notes what is wrong. Objects are numbered in the order in which they are met; the root is 0.
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
    private final ContainerHooks containers;
    private final List<Fault> faults = new ArrayList<>(0);
    private final Map<Integer, Misread> misread = new TreeMap<>();
    private final Map<String, Integer> opaque = new TreeMap<>();
    private @Nullable Predicate<Object> elsewhere;
    private boolean orderMatters;
    private boolean replaced;
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
        this.containers = new ContainerHooks(frontier);
    }

    /** The same within a budget: once so many objects are kept, it goes no further. */
    void run(Object root, long budget) {
        frontier.budget(budget);
        run(root);
    }

    void run(Object root) {
        nodes.add(root, false);
        for (int node = 0; node >= 0; node = frontier.next()) {
            if (goesOn(node)) {
                expand(node);
            } else {
                nodes.mark(node, Nodes.CLOSED);
            }
        }
        Object beyond = frontier.beyond();
        if (stop == null && beyond != null) {
            stop = new Stop(looked(), beyond.getClass());
        }
        misread.forEach(this::settle);
        orderMatters = orderMatters || again.inCycle(this);
    }

    /** What the reader makes of some objects hangs on what became of others. */
    private void settle(int node, Misread found) {
        Misread settled = found.settled(this, node);
        if (settled.rule() != null) {
            fault(node, settled.rule(), settled.why(), null, true);
        }
    }

    private boolean goesOn(int node) {
        HookLevels levels = frontier.hookLevels();
        int level = levels.of(node);
        if (frontier.beyond() != null) {
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
        containers.clear();
        faults.clear();
        misread.clear();
        opaque.clear();
        elsewhere = null;
        orderMatters = false;
        replaced = false;
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
        beside.elsewhere = elsewhere;
        beside.frontier.leaveOut(elsewhere);
        return beside;
    }

    private void expand(int node) {
        Object object = object(node);
        Shape shape = nodes.is(node, Nodes.REFUSED) ? null : described(node, object);
        if (shape != null && shape.plain()) {
            frontier.addChildren(object, shape);
        } else if (shape == null || !write(node, object, shape)) {
            nodes.mark(node, Nodes.CLOSED);
        }
    }

    private @Nullable Shape described(int node, Object object) {
        try {
            return seen.of(object.getClass());
        } catch (LinkageError e) {
            fault(node, Fault.WRITE_HOOK_THROWS, "its class cannot be described: " + HookFailure.describe(e), e, false);
            return null;
        }
    }

    /** Writes an object or what replaces it; false if the stream does not come to what it holds. */
    private boolean write(int node, Object object, Shape shape) {
        if (shape.replace() == null || isFinal(node)) {
            return writeItself(node, object, shape);
        } else if (nodes.replacement(object) >= 0) {
            // Already written as the replacement of another: the stream writes a handle and asks no more.
            return replaced(node, object, shape, new Output.Replaced(object, object.getClass()));
        }
        return replace(node, object, shape);
    }

    private boolean replace(int node, Object object, Shape shape) {
        if (shape.captures() && hooks.mode() != HookMode.NONE) {
            frontier.addChildren(object, shape);
            return true;
        }
        Hooks.Replacement result = hooks.replace(object, shape, shapes);
        if (result.opaque() != null) {
            return opaque(result.opaque(), "writeReplace");
        } else if (result.failure() != null) {
            return refuse(node, object, shape, result);
        } else if (result.by() == object) {
            nodes.mark(node, Nodes.FINAL);
            return writeItself(node, object, shape);
        }
        return result.by() != null && replaced(node, object, shape, result.output());
    }

    /** A stand-in whose own hook refuses is to blame itself, and is asked no more. */
    private boolean refuse(int node, Object object, Shape shape, Hooks.Replacement result) {
        String why = Objects.requireNonNull(result.failure());
        Object by = result.by();
        if (by == null || by == object) {
            return fault(node, Fault.WRITE_HOOK_THROWS, why, result.thrown(), false);
        }
        replaced(node, object, shape, result.output());
        frontier.drain();
        int blamed = find(node, by);
        if (blamed < 0) {
            // Beyond the budget.
            return true;
        }
        nodes.mark(blamed, Nodes.REFUSED);
        fault(blamed, Fault.WRITE_HOOK_THROWS, why, result.thrown(), false);
        return true;
    }

    private boolean replaced(int node, Object object, Shape shape, Output output) {
        nodes.keep(node, output);
        replaced |= ReplacedTypes.changes(object.getClass(), output, shapes);
        return visitAll(node, object, shape, output);
    }

    private boolean writeItself(int node, Object object, Shape shape) {
        if (shape.kind() == Kind.NOT_SERIALIZABLE) {
            return fault(node, Fault.NOT_SERIALIZABLE, "it is not Serializable", null, false);
        } else if (shape.writeFault() != null) {
            return fault(node, Fault.WRITE_HOOK_THROWS, shape.writeFault(), null, false);
        } else if (shape.hooks() && !hooks.allowed(shape)) {
            return opaque(shape.type(), shape.kind() == Kind.EXTERNALIZABLE ? "writeExternal" : "writeObject");
        } else if (shape.container() && containers.tell(object, shape)) {
            return true;
        }
        Output output = null;
        if (shape.hooks() || shape.closed() || Writing.defaultFault(shape) != null) {
            Writing.Result result = Writing.of(object, shape);
            output = result.output();
            nodes.keep(node, output);
            if (result.failure() != null) {
                fault(node, Fault.WRITE_HOOK_THROWS, result.failure(), result.thrown(), true);
                return visitAll(node, object, shape, output);
            }
            if (result.misread() != null) {
                misread.put(node, result.misread());
            }
        }
        readable(node, object, shape);
        return visitAll(node, object, shape, output);
    }

    private void readable(int node, Object object, Shape shape) {
        if (shape.readFault() != null) {
            fault(node, Fault.READ_FAILS, shape.readFault(), null, true);
        }
        if (object instanceof Class<?> named && LiveNames.hidden(named)) {
            String why = "it is the Class object of a hidden class, which reading cannot find by name";
            fault(node, Fault.READ_FAILS, why, null, true);
        }
        if (shape.live() != null && LiveState.lost(shape.live(), object)) {
            fault(node, Fault.STATE_LOST, shape.live().arrives(), null, true);
        }
    }

    private boolean visitAll(int node, Object object, Shape shape, @Nullable Output output) {
        if (output == null) {
            frontier.addChildren(object, shape);
            return true;
        }
        boolean finals = Children.givesFinals(output);
        boolean puts = output instanceof Output.Written && !shape.jdk();
        int level = frontier.hookLevels().of(node);
        for (int i = 0; i < output.size(); i++) {
            Object value = output.value(i);
            Shape held = value == null || !(finals || puts) ? null : seen.orNull(value);
            if (held != null && !held.leaf() && handsOn(shape, output, i)) {
                frontier.handedOn(level + 1);
            } else if (frontier.hookLevels().any()) {
                frontier.handedOn(level);
            }
            boolean replaces = held != null && held.replace() != null;
            // Into the fields of a hook that puts what it likes, a replaced object need not fit.
            replaced |= puts && replaces;
            if (finals && replaces && value != null) {
                asFinal(value);
            } else {
                frontier.add(value);
            }
        }
        return true;
    }

    /** True for what a hook of the user's gave, other than what fields hold or a lambda captured. */
    private static boolean handsOn(Shape shape, Output output, int position) {
        return (!shape.jdk() || shape.kind() == Kind.PROXY)
                && (output instanceof Output.Replaced
                        || (output instanceof Output.Written written
                                && written.values().field(position) == Recorded.WRITTEN));
    }

    /** A replacement whose class has a {@code writeReplace} as well, which is not asked. */
    private void asFinal(Object value) {
        frontier.drain();
        int there = find(true, value);
        if (there >= 0) {
            orderMatters = true;
            frontier.metAgain(there);
        } else if (elsewhere == null || !elsewhere.test(value)) {
            // Met as itself before: which of the two the stream writes hangs on its order.
            orderMatters |= nodes.original(value) >= 0;
            frontier.queue(nodes.add(value, true));
        }
    }

    /** Notes a fault; false, for where nothing more is written. */
    private boolean fault(int node, String rule, String why, @Nullable Throwable thrown, boolean begun) {
        faults.add(new Fault(node, -1, rule, why, thrown, begun));
        return false;
    }

    /** Notes a hook that was not run; false, since what it writes is not known. */
    private boolean opaque(Class<?> type, String hook) {
        opaque.merge(LiveNames.of(type) + "." + hook, 1, Integer::sum);
        return false;
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
        return faults.isEmpty() && !orderMatters && !replaced;
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
        int replacement = asFinal ? nodes.replacement(object) : -1;
        if (replacement >= 0) {
            return replacement;
        }
        int original = nodes.original(object);
        if (!asFinal && original < 0) {
            // Written before as a replacement, and so a handle: a copy that leads back to itself would never end.
            return nodes.replacement(object);
        }
        Shape shape = asFinal && original >= 0 && !isFinal(original) ? seen.orNull(object) : null;
        return shape != null && shape.replace() != null ? -1 : original;
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
        return faults;
    }

    /** Hooks that were not run, as {@code Class.hook}, with how often. */
    Map<String, Integer> opaque() {
        return opaque;
    }

    /** The number that an object has as the replacement of another, if it was also met as itself; otherwise -1. */
    int twin(int node) {
        return isFinal(node) ? -1 : nodes.replacement(object(node));
    }

    /**
     * True if a replaced object or a record can be part of a cycle: there the order of writing decides what arrives.
     */
    boolean orderMatters() {
        return orderMatters;
    }

    /** True if some object was replaced by one that need not fit where it was. */
    boolean replaced() {
        return replaced;
    }
}
