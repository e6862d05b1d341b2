package dev.tagalong.heap;

import dev.tagalong.serial.SerialForm.Kind;
import java.lang.reflect.Proxy;
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
    private final boolean asksContainers;
    private final HookLevels hookLevels = new HookLevels();
    private final Waiting waiting = new Waiting();
    private final Kept kept = new Kept();
    private final FrontierLimits limits = new FrontierLimits();
    private final FrontierNodes met;
    private final NodeQueue queue;
    private final Nesting nesting;
    private final ValueRun elements;
    private final ValueRun keys;
    /** How many links away from the root is what is added now. */
    private int level = 1;

    private boolean draining;
    /** True while a container is listed where it was met: one that it holds waits. */
    private boolean listing;

    private long passed;

    /** @param asksContainers true if the JDK's containers can be asked for what they hold */
    Frontier(Nodes nodes, SeenShapes seen, MetAgain again, boolean asksContainers) {
        this.nodes = nodes;
        this.seen = seen;
        this.asksContainers = asksContainers;
        this.met = new FrontierNodes(nodes, again);
        this.queue = met.queue();
        this.nesting = met.nesting();
        this.elements = new ValueRun(seen);
        this.keys = new ValueRun(seen);
    }

    /** What it leaves out, and what ends it. */
    FrontierLimits limits() {
        return limits;
    }

    /** From now on, or no more, an object that cannot be written comes before all that waits. */
    void hurry(boolean on) {
        met.hurry(on);
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
        if (!met.urgent() && (queue.isEmpty() || waiting.size() >= BLOCK || hookLevels.hurries())) {
            drain();
        }
        if (met.urgent()) {
            return met.takeUrgent();
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
        if (!passes(value, shape) && !listedAtOnce(value, shape)) {
            push(value, seen.place(shape));
        }
    }

    /**
     * Makes a small container a node where it is met, and lists it while it is near, unless something says that what
     * waits comes first.
     */
    private boolean listedAtOnce(Object object, @Nullable Shape shape) {
        if (shape == null
                || shape.contents() == null
                || draining
                || listing
                || !asksContainers
                || hookLevels.any()
                || limits.room(nodes.size()) <= 0
                || limits.leavesOut(object)
                || !Contents.fits(object, Waiting.FIRST)) {
            return false;
        }
        int found = level;
        nesting.met(found);
        if (met.meet(object, shape)) {
            listing = true;
            meetNew(object, shape, found);
            listing = false;
            level = found;
        }
        return true;
    }

    /** Lists or queues the last node. */
    private void meetNew(Object object, @Nullable Shape shape, int found) {
        level = found + 1;
        if (!listed(object, shape)) {
            met.queue(shape, found);
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
        while (waiting.size() > 0 && !met.urgent() && !spent() && !endsEarly()) {
            take((int) Math.max(0, waiting.size() - Math.min(BLOCK, limits.room(nodes.size()))));
        }
        draining = false;
        level = outer;
        queue.reverse(before);
    }

    private boolean endsEarly() {
        boolean ends = limits.endsEarly(nodes);
        if (ends) {
            waiting.clear();
        }
        return ends;
    }

    /** Looks at few references one by one, and stops where they become many. */
    private void takeFew() {
        int head = 0;
        while (head < waiting.size()
                && waiting.size() <= Waiting.FIRST
                && !met.urgent()
                && limits.room(nodes.size()) > 0) {
            Object object = waiting.at(head);
            Shape shape = seen.at(waiting.place(head));
            takeOne(object, shape == null ? seen.orNull(object) : shape, waiting.level(head));
            head++;
        }
        waiting.takeTo(head);
    }

    /** True if nothing more is to become a node; then nothing waits any more. */
    private boolean spent() {
        if (limits.room(nodes.size()) > 0) {
            return false;
        }
        for (int i = 0; i < waiting.size() && limits.beyond() == null; i++) {
            if (!addsNothing(waiting.at(i))) {
                limits.stopAt(waiting.at(i));
            }
        }
        waiting.clear();
        return true;
    }

    /** True for what becomes no node in any case. */
    private boolean addsNothing(Object object) {
        Shape shape = seen.orNull(object);
        if (passes(object, shape) || limits.leavesOut(object)) {
            return true;
        }
        if (met.has(object, shape)) {
            return true;
        }
        boolean empty =
                shape != null && shape.small() && !(object instanceof Object[]) && seen.firstHeld(object, shape) < 0;
        passed += empty ? 1 : 0;
        return empty;
    }

    private void takeOne(Object object, @Nullable Shape shape, int found) {
        nesting.met(found);
        if (passes(object, shape) || limits.leavesOut(object)) {
            return;
        } else if (shape != null && shape.small() && !(object instanceof Object[])) {
            takeSmall(object, shape, found);
        } else if (met.meet(object, shape)) {
            meetNew(object, shape, found);
        }
    }

    /** Looks at the fields of an object, which becomes a node with the first of them that leads somewhere. */
    private void takeSmall(Object object, Shape shape, int found) {
        boolean leads = false;
        for (SlotShape slot : shape.slots()) {
            for (int i = 0, count = slot.open().length; i < count; i++) {
                Object value = slot.read(object, i);
                Shape held = value == null ? null : seen.orNull(value);
                if (value == null || SeenShapes.leaf(value, held)) {
                    continue;
                } else if (!leads && !met.meet(object, shape)) {
                    return;
                }
                leads = true;
                level = found + 1;
                push(value, seen.place(held));
            }
        }
        passed += leads ? 0 : 1;
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
        if (!passes(object, shape) && !limits.leavesOut(object)) {
            kept.add(object, shape, found);
        }
    }

    private void meet(int i) {
        Object object = kept.object(i);
        if (!met.meet(object, kept.hash(i), kept.ordered(i))) {
            return;
        }
        if (kept.small(i)) {
            level = kept.level(i) + 1;
            waiting.push(kept, i, level);
        } else {
            meetNew(object, seen.orNull(object), kept.level(i));
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
        addUnlessValue(element, elements);
    }

    @Override
    public void accept(@Nullable Object key, @Nullable Object value) {
        addUnlessValue(key, keys);
        add(value);
    }

    private void addUnlessValue(@Nullable Object object, ValueRun run) {
        if (waiting.size() >= Waiting.FIRST || (object != null && !run.takes(object))) {
            add(object);
        }
    }

    /** Forgets everything; keeps no more memory than a small walk needs. */
    void clear() {
        met.clear();
        draining = false;
        listing = false;
        kept.release();
        waiting.clear();
        limits.clear();
        elements.clear();
        keys.clear();
        level = 1;
        passed = 0;
        hookLevels.clear();
    }
}
