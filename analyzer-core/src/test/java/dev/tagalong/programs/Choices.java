package dev.tagalong.programs;

import java.util.List;

/** Decisions read off a list of numbers; when it ends, every further decision is 0, the simplest. */
final class Choices {
    private final List<Integer> numbers;
    private int next;

    Choices(List<Integer> numbers) {
        this.numbers = numbers;
    }

    /** A number from 0 to {@code bound - 1}. */
    int pick(int bound) {
        return next < numbers.size() ? numbers.get(next++) % bound : 0;
    }
}
