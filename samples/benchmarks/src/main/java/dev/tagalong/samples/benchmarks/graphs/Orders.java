package dev.tagalong.samples.benchmarks.graphs;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Wide graphs: a list of orders, each of which is written as five objects of its own (the order, a string, two boxes,
 * an array) and a shared enum constant.
 */
public final class Orders {
    private static final Status[] STATUS = Status.values();

    private Orders() {}

    /** Orders whose declared field types lead nowhere. */
    public static Object closed(int orders) {
        return list(orders, ClosedOrder::new);
    }

    /** Orders with one field declared {@code Object}, which holds a string. */
    public static Object open(int orders) {
        return list(orders, OpenOrder::new);
    }

    /**
     * The same with a {@code writeObject} of their own in the first and then each tenth, which writes one string more.
     */
    public static Object hooked(int orders) {
        return list(orders, number -> number % 10 == 0 ? new HookedOrder(number) : new OpenOrder(number));
    }

    /** How many objects {@link #closed} and {@link #open} are written as. */
    public static long written(int orders) {
        return 1 + 5L * orders + Math.min(orders, STATUS.length);
    }

    /** How many objects {@link #hooked} is written as. */
    public static long writtenHooked(int orders) {
        return written(orders) + (orders + 9) / 10;
    }

    private static List<Object> list(int orders, IntFunction<Object> maker) {
        List<Object> list = new ArrayList<>();
        for (int number = 0; number < orders; number++) {
            list.add(maker.apply(number));
        }
        return list;
    }

    /** Above what {@code Long.valueOf} shares. */
    static Long account(int number) {
        return 1_000_000L + number;
    }

    static Double amount(int number) {
        return number * 0.25;
    }

    static int[] quantities(int number) {
        return new int[] {number, 1, 2};
    }

    static Status status(int number) {
        return STATUS[number % STATUS.length];
    }
}
