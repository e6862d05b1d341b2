package dev.tagalong.heap;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The objects that a walk has met, numbered from 0 in the order in which it met them. */
final class Nodes {
    /** The object stands for itself: it is the result of a replacement and is not asked for another. */
    static final byte FINAL = 1;
    /** The object's children were listed. */
    static final byte EXPANDED = 2;
    /** The object's hook has refused before it was written. */
    static final byte REFUSED = 4;

    private final IdentityTable originals = new IdentityTable();
    private final IdentityTable finals = new IdentityTable();
    private @Nullable Object[] objects = new Object[64];
    private byte[] marks = new byte[64];
    private @Nullable Output[] outputs = new Output[0];
    private int size;

    int size() {
        return size;
    }

    Object object(int node) {
        Object object = objects[node];
        assert object != null;
        return object;
    }

    /**
     * Adds an object that is not there.
     *
     * @param asFinal true for a replacement whose class has a {@code writeReplace}, which may also be met as itself
     */
    void add(Object object, boolean asFinal) {
        if (size == objects.length) {
            objects = Arrays.copyOf(objects, size * 2);
            marks = Arrays.copyOf(marks, size * 2);
        }
        objects[size] = object;
        marks[size] = asFinal ? FINAL : 0;
        (asFinal ? finals : originals).add(objects, size);
        size++;
    }

    boolean is(int node, byte mark) {
        return (marks[node] & mark) != 0;
    }

    void mark(int node, byte mark) {
        marks[node] |= mark;
    }

    /** The number of an object that was met as itself, or -1. */
    int original(Object object) {
        return originals.find(objects, object);
    }

    /** The number of an object that was met as the replacement of another, or -1. */
    int replacement(Object object) {
        return finals.find(objects, object);
    }

    /** What the object's hooks gave, or null if it has none. */
    @Nullable
    Output output(int node) {
        return node < outputs.length ? outputs[node] : null;
    }

    void keep(int node, Output output) {
        if (node >= outputs.length) {
            outputs = Arrays.copyOf(outputs, objects.length);
        }
        outputs[node] = output;
    }
}
