package dev.tagalong.heap;

import dev.tagalong.serial.SerialForm.Kind;
import java.lang.reflect.Proxy;
import java.util.Arrays;
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
    private static final int FIRST = 64;
    private static final int BLOCK = 1024;
    private final Nodes nodes;
    private final SeenShapes seen;
    private final MetAgain again;
    private final boolean asksContainers;
    private final IntStack queue = new IntStack();
    private final Kept kept = new Kept();
    private @Nullable Object[] refs = new Object[FIRST];
    private int size;
    private boolean draining;
    private long passed;
    private @Nullable Predicate<Object> leftOut;

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

    /** How many references led to objects that hold nothing but values, and are no values themselves. */
    long passed() {
        return passed;
    }

    /** Queues a node that was added elsewhere. */
    void queue(int node) {
        queue.push(node);
    }

    /** The next node that is to be written, or -1 if there is none. Nodes found together come in their order. */
    int next() {
        if (queue.isEmpty() || size >= BLOCK) {
            drain();
        }
        return queue.isEmpty() ? -1 : queue.pop();
    }

    void add(@Nullable Object value) {
        if (value != null) {
            room(1);
            refs[size++] = value;
        }
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
        int count = slot.open().length;
        if (count == 0) {
            return;
        }
        room(count);
        int first = size;
        slot.read(object, refs, first);
        for (int i = first; i < first + count; i++) {
            if (refs[i] != null) {
                refs[size++] = refs[i];
            }
        }
    }

    private void room(int count) {
        if (size >= BLOCK && !draining) {
            drain();
        }
        reserve(count);
    }

    private void reserve(int count) {
        if (size + count > refs.length) {
            refs = Arrays.copyOf(refs, Math.max(size + count, 2 * refs.length));
        }
    }

    /** Looks at all that waits, and at what small objects among it lead to. */
    void drain() {
        int before = queue.size();
        draining = true;
        while (size > 0) {
            take(Math.max(0, size - BLOCK));
        }
        draining = false;
        queue.reverse(before);
    }

    private void take(int from) {
        int end = size;
        size = from;
        kept.clear();
        seen.touch(refs, from, end);
        for (int i = from; i < end; i++) {
            Object object = refs[i];
            assert object != null;
            classify(object);
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

    private void classify(Object object) {
        Shape shape = seen.orNull(object);
        if (shape != null && shape.leaf() && !(object instanceof Class<?> named && LiveNames.hidden(named))) {
            passed += shape.value() ? 0 : 1;
        } else if (leftOut == null || !leftOut.test(object)) {
            kept.add(object, shape);
        }
    }

    private void meet(int i) {
        Object object = kept.object(i);
        if (nodes.meet(object, kept.hash(i))) {
            if (kept.small(i)) {
                int count = kept.held(i);
                reserve(count);
                kept.copy(i, refs, size);
                size += count;
            } else if (!listed(object)) {
                queue.push(nodes.size() - 1);
            }
        } else if (kept.ordered(i)) {
            again.met(object);
        }
    }

    /** Lists at once what a small container holds; false for all else, and for one that another thread changes. */
    private boolean listed(Object object) {
        Shape shape = asksContainers ? seen.orNull(object) : null;
        Contents contents = shape == null ? null : shape.contents();
        if (shape == null || contents == null || contents.size(object) > FIRST) {
            return false;
        }
        try {
            contents.list(object, this);
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
        refs = refs.length > FIRST ? new Object[FIRST] : refs;
        Arrays.fill(refs, null);
        size = 0;
        leftOut = null;
        passed = 0;
    }
}
