package dev.tagalong.heap;

import dev.tagalong.serial.SerialForm.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Writes one object of a walk after the other, as its class has it, and collects what is wrong with them. */
final class Visit {
    private final Shapes shapes;
    private final Hooks hooks;
    private final Nodes nodes;
    private final SeenShapes seen;
    private final Frontier frontier;
    private final ContainerHooks containers;
    private final List<Fault> faults = new ArrayList<>(0);
    private final Map<Integer, Misread> misread = new TreeMap<>();
    private final Map<String, Integer> opaque = new TreeMap<>();
    private @Nullable Predicate<Object> elsewhere;
    private boolean orderMatters;
    private boolean replaced;
    /** True once hooks other than the JDK's own have run, or anything was replaced: then a failure can be harmless. */
    private boolean steered;

    private boolean refused;
    private @Nullable Object endless;

    Visit(Shapes shapes, Hooks hooks, Nodes nodes, SeenShapes seen, Frontier frontier) {
        this.shapes = shapes;
        this.hooks = hooks;
        this.nodes = nodes;
        this.seen = seen;
        this.frontier = frontier;
        this.containers = new ContainerHooks(frontier);
    }

    /** What is not to become a node, though it leads somewhere. */
    void leaveOut(Predicate<Object> objects) {
        elsewhere = objects;
    }

    /** Writes the object of a node; what it holds waits then. */
    void expand(int node) {
        Object object = nodes.object(node);
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
            refusal(node, HookFailure.naming("its class cannot be described: ", e), false);
            return null;
        }
    }

    /** Writes an object or what replaces it; false if the stream does not come to what it holds. */
    private boolean write(int node, Object object, Shape shape) {
        if (shape.replace() == null || nodes.is(node, Nodes.FINAL)) {
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
        steer();
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

    private void steer() {
        steered = true;
        frontier.hurry(false);
    }

    /** A stand-in whose own hook refuses is to blame itself, and is asked no more. */
    private boolean refuse(int node, Object object, Shape shape, Hooks.Replacement result) {
        HookFailure failure = Objects.requireNonNull(result.failure());
        Object by = result.by();
        if (by == null || by == object) {
            return refusal(node, failure, false);
        }
        replaced(node, object, shape, result.output());
        frontier.drain();
        int blamed = nodes.find(Children.givesFinals(result.output()), by, seen);
        if (blamed < 0) {
            // Beyond the budget.
            return true;
        }
        nodes.mark(blamed, Nodes.REFUSED);
        refusal(blamed, failure, false);
        return true;
    }

    private boolean replaced(int node, Object object, Shape shape, Output output) {
        nodes.keep(node, output);
        replaced |= ReplacedTypes.changes(object.getClass(), output, shapes);
        return visitAll(node, object, shape, output);
    }

    private boolean writeItself(int node, Object object, Shape shape) {
        if (shape.kind() == Kind.NOT_SERIALIZABLE) {
            return fault(node, Fault.NOT_SERIALIZABLE, "it is not Serializable", false);
        } else if (shape.writeFault() != null) {
            return fault(node, Fault.WRITE_HOOK_THROWS, shape.writeFault(), false);
        } else if (shape.hooks() && !hooks.allowed(shape)) {
            return opaque(shape.type(), shape.kind() == Kind.EXTERNALIZABLE ? "writeExternal" : "writeObject");
        } else if (shape.container() && containers.tell(object, shape)) {
            return true;
        }
        Output output = null;
        if (shape.hooks() && !shape.jdk()) {
            steer();
        }
        if (shape.hooks() || shape.closed() || Writing.defaultFault(shape) != null) {
            Writing.Result result = Writing.of(object, shape);
            if (result.endless()) {
                endless = object;
                return false;
            }
            output = result.output();
            nodes.keep(node, output);
            if (result.failure() != null) {
                refusal(node, result.failure(), true);
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
            fault(node, Fault.READ_FAILS, shape.readFault(), true);
        }
        if (object instanceof Class<?> named && LiveNames.hidden(named)) {
            String why = "it is the Class object of a hidden class, which reading cannot find by name";
            fault(node, Fault.READ_FAILS, why, true);
        }
        if (shape.live() != null && LiveState.lost(shape.live(), object)) {
            fault(node, Fault.STATE_LOST, shape.live().arrives(), true);
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
        int there = nodes.find(true, value, seen);
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
    private boolean fault(int node, String rule, String why, boolean begun) {
        return fault(new Fault(node, -1, rule, why, null, begun));
    }

    private boolean refusal(int node, HookFailure failure, boolean begun) {
        return fault(
                new Fault(node, -1, Fault.WRITE_HOOK_THROWS, failure.why(), failure.thrown(), failure.named(), begun));
    }

    private boolean fault(Fault fault) {
        faults.add(fault);
        refused |= !steered && Certain.counts(fault, nodes.object(fault.node()));
        return false;
    }

    /** Notes a hook that was not run; false, since what it writes is not known. */
    private boolean opaque(Class<?> type, String hook) {
        opaque.merge(LiveNames.of(type) + "." + hook, 1, Integer::sum);
        return false;
    }

    /** What the reader makes of some objects hangs on what became of others, which is known at the end. */
    void settle(Walk walk) {
        misread.forEach((node, found) -> {
            Misread settled = found.settled(walk, node);
            if (settled.rule() != null) {
                fault(node, settled.rule(), settled.why(), true);
            }
        });
    }

    /** What the reader takes for fields that is none, by node. */
    Map<Integer, Misread> misread() {
        return misread;
    }

    /**
     * True if a failure was found before anything that could make it harmless: the links to it were found without a
     * hook that could swallow it, and nothing that could stand in its place.
     */
    boolean refused() {
        return refused;
    }

    /** The object whose hooks hand over more than there can be, or null if there is none. */
    @Nullable
    Object endless() {
        return endless;
    }

    /** What is wrong, in the order in which it was found. */
    List<Fault> faults() {
        return faults;
    }

    /** Hooks that were not run, as {@code Class.hook}, with how often. */
    Map<String, Integer> opaque() {
        return opaque;
    }

    /** True if an object was met both as itself and as the replacement of another. */
    boolean orderMatters() {
        return orderMatters;
    }

    /** True if some object was replaced by one that need not fit where it was. */
    boolean replaced() {
        return replaced;
    }

    /** Makes it as good as new. */
    void clear() {
        containers.clear();
        faults.clear();
        misread.clear();
        opaque.clear();
        elsewhere = null;
        orderMatters = false;
        replaced = false;
        steered = false;
        refused = false;
        endless = null;
    }
}
