package dev.tagalong.heap;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Objects by number, in arrays that are never copied. One long array would be, each time it grows, and once it is large
 * it is born old: then a collector with a write barrier makes each store into it cost more.
 */
final class ObjectChunks {
    static final int SHIFT = 13;
    private static final int LENGTH = 1 << SHIFT;
    private static final int FIRST = 64;

    /** Only the first is ever shorter, while it is the only one. */
    private @Nullable Object[][] chunks = {new Object[FIRST]};

    private int count = 1;

    /** The object with a number that has one. */
    Object get(int number) {
        Object object = chunks[number >>> SHIFT][number & (LENGTH - 1)];
        assert object != null;
        return object;
    }

    /** True if a number is an object's; there is room for that number. */
    boolean is(int number, Object object) {
        return chunks[number >>> SHIFT][number & (LENGTH - 1)] == object;
    }

    /** Gives an object a number for which there is room. */
    void set(int number, Object object) {
        chunks[number >>> SHIFT][number & (LENGTH - 1)] = object;
    }

    /** Makes room for all numbers below this one, which is not 0. */
    void reserve(int numbers) {
        if (count == 1 && numbers > chunks[0].length && chunks[0].length < LENGTH) {
            chunks[0] = Arrays.copyOf(chunks[0], Math.min(LENGTH, Math.max(numbers, 2 * chunks[0].length)));
        }
        int needed = ((numbers - 1) >>> SHIFT) + 1;
        if (needed > chunks.length) {
            chunks = Arrays.copyOf(chunks, Math.max(needed, 2 * chunks.length));
        }
        while (count < needed) {
            chunks[count++] = new Object[LENGTH];
        }
    }

    /** Touches the headers of the objects with these numbers. */
    void touch(int from, int end, SeenShapes seen) {
        for (int at = from; at < end; ) {
            int inChunk = at & (LENGTH - 1);
            int length = Math.min(end - at, LENGTH - inChunk);
            seen.touch(chunks[at >>> SHIFT], inChunk, inChunk + length);
            at += length;
        }
    }

    /**
     * Forgets all; keeps no more memory than a small walk needs.
     *
     * @param numbers so many had an object
     */
    void clear(int numbers) {
        if (chunks[0].length == FIRST) {
            Arrays.fill(chunks[0], 0, numbers, null);
        } else {
            chunks = new Object[][] {new Object[FIRST]};
            count = 1;
        }
    }
}
