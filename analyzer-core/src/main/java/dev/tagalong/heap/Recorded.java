package dev.tagalong.heap;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * What one object wrote, in order: the values of its fields and the objects its hooks passed to the stream. Consecutive
 * objects of one hook form a run, so that a list of a million elements costs one reference each and no more.
 */
final class Recorded {
    /** A value written by a hook through {@code writeObject}, as opposed to a field. */
    static final int WRITTEN = -1;

    private final int most;
    private boolean full;
    private @Nullable Object[] values = new Object[4];
    private int size;
    private int[] runs = new int[4];
    private int runCount;
    private int[] numbers = new int[0];
    private int numberCount;
    private @Nullable BitSet anew;

    /** For what is known to come to an end. */
    Recorded() {
        this(Integer.MAX_VALUE);
    }

    /** @param most so many values at most */
    Recorded(int most) {
        this.most = most;
    }

    /** Starts a run: the values that follow belong to this field of this slot, or were written by its hook. */
    private void run(int slot, int field) {
        if (runCount * 4 == runs.length) {
            runs = Arrays.copyOf(runs, runs.length * 2);
        }
        int base = runCount++ * 4;
        runs[base] = size;
        runs[base + 1] = slot;
        runs[base + 2] = field;
        runs[base + 3] = field == WRITTEN ? written(slot) : 0;
    }

    private int written(int slot) {
        for (int i = runCount - 2; i >= 0; i--) {
            if (runs[i * 4 + 1] == slot && runs[i * 4 + 2] == WRITTEN) {
                return runs[i * 4 + 3] + runs[(i + 1) * 4] - runs[i * 4];
            }
        }
        return 0;
    }

    /** @throws TooMany if there are more values than there can be */
    void add(int slot, int field, @Nullable Object value) {
        if (size == most) {
            // Nobody looks at them any more, and what the hook makes next needs the room.
            values = new Object[0];
            full = true;
            throw new TooMany();
        }
        int last = (runCount - 1) * 4;
        if (runCount == 0 || field != WRITTEN || runs[last + 1] != slot || runs[last + 2] != WRITTEN) {
            run(slot, field);
        }
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
        values[size++] = value;
    }

    /** True if there were more values than there can be; then none is left. */
    boolean full() {
        return full;
    }

    /** How many of the values are not null. */
    int objects() {
        int count = 0;
        for (int i = 0; i < size; i++) {
            count += values[i] == null ? 0 : 1;
        }
        return count;
    }

    int size() {
        return size;
    }

    @Nullable
    Object value(int position) {
        return values[position];
    }

    /** The slot that wrote the value at a position. */
    int slot(int position) {
        return runs[runAt(position) + 1];
    }

    /** The index of the field among the slot's reference fields, or {@link #WRITTEN}. */
    int field(int position) {
        return runs[runAt(position) + 2];
    }

    /** Which of the objects written by the slot's hook this is, from 0. */
    int ordinal(int position) {
        int run = runAt(position);
        return runs[run + 3] + position - runs[run];
    }

    private int runAt(int position) {
        int low = 0;
        int high = runCount - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (runs[middle * 4] <= position) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low * 4;
    }

    /** Marks the last value as one that is written even where it was before. */
    void anew() {
        anew = anew == null ? new BitSet() : anew;
        anew.set(size - 1);
    }

    /** True if the value at a position is written even where it was before. */
    boolean anew(int position) {
        return anew != null && anew.get(position);
    }

    /** Adds a number that the hook wrote before the next value. */
    void number(int number) {
        if (numberCount * 2 == numbers.length) {
            numbers = Arrays.copyOf(numbers, Math.max(8, numbers.length * 2));
        }
        numbers[numberCount * 2] = size;
        numbers[numberCount++ * 2 + 1] = number;
    }

    /** The last number that was added before the value at a position, or 0. */
    int numberBefore(int position) {
        int low = 0;
        int high = numberCount;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (numbers[middle * 2] <= position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == 0 ? 0 : numbers[low * 2 - 1];
    }
}
