package dev.tagalong.heap;

import dev.tagalong.serial.SerialForm.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The first pass: visits, breadth first and without recursion, every object that the stream would write, runs each hook
 * once, and notes what is wrong. Objects are numbered in the order in which they are met; the root is 0.
 */
final class Walk implements Children.Sink {
    private final Shapes shapes;
    private final Hooks hooks;
    private final Children children;
    private final Nodes nodes = new Nodes();
    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, Integer> opaque = new TreeMap<>();
    private Predicate<Object> elsewhere = object -> false;
    private int current;
    private boolean childrenFinal;
    private boolean orderMatters;
    private boolean replaced;

    Walk(Shapes shapes, HookMode mode) {
        this.shapes = shapes;
        this.hooks = new Hooks(mode);
        this.children = new Children();
    }

    void run(Object root) {
        nodes.add(root, false);
        for (current = 0; current < nodes.size(); current++) {
            expand(current);
        }
    }

    /**
     * A walk by the same rules that stops at what this one has met.
     *
     * @param known is told the numbers of such objects
     */
    Walk beside(IntConsumer known) {
        Walk beside = new Walk(shapes, hooks.mode());
        beside.elsewhere = object -> {
            int number = find(false, object);
            if (number >= 0) {
                known.accept(number);
            }
            return number >= 0;
        };
        return beside;
    }

    private void expand(int node) {
        Object object = object(node);
        if (nodes.is(node, Nodes.REFUSED)) {
            return;
        }
        Shape shape;
        try {
            shape = shapes.of(object.getClass());
        } catch (LinkageError e) {
            fault(node, Fault.WRITE_HOOK_THROWS, "its class cannot be described: " + HookFailure.describe(e), e, false);
            return;
        }
        if (shape.replace() != null && !isFinal(node)) {
            if (nodes.replacement(object) >= 0) {
                // Already written as the replacement of another: the stream writes a handle and asks no more.
                replaced(node, object, shape, new Output.Replaced(object, object.getClass()));
            } else {
                replace(node, object, shape);
            }
        } else {
            write(node, object, shape);
        }
    }

    private void replace(int node, Object object, Shape shape) {
        Hooks.Replacement result = hooks.replace(object, shape, shapes);
        if (result.opaque() != null) {
            opaque(result.opaque(), "writeReplace");
        } else if (result.failure() != null) {
            refuse(node, object, shape, result);
        } else if (result.by() == object) {
            nodes.mark(node, Nodes.FINAL);
            write(node, object, shape);
        } else if (result.by() != null) {
            replaced(node, object, shape, result.output());
        }
    }

    /** A stand-in whose own hook refuses is to blame itself, and is asked no more. */
    private void refuse(int node, Object object, Shape shape, Hooks.Replacement result) {
        int blamed = node;
        if (result.by() != null && result.by() != object) {
            replaced(node, object, shape, result.output());
            blamed = find(node, result.by());
            nodes.mark(blamed, Nodes.REFUSED);
        }
        fault(blamed, Fault.WRITE_HOOK_THROWS, Objects.requireNonNull(result.failure()), result.thrown(), false);
    }

    private void replaced(int node, Object object, Shape shape, Output output) {
        nodes.keep(node, output);
        replaced = true;
        visitAll(node, object, shape, output);
    }

    private void write(int node, Object object, Shape shape) {
        if (shape.kind() == Kind.NOT_SERIALIZABLE) {
            fault(node, Fault.NOT_SERIALIZABLE, "it is not Serializable", null, false);
            return;
        }
        if (shape.writeFault() != null) {
            fault(node, Fault.WRITE_HOOK_THROWS, shape.writeFault(), null, false);
            return;
        }
        Output output = null;
        if (shape.hooks() || shape.closed() || Writing.defaultFault(shape) != null) {
            if (shape.hooks() && !hooks.allowed(shape)) {
                opaque(shape.type(), shape.kind() == Kind.EXTERNALIZABLE ? "writeExternal" : "writeObject");
                return;
            }
            Writing.Result result = Writing.of(object, shape);
            output = result.output();
            nodes.keep(node, output);
            if (result.failure() != null) {
                fault(node, Fault.WRITE_HOOK_THROWS, result.failure(), result.thrown(), true);
                visitAll(node, object, shape, output);
                return;
            }
            if (result.misread() != null) {
                fault(node, result.misread().rule(), result.misread().why(), null, true);
            }
        }
        if (shape.readFault() != null) {
            fault(node, Fault.READ_FAILS, shape.readFault(), null, true);
        }
        if (object instanceof Class<?> named && LiveNames.hidden(named)) {
            fault(
                    node,
                    Fault.READ_FAILS,
                    "it is the Class object of a hidden class, which reading cannot find by name",
                    null,
                    true);
        }
        if (shape.live() != null && LiveState.lost(shape.live(), object)) {
            fault(node, Fault.STATE_LOST, shape.live().arrives(), null, true);
        }
        visitAll(node, object, shape, output);
    }

    private void visitAll(int node, Object object, Shape shape, @Nullable Output output) {
        nodes.mark(node, Nodes.EXPANDED);
        childrenFinal = Children.givesFinals(output);
        children.each(object, shape, output, this);
    }

    @Override
    public void child(int position, Object value) {
        if (value instanceof Class<?> named) {
            if (LiveNames.hidden(named) && nodes.original(value) < 0) {
                nodes.add(value, false);
            }
            return;
        }
        Shape shape = shapeOrNull(value);
        if (shape != null && shape.leaf()) {
            return;
        }
        if (elsewhere.test(value)) {
            return;
        }
        boolean own = childrenFinal && shape != null && shape.replace() != null;
        if (find(own, value) < 0) {
            // Met as itself before: which of the two the stream writes hangs on its order.
            orderMatters |= own && nodes.original(value) >= 0;
            nodes.add(value, own);
        } else if (shape != null && shape.ordered()) {
            orderMatters = true;
        }
    }

    private @Nullable Shape shapeOrNull(Object value) {
        try {
            return shapes.of(value.getClass());
        } catch (LinkageError e) {
            // Reported when the object itself is expanded.
            return null;
        }
    }

    private void fault(int node, String rule, String why, @Nullable Throwable thrown, boolean begun) {
        faults.add(new Fault(node, -1, rule, why, thrown, begun));
    }

    private void opaque(Class<?> type, String hook) {
        opaque.merge(LiveNames.of(type) + "." + hook, 1, Integer::sum);
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

    boolean isFinal(int node) {
        return nodes.is(node, Nodes.FINAL);
    }

    /** True if the object was written, at least in part: it has children unless they are all leaves. */
    boolean isExpanded(int node) {
        return nodes.is(node, Nodes.EXPANDED);
    }

    /** What the object's hooks gave, or null if it has none. */
    @Nullable
    Output output(int node) {
        return nodes.output(node);
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
        Shape shape = asFinal && original >= 0 && !isFinal(original) ? shapeOrNull(object) : null;
        return shape != null && shape.replace() != null ? -1 : original;
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

    /** True if a replaced object or a record was met twice, so that the order of writing can matter to the reader. */
    boolean orderMatters() {
        return orderMatters;
    }

    /** True if some object was replaced by another. */
    boolean replaced() {
        return replaced;
    }
}
