package dev.tagalong.heap;

import java.util.Arrays;
import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;

/** The objects that a walk has met, numbered from 0 in the order in which it met them. */
final class Nodes {
    /** The object stands for itself: it is the result of a replacement and is not asked for another. */
    static final byte FINAL = 1;
    /** The object's children were not listed. */
    static final byte CLOSED = 2;
    /** The object's hook has refused before it was written. */
    static final byte REFUSED = 4;

    private static final int FIRST = 64;

    private final IdentityTable originals = new IdentityTable();
    /** Few objects are met as replacements and have a replacement of their own. */
    private final IdentityHashMap<Object, Integer> finals = new IdentityHashMap<>(0);

    private final ObjectChunks objects = new ObjectChunks();
    /** As long as it has to be: most walks mark nothing. */
    private byte[] marks = new byte[0];

    private @Nullable Output[] outputs = new Output[0];
    private boolean anyFinals;
    private int size;

    int size() {
        return size;
    }

    Object object(int node) {
        return objects.get(node);
    }

    /**
     * Adds an object that is not there.
     *
     * @param asFinal true for a replacement whose class has a {@code writeReplace}, which may also be met as itself
     * @return its number
     */
    int add(Object object, boolean asFinal) {
        reserve(1);
        objects.set(size, object);
        if (asFinal) {
            finals.put(object, size);
            anyFinals = true;
            mark(size, FINAL);
        } else if (!originals.few()) {
            originals.add(size, System.identityHashCode(object));
        }
        return size++;
    }

    /** Makes room for so many more, after which {@link #few} can be false. */
    void reserve(int more) {
        objects.reserve(size + more);
        if (originals.full(size + more)) {
            boolean few = originals.few();
            originals.resize(size + more);
            for (int node = 0; few && node < size; node++) {
                if (!anyFinals || replacement(object(node)) != node) {
                    originals.add(node, System.identityHashCode(objects.get(node)));
                }
            }
        }
    }

    /** Brings near what {@link #meet} looks at first; {@link #few} is false. */
    void touch(int[] hashes, int count) {
        originals.touch(hashes, count);
    }

    /** True if objects are found without their hashes. */
    boolean few() {
        return originals.few();
    }

    /**
     * Adds an object met as itself, unless it is there in some form; there is room.
     *
     * @param hash its identity's, not looked at if there are {@link #few}
     * @return its number if it was there, or -1
     */
    int meet(Object object, int hash) {
        boolean few = originals.few();
        int number = few ? scan(object) : originals.find(objects, object, hash);
        if (number < 0) {
            number = replacement(object);
        }
        if (number >= 0) {
            return number;
        }
        objects.set(size, object);
        if (!few) {
            originals.add(size, hash);
        }
        size++;
        return -1;
    }

    /** A length with room for a number, and for others that come after it. */
    private int roomFor(int node) {
        return Math.max(FIRST, Math.max(node + 1, size) + (size >> 1));
    }

    boolean is(int node, byte mark) {
        return node < marks.length && (marks[node] & mark) != 0;
    }

    void mark(int node, byte mark) {
        if (node >= marks.length) {
            marks = Arrays.copyOf(marks, roomFor(node));
        }
        marks[node] |= mark;
    }

    /** The number of an object that was met as itself, or -1. */
    int original(Object object) {
        return originals.few() ? scan(object) : originals.find(objects, object, System.identityHashCode(object));
    }

    private int scan(Object object) {
        for (int node = size - 1; node >= 0; node--) {
            if (objects.is(node, object) && (!anyFinals || replacement(object) != node)) {
                return node;
            }
        }
        return -1;
    }

    /** The number of an object that was met as the replacement of another, or -1. */
    int replacement(Object object) {
        return !anyFinals ? -1 : finals.getOrDefault(object, -1);
    }

    /**
     * The number of an object, or -1 if it has none.
     *
     * @param asFinal true for a replacement, which is written as it is, even where its class has a writeReplace
     */
    int find(boolean asFinal, Object object, SeenShapes seen) {
        int replacement = asFinal ? replacement(object) : -1;
        if (replacement >= 0) {
            return replacement;
        }
        int original = original(object);
        if (!asFinal && original < 0) {
            // Written before as a replacement, and so a handle: a copy that leads back to itself would never end.
            return replacement(object);
        }
        Shape shape = asFinal && original >= 0 && !is(original, FINAL) ? seen.orNull(object) : null;
        return shape != null && shape.replace() != null ? -1 : original;
    }

    /**
     * Writes the numbers of many objects as {@link #find} has them: their memory is waited for at once.
     *
     * @param into where the numbers go, as many as there are objects
     */
    void find(boolean[] asFinal, @Nullable Object[] sought, int count, SeenShapes seen, int[] into) {
        boolean hashes = !originals.few();
        for (int i = 0; hashes && i < count; i++) {
            into[i] = System.identityHashCode(sought[i]);
        }
        if (hashes) {
            touch(into, count);
        }
        for (int i = 0; i < count; i++) {
            Object object = sought[i];
            assert object != null;
            if (hashes && !asFinal[i]) {
                int original = originals.find(objects, object, into[i]);
                into[i] = original < 0 ? replacement(object) : original;
            } else {
                into[i] = find(asFinal[i], object, seen);
            }
        }
    }

    /** True if some object was met as the replacement of another. */
    boolean hasReplacements() {
        return anyFinals;
    }

    /** Brings near the objects with these numbers. */
    void touch(int from, int end, SeenShapes seen) {
        objects.touch(from, end, seen);
    }

    /** What the object's hooks gave, or null if it has none. */
    @Nullable
    Output output(int node) {
        return node < outputs.length ? outputs[node] : null;
    }

    void keep(int node, Output output) {
        if (node >= outputs.length) {
            outputs = Arrays.copyOf(outputs, roomFor(node));
        }
        outputs[node] = output;
    }

    /** Forgets everything; keeps no more memory than a small walk needs. */
    void clear() {
        originals.clear();
        if (anyFinals) {
            finals.clear();
            anyFinals = false;
        }
        objects.clear(size);
        Arrays.fill(marks, (byte) 0);
        Arrays.fill(outputs, null);
        marks = marks.length > FIRST ? new byte[0] : marks;
        outputs = outputs.length > FIRST ? new Output[0] : outputs;
        size = 0;
    }
}
