package dev.tagalong.heap;

import dev.tagalong.serial.SerialForm.Kind;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * References on their way into the nodes of a walk. They are taken in blocks: the classes of all, then the hashes of
 * all, then the slots of all, so that the processor waits for the memory behind many of them at once.
 */
final class Block {
    private static final int FIRST = 64;
    private static final int FULL = 1024;

    private final Nodes nodes;
    private final SeenShapes seen;
    private final MetAgain again;
    private @Nullable Object[] refs = new Object[FIRST];
    private @Nullable Object[] held = new Object[Children.SMALL];
    private boolean[] ordered = new boolean[FIRST];
    private int[] hashes = new int[FIRST];
    private int size;
    private long passed;
    private @Nullable Predicate<Object> leftOut;

    Block(Nodes nodes, SeenShapes seen, MetAgain again) {
        this.nodes = nodes;
        this.seen = seen;
        this.again = again;
    }

    /** What is not to become a node, though it leads somewhere. */
    void leaveOut(Predicate<Object> objects) {
        leftOut = objects;
    }

    /** How many references led to objects that lead nowhere themselves, and are more than values. */
    long passed() {
        return passed;
    }

    boolean isEmpty() {
        return size == 0;
    }

    boolean isFull() {
        return size >= FULL;
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
            return;
        }
        if (shape.kind() == Kind.PROXY) {
            add(Proxy.getInvocationHandler(object));
        }
        for (SlotShape slot : shape.slots()) {
            addFields(object, slot);
        }
    }

    void addFields(Object object, SlotShape slot) {
        int count = slot.open().length;
        if (count == 0) {
            return;
        }
        room(count);
        int first = size;
        slot.read(object, refs, first);
        for (int i = first; i < first + count; i++) {
            Object value = refs[i];
            if (value != null) {
                refs[size++] = value;
            }
        }
    }

    /** Takes what is there if it is much; otherwise only makes sure that there are so many places. */
    private void room(int count) {
        if (size >= FULL) {
            take();
        }
        if (size + count > refs.length) {
            int length = Math.max(size + count, Math.min(2 * refs.length, FULL));
            refs = Arrays.copyOf(refs, length);
            ordered = new boolean[length];
            hashes = new int[length];
        }
    }

    /** Makes all that was added nodes, but for what leads nowhere. */
    void take() {
        int count = classify();
        nodes.reserve(count);
        if (nodes.few()) {
            for (int i = 0; i < count; i++) {
                Object object = at(i);
                if (nodes.original(object) < 0 && nodes.replacement(object) < 0) {
                    nodes.add(object, false);
                } else if (ordered[i]) {
                    again.met(object);
                }
            }
        } else {
            for (int i = 0; i < count; i++) {
                hashes[i] = System.identityHashCode(refs[i]);
            }
            for (int i = 0; i < count; i++) {
                Object object = at(i);
                if (nodes.meet(object, hashes[i]) >= 0 && ordered[i]) {
                    again.met(object);
                }
            }
        }
    }

    private Object at(int i) {
        Object object = refs[i];
        assert object != null;
        return object;
    }

    /** Moves what leads somewhere to the front. */
    private int classify() {
        int count = size;
        int kept = 0;
        size = 0;
        for (int i = 0; i < count; i++) {
            Object object = at(i);
            Shape shape = shapeOrNull(object);
            if (shape == null) {
                ordered[kept] = false;
            } else if (leadsNowhere(object, shape)) {
                passed += shape.value() ? 0 : 1;
                continue;
            } else {
                ordered[kept] = shape.ordered();
            }
            if (leftOut == null || !leftOut.test(object)) {
                refs[kept++] = object;
            }
        }
        return kept;
    }

    /** The shape, or null for a class that cannot be described: what follows from that is said where it is written. */
    private @Nullable Shape shapeOrNull(Object object) {
        try {
            return seen.of(object.getClass());
        } catch (LinkageError e) {
            return null;
        }
    }

    /** True for what needs no node: values, and small objects that hold nothing but what leads nowhere by class. */
    private boolean leadsNowhere(Object object, Shape shape) {
        if (shape.leaf()) {
            return !(object instanceof Class<?> named && LiveNames.hidden(named));
        }
        if (!shape.small()) {
            return false;
        }
        if (object instanceof Object[] elements) {
            return elements.length <= Children.SMALL && leaves(elements, elements.length);
        }
        for (SlotShape slot : shape.slots()) {
            int count = slot.open().length;
            if (count > 0) {
                slot.read(object, held, 0);
                if (!leaves(held, count)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean leaves(@Nullable Object[] values, int count) {
        for (int i = 0; i < count; i++) {
            Object value = values[i];
            if (value != null) {
                Shape shape = shapeOrNull(value);
                if (shape == null || !shape.leaf() || value instanceof Class) {
                    return false;
                }
            }
        }
        return true;
    }

    void clear() {
        size = 0;
        passed = 0;
        if (refs.length > FIRST) {
            refs = new Object[FIRST];
            ordered = new boolean[FIRST];
            hashes = new int[FIRST];
        } else {
            Arrays.fill(refs, null);
        }
        Arrays.fill(held, null);
    }
}
