package dev.tagalong.bytecode.index;

import java.util.Arrays;

/** A list of numbers, to be filled again and again. */
final class Numbers {
    private int[] numbers = new int[4];
    private int size;

    void clear() {
        size = 0;
    }

    void add(int number) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, size * 2);
        }
        numbers[size++] = number;
    }

    int size() {
        return size;
    }

    int get(int at) {
        return numbers[at];
    }
}
