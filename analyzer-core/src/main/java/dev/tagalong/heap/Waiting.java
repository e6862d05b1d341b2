package dev.tagalong.heap;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * References that wait, each with how many links away from the root it was found: a stack of which blocks are taken.
 */
final class Waiting {
    static final int FIRST = 64;

    private @Nullable Object[] refs = new Object[FIRST];
    private int[] levels = new int[FIRST];
    private int[] places = new int[FIRST];
    private int size;
    /** So many places can still hold what has waited. */
    private int used;

    int size() {
        return size;
    }

    Object at(int i) {
        Object object = refs[i];
        assert object != null;
        return object;
    }

    int level(int i) {
        return levels[i];
    }

    /** Where the shape of an object is among those that were seen, if that is known. */
    int place(int i) {
        return places[i];
    }

    void push(Object object, int level, int place) {
        reserve(1);
        levels[size] = level;
        places[size] = place;
        refs[size++] = object;
    }

    /** Pushes what a small object of a block holds. */
    void push(Kept kept, int i, int level) {
        int count = kept.held(i);
        reserve(count);
        kept.copy(i, refs, size);
        Arrays.fill(levels, size, size + count, level);
        Arrays.fill(places, size, size + count, SeenShapes.NO_PLACE);
        size += count;
    }

    private void reserve(int count) {
        if (size + count > refs.length) {
            refs = Arrays.copyOf(refs, Math.max(size + count, 2 * refs.length));
            levels = Arrays.copyOf(levels, refs.length);
            places = Arrays.copyOf(places, refs.length);
        }
    }

    /** Takes off what lies from a place on; it can be looked at until the next push. */
    void takeFrom(int from, SeenShapes seen) {
        seen.touch(refs, from, size);
        used = Math.max(used, size);
        size = from;
    }

    /** Takes off what lies before a place. */
    void takeTo(int end) {
        used = Math.max(used, size);
        size -= end;
        System.arraycopy(refs, end, refs, 0, size);
        System.arraycopy(levels, end, levels, 0, size);
        System.arraycopy(places, end, places, 0, size);
    }

    /** Forgets everything; keeps no more memory than a small walk needs. */
    void clear() {
        if (refs.length > FIRST) {
            refs = new Object[FIRST];
            levels = new int[FIRST];
            places = new int[FIRST];
        } else {
            Arrays.fill(refs, 0, Math.max(used, size), null);
        }
        used = 0;
        size = 0;
    }
}
