package dev.tagalong.heap;

import java.util.Arrays;

/** Numbers that wait, last in, first out. */
final class IntStack {
    private static final int FIRST = 32;

    private int[] numbers = new int[FIRST];
    private int size;

    boolean isEmpty() {
        return size == 0;
    }

    int size() {
        return size;
    }

    void push(int number) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * size);
        }
        numbers[size++] = number;
    }

    /** The last of them; there is one. */
    int top() {
        return numbers[size - 1];
    }

    /** Takes the last of them; there is one. */
    int pop() {
        return numbers[--size];
    }

    /** Turns round the order of all from a place on. */
    void reverse(int from) {
        for (int low = from, high = size - 1; low < high; low++, high--) {
            int number = numbers[low];
            numbers[low] = numbers[high];
            numbers[high] = number;
        }
    }

    /** Forgets all; keeps no more memory than a small walk needs. */
    void clear() {
        size = 0;
        if (numbers.length > FIRST) {
            numbers = new int[FIRST];
        }
    }
}
