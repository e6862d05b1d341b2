package dev.tagalong.heap;

import dev.tagalong.serial.SerialForm.Kind;
import java.lang.reflect.Proxy;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * References that a walk has found and not yet looked at. They are looked at in blocks, one step for all before the
 * next (classes, fields, classes of what these hold, hashes, slots), so that the processor waits for the memory behind
 * many of them at once.
 *
 * <p>What holds nothing but values is looked at and forgotten. Of other small objects the fields are followed at once,
 * while they are near, as are small containers; all else is queued, to be written as its class has it.
 */
final class Frontier implements Contents.Sink {
    private static final int BLOCK = 1024;

    private final Nodes nodes;
    private final SeenShapes seen;
    private final MetAgain again;
    private final boolean asksContainers;
    private final HookLevels hookLevels = new HookLevels();
    private final NodeQueue queue = new NodeQueue();
    private final Waiting waiting = new Waiting();
    private final Kept kept = new Kept();
    private final Nesting nesting = new Nesting();
    /** How many links away from the root is what is added now. */
    private int level = 1;

    private boolean draining;
    private long passed;
    private @Nullable Predicate<Object> leftOut;
    /** So many nodes are the most there are to be. */
    private long budget = Long.MAX_VALUE;

    private @Nullable Object beyond;
    /** True while what cannot be written is to be looked at before all else. */
    private boolean hurries;

    private int urgent = -1;
    /** What to look by whether the stream goes too deep at its beginning, or null if nobody asks. */
    private Inspection.@Nullable Settings probes;

    private boolean tooDeep;

    /** @param asksContainers true if the JDK's containers can be asked for what they hold */
    Frontier(Nodes nodes, SeenShapes seen, MetAgain again, boolean asksContainers) {
        this.nodes = nodes;
        this.seen = seen;
        this.again = again;
        this.asksContainers = asksContainers;
    }

    /** What is not to become a node, though it leads somewhere. */
    void leaveOut(Predicate<Object> objects) {
        leftOut = objects;
    }

    /** Once there are so many nodes, nothing more becomes one. */
    void budget(long most) {
        budget = most;
    }

    /** What would have become a node but for the budget, or null if there was enough. */
    @Nullable
    Object beyond() {
        return beyond;
    }

    /** From now on, or no more, an object that cannot be written comes before all that waits. */
    void hurry(boolean on) {
        hurries = on;
    }

    /** Once there are many nodes, ends early if the stream goes too deep at its beginning. */
    void probe(Inspection.Settings settings) {
        probes = settings;
    }

    /** True if it has ended early. */
    boolean tooDeep() {
        return tooDeep;
    }

    /** How many of the user's hooks led to the nodes, one behind the other. */
    HookLevels hookLevels() {
        return hookLevels;
    }

    /** So many of the user's hooks lead, one behind the other, to what is added from now on. */
    void handedOn(int hooks) {
        if (waiting.size() > 0 && !hookLevels.joins(hooks)) {
            drain();
        }
        hookLevels.expect(hooks, waiting.size() == 0);
    }

    /** How many references led to objects that hold nothing but values, and are no values themselves. */
    long passed() {
        return passed;
    }

    /** How deep the stream nests at most. */
    long nesting() {
        return nesting.most();
    }

    /** True if some node was found more than once. */
    boolean meetsAgain() {
        return nesting.meetsAgain();
    }

    /** How many links led to nodes that were there before. */
    long metAgain() {
        return nesting.links();
    }

    /** Queues a node that was added elsewhere, below the one that was taken last. */
    void queue(int node) {
        queue.push(node, level);
        nesting.met(level);
    }

    /** Notes a reference, found elsewhere, to a node that was there before. */
    void metAgain(int node) {
        nesting.metAgain(node);
    }

    /** The next node that is to be written, or -1 if there is none. Nodes found together come in their order. */
    int next() {
        if (urgent < 0 && (queue.isEmpty() || waiting.size() >= BLOCK || hookLevels.hurries())) {
            drain();
        }
        if (urgent >= 0) {
            int first = urgent;
            urgent = -1;
            return first;
        }
        if (queue.isEmpty()) {
            return -1;
        }
        level = queue.nextLevel() + 1;
        return queue.pop();
    }

    void add(@Nullable Object value) {
        // Of many their classes are looked at later, all at once.
        if (value == null) {
            return;
        } else if (waiting.size() >= Waiting.FIRST) {
            push(value, SeenShapes.NO_PLACE);
            return;
        }
        Shape shape = seen.orNull(value);
        if (!passes(value, shape)) {
            push(value, seen.place(shape));
        }
    }

    /** @param place see {@link SeenShapes#place} */
    private void push(Object value, int place) {
        if (waiting.size() >= BLOCK && !draining) {
            drain();
        }
        waiting.push(value, level, place);
    }

    /** True for what leads nowhere by its class alone, and for the Class object of a class that reading can find. */
    private boolean passes(Object object, @Nullable Shape shape) {
        if (shape == null || !shape.leaf() || (object instanceof Class<?> type && LiveNames.hidden(type))) {
            return false;
        }
        passed += shape.value() ? 0 : 1;
        return true;
    }

    private boolean isLeftOut(Object object) {
        return leftOut != null && leftOut.test(object);
    }

    /** Adds what a {@linkplain Shape#plain plain} object holds. */
    void addChildren(Object object, Shape shape) {
        if (object instanceof Object[] elements) {
            for (Object element : elements) {
                add(element);
            }
        } else if (shape.kind() == Kind.PROXY) {
            add(Proxy.getInvocationHandler(object));
        }
        for (SlotShape slot : shape.slots()) {
            addFields(object, slot);
        }
    }

    /** Adds what the fields of a slot hold by default. */
    void addFields(Object object, SlotShape slot) {
        for (int i = 0, count = slot.open().length; i < count; i++) {
            add(slot.read(object, i));
        }
    }

    /** Looks at all that waits, and at what small objects among it lead to. */
    void drain() {
        int before = queue.size();
        int outer = level;
        draining = true;
        hookLevels.meet(nodes.size());
        takeFew();
        while (waiting.size() > 0 && urgent < 0 && !spent() && !endsEarly()) {
            take((int) Math.max(0, waiting.size() - Math.min(BLOCK, budget - nodes.size())));
        }
        draining = false;
        level = outer;
        queue.reverse(before);
    }

    private boolean endsEarly() {
        if (probes != null && nodes.size() >= DepthProbe.OBJECTS) {
            tooDeep = DepthProbe.overflows(nodes.object(0), probes);
            probes = null;
        }
        if (tooDeep) {
            waiting.clear();
        }
        return tooDeep;
    }

    /** Looks at few references one by one, and stops where they become many. */
    private void takeFew() {
        int head = 0;
        while (head < waiting.size() && waiting.size() <= Waiting.FIRST && urgent < 0 && nodes.size() < budget) {
            Object object = waiting.at(head);
            Shape shape = seen.at(waiting.place(head));
            takeOne(object, shape == null ? seen.orNull(object) : shape, waiting.level(head));
            head++;
        }
        waiting.takeTo(head);
    }

    /** True if nothing more is to become a node; then nothing waits any more. */
    private boolean spent() {
        if (nodes.size() < budget) {
            return false;
        }
        for (int i = 0; i < waiting.size() && beyond == null; i++) {
            beyond = addsNothing(waiting.at(i)) ? null : waiting.at(i);
        }
        waiting.clear();
        return true;
    }

    /** True for what becomes no node in any case. */
    private boolean addsNothing(Object object) {
        Shape shape = seen.orNull(object);
        if (passes(object, shape) || isLeftOut(object)) {
            return true;
        }
        int there = Math.max(nodes.original(object), nodes.replacement(object));
        if (there >= 0) {
            metAgain(object, there, shape != null && shape.ordered());
            return true;
        }
        boolean empty =
                shape != null && shape.small() && !(object instanceof Object[]) && seen.firstHeld(object, shape) < 0;
        passed += empty ? 1 : 0;
        return empty;
    }

    private void takeOne(Object object, @Nullable Shape shape, int found) {
        nesting.met(found);
        if (passes(object, shape) || isLeftOut(object)) {
            return;
        } else if (shape != null && shape.small() && !(object instanceof Object[])) {
            takeSmall(object, shape, found);
        } else if (isNew(object, shape)) {
            level = found + 1;
            if (!listed(object, shape)) {
                queueMet(shape, found);
            }
        }
    }

    /** Looks at the fields of an object, which becomes a node with the first of them that leads somewhere. */
    private void takeSmall(Object object, Shape shape, int found) {
        boolean met = false;
        for (SlotShape slot : shape.slots()) {
            for (int i = 0, count = slot.open().length; i < count; i++) {
                Object value = slot.read(object, i);
                Shape held = value == null ? null : seen.orNull(value);
                if (value == null || SeenShapes.leaf(value, held)) {
                    continue;
                } else if (!met && !isNew(object, shape)) {
                    return;
                }
                met = true;
                level = found + 1;
                push(value, seen.place(held));
            }
        }
        passed += met ? 0 : 1;
    }

    /** Makes an object a node unless it is one. */
    private boolean isNew(Object object, @Nullable Shape shape) {
        nodes.reserve(1);
        int there = nodes.meet(object, nodes.few() ? 0 : System.identityHashCode(object));
        if (there >= 0) {
            metAgain(object, there, shape != null && shape.ordered());
        }
        return there < 0;
    }

    private void metAgain(Object object, int there, boolean ordered) {
        nesting.metAgain(there);
        if (ordered) {
            again.met(object);
        }
    }

    private void take(int from) {
        int end = waiting.size();
        waiting.takeFrom(from, seen);
        kept.clear();
        for (int i = from; i < end; i++) {
            classify(waiting.at(i), waiting.level(i));
        }
        kept.dropValues(seen);
        passed += kept.dropEmpty();
        nodes.reserve(kept.size());
        if (!nodes.few()) {
            kept.hash(nodes);
        }
        for (int i = 0; i < kept.size(); i++) {
            meet(i);
        }
    }

    private void classify(Object object, int found) {
        nesting.met(found);
        Shape shape = seen.orNull(object);
        if (!passes(object, shape) && !isLeftOut(object)) {
            kept.add(object, shape, found);
        }
    }

    private void meet(int i) {
        Object object = kept.object(i);
        int there = nodes.meet(object, kept.hash(i));
        if (there >= 0) {
            metAgain(object, there, kept.ordered(i));
            return;
        }
        level = kept.level(i) + 1;
        if (kept.small(i)) {
            waiting.push(kept, i, level);
        } else {
            Shape shape = seen.orNull(object);
            if (!listed(object, shape)) {
                queueMet(shape, kept.level(i));
            }
        }
    }

    /** Queues the last node. */
    private void queueMet(@Nullable Shape shape, int found) {
        if (hurries
                && urgent < 0
                && shape != null
                && shape.kind() == Kind.NOT_SERIALIZABLE
                && shape.replace() == null) {
            urgent = nodes.size() - 1;
        } else {
            queue.push(nodes.size() - 1, found);
        }
    }

    /** Lists at once what a small container holds; false for all else, and for one that another thread changes. */
    private boolean listed(Object object, @Nullable Shape shape) {
        Contents contents = shape == null ? null : shape.contents();
        if (!asksContainers || shape == null || contents == null) {
            return false;
        }
        try {
            if (!contents.list(object, this, Waiting.FIRST)) {
                return false;
            }
        } catch (RuntimeException e) {
            // What was listed until then is there; the node is queued, and its hook asked.
            return false;
        }
        for (SlotShape slot : shape.slots()) {
            addFields(object, slot);
        }
        return true;
    }

    @Override
    public void accept(@Nullable Object element) {
        add(element);
    }

    @Override
    public void accept(@Nullable Object key, @Nullable Object value) {
        add(key);
        add(value);
    }

    /** Forgets everything; keeps no more memory than a small walk needs. */
    void clear() {
        queue.clear();
        draining = false;
        kept.release();
        waiting.clear();
        nesting.clear();
        level = 1;
        leftOut = null;
        passed = 0;
        hookLevels.clear();
        budget = Long.MAX_VALUE;
        beyond = null;
        hurries = false;
        urgent = -1;
        probes = null;
        tooDeep = false;
    }
}
