package dev.tagalong.heap;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The objects of one block that lead somewhere as far as is known, with what the small ones among them hold. */
final class Kept {
    private static final int FIRST = 64;

    private @Nullable Object[] objects = new Object[FIRST];
    private boolean[] ordered = new boolean[FIRST];
    private int[] hashes = new int[FIRST];
    private int[] levels = new int[FIRST];
    /** Where in {@link #held} the references of each begin; one more entry than there are objects. */
    private int[] first = new int[FIRST + 1];
    /** For each how many references it holds, or -1 if it is not small. */
    private int[] count = new int[FIRST];

    private @Nullable Object[] held = new Object[FIRST];
    private int size;
    private int heldSize;
    private boolean used;

    int size() {
        return size;
    }

    Object object(int i) {
        Object object = objects[i];
        assert object != null;
        return object;
    }

    boolean small(int i) {
        return count[i] >= 0;
    }

    /** How many references a small object holds. */
    int held(int i) {
        return count[i];
    }

    /** True if the order of writing decides what a back reference reads as. */
    boolean ordered(int i) {
        return ordered[i];
    }

    /** How many links away from the root an object was found. */
    int level(int i) {
        return levels[i];
    }

    int hash(int i) {
        return hashes[i];
    }

    void clear() {
        size = 0;
        heldSize = 0;
        used = true;
    }

    /**
     * Adds an object.
     *
     * @param shape null for a class that cannot be described
     * @param level how many links away from the root it was found
     */
    void add(Object object, @Nullable Shape shape, int level) {
        if (size == objects.length) {
            objects = Arrays.copyOf(objects, 2 * size);
            ordered = Arrays.copyOf(ordered, 2 * size);
            hashes = Arrays.copyOf(hashes, 2 * size);
            levels = Arrays.copyOf(levels, 2 * size);
            first = Arrays.copyOf(first, 2 * size + 1);
            count = Arrays.copyOf(count, 2 * size);
        }
        objects[size] = object;
        ordered[size] = shape != null && shape.ordered();
        levels[size] = level;
        first[size] = heldSize;
        count[size] = shape != null && shape.small() ? read(object, shape) : -1;
        size++;
    }

    /** Reads what a small object holds; -1 for an array that turns out to be none. */
    private int read(Object object, Shape shape) {
        int start = heldSize;
        if (object instanceof Object[] elements) {
            if (elements.length > Children.SMALL) {
                return -1;
            }
            room(elements.length);
            System.arraycopy(elements, 0, held, start, elements.length);
            heldSize += elements.length;
        }
        for (SlotShape slot : shape.slots()) {
            int fields = slot.open().length;
            if (fields > 0) {
                room(fields);
                slot.read(object, held, heldSize);
                heldSize += fields;
            }
        }
        return heldSize - start;
    }

    private void room(int more) {
        if (heldSize + more > held.length) {
            held = Arrays.copyOf(held, Math.max(heldSize + more, 2 * held.length));
        }
    }

    /** Of what is held keeps only what leads somewhere. */
    void dropValues(SeenShapes seen) {
        seen.touch(held, 0, heldSize);
        for (int i = 0; i < size; i++) {
            int start = first[i];
            int end = start + Math.max(0, count[i]);
            int left = start;
            for (int at = start; at < end; at++) {
                Object value = held[at];
                if (value != null && !seen.leaf(value)) {
                    held[left++] = value;
                }
            }
            if (count[i] >= 0) {
                count[i] = left - start;
            }
        }
    }

    /** Drops small objects that hold nothing any more; returns how many they were. */
    int dropEmpty() {
        int left = 0;
        for (int i = 0; i < size; i++) {
            if (count[i] != 0) {
                objects[left] = objects[i];
                ordered[left] = ordered[i];
                levels[left] = levels[i];
                first[left] = first[i];
                count[left++] = count[i];
            }
        }
        int dropped = size - left;
        size = left;
        return dropped;
    }

    void hash(Nodes nodes) {
        for (int i = 0; i < size; i++) {
            hashes[i] = System.identityHashCode(objects[i]);
        }
        nodes.touch(hashes, size);
    }

    /** Copies what a small object holds. */
    void copy(int i, @Nullable Object[] into, int at) {
        for (int n = 0; n < count[i]; n++) {
            into[at + n] = held[first[i] + n];
        }
    }

    /** Lets go of all objects, and of memory that only a large walk needs. */
    void release() {
        if (!used) {
            return;
        }
        clear();
        used = false;
        if (objects.length > FIRST) {
            objects = new Object[FIRST];
            ordered = new boolean[FIRST];
            hashes = new int[FIRST];
            levels = new int[FIRST];
            first = new int[FIRST + 1];
            count = new int[FIRST];
        } else {
            Arrays.fill(objects, null);
        }
        held = held.length > FIRST ? new Object[FIRST] : held;
        Arrays.fill(held, null);
    }
}
