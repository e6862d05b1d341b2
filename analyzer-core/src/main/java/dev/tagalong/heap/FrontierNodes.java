package dev.tagalong.heap;

import dev.tagalong.serial.SerialForm.Kind;
import org.jspecify.annotations.Nullable;

/** What becomes a node when a frontier looks at it, and which of the nodes is written next. */
final class FrontierNodes {
    private final Nodes nodes;
    private final MetAgain again;
    private final NodeQueue queue = new NodeQueue();
    private final Nesting nesting = new Nesting();
    /** True while what cannot be written is to be looked at before all else. */
    private boolean hurries;

    private int urgent = -1;

    FrontierNodes(Nodes nodes, MetAgain again) {
        this.nodes = nodes;
        this.again = again;
    }

    Nesting nesting() {
        return nesting;
    }

    NodeQueue queue() {
        return queue;
    }

    /** From now on, or no more, an object that cannot be written comes before all that waits. */
    void hurry(boolean on) {
        hurries = on;
    }

    /** True if one of the nodes comes before all that waits. */
    boolean urgent() {
        return urgent >= 0;
    }

    int takeUrgent() {
        int first = urgent;
        urgent = -1;
        return first;
    }

    /** Makes an object a node unless it is one; true if it was none. */
    boolean meet(Object object, @Nullable Shape shape) {
        nodes.reserve(1);
        return meet(object, nodes.few() ? 0 : System.identityHashCode(object), shape != null && shape.ordered());
    }

    /** The same where there is room for it, with its hash. */
    boolean meet(Object object, int hash, boolean ordered) {
        int there = nodes.meet(object, hash);
        if (there >= 0) {
            metAgain(object, there, ordered);
        }
        return there < 0;
    }

    /** True if an object is a node; then that it was met again is noted. */
    boolean has(Object object, @Nullable Shape shape) {
        int there = Math.max(nodes.original(object), nodes.replacement(object));
        if (there >= 0) {
            metAgain(object, there, shape != null && shape.ordered());
        }
        return there >= 0;
    }

    private void metAgain(Object object, int there, boolean ordered) {
        nesting.metAgain(there);
        if (ordered) {
            again.met(object);
        }
    }

    /** Queues the last node, which was found so many links away from the root. */
    void queue(@Nullable Shape shape, int level) {
        if (hurries
                && urgent < 0
                && shape != null
                && shape.kind() == Kind.NOT_SERIALIZABLE
                && shape.replace() == null) {
            urgent = nodes.size() - 1;
        } else {
            queue.push(nodes.size() - 1, level);
        }
    }

    void clear() {
        queue.clear();
        nesting.clear();
        hurries = false;
        urgent = -1;
    }
}
