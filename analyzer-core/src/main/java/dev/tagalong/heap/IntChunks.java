package dev.tagalong.heap;

import java.util.Arrays;

/** Ints by number, 0 at first, in arrays that are never copied, see {@link ObjectChunks}. */
final class IntChunks {
    /** So many numbers follow each other in one array. */
    static final int LENGTH = 1 << ObjectChunks.SHIFT;

    private static final int FIRST = 256;
    private static final int[][] NONE = {};

    private int[][] chunks = NONE;
    private int count;

    /** Kept between small walks. */
    private int[] small = {};

    /** Numbers below this one have room, and may have an int. */
    int room() {
        return count == 0 ? 0 : (count - 1) * LENGTH + chunks[count - 1].length;
    }

    /**
     * The array with the ints of a number and of those that follow it: the first is that of a multiple of the length.
     */
    int[] chunk(int number) {
        return chunks[number >>> ObjectChunks.SHIFT];
    }

    void set(int number, int value) {
        if (number >= room()) {
            reserve(number);
        }
        chunks[number >>> ObjectChunks.SHIFT][number & (LENGTH - 1)] = value;
    }

    private void reserve(int number) {
        if (count == 0 && number < FIRST) {
            small = small.length == 0 ? new int[FIRST] : small;
            chunks = new int[][] {small};
            count = 1;
            return;
        }
        if (count == 1 && chunks[0].length < LENGTH) {
            chunks[0] = Arrays.copyOf(chunks[0], LENGTH);
        }
        int needed = (number >>> ObjectChunks.SHIFT) + 1;
        if (needed > chunks.length) {
            chunks = Arrays.copyOf(chunks, Math.max(needed, 2 * chunks.length));
        }
        while (count < needed) {
            chunks[count++] = new int[LENGTH];
        }
    }

    /** Forgets all; keeps no more memory than a small walk needs. */
    void clear() {
        Arrays.fill(small, 0);
        chunks = NONE;
        count = 0;
    }
}
