package dev.tagalong.heap;

/**
 * Ends a hook that hands over value after value. Nothing tells one that never comes to an end from one that has much to
 * write; but what the latter writes was in memory before. So many values as would fill all of the JVM's memory, at
 * {@value #EACH} bytes for each with the references to it, are taken as endless.
 */
@SuppressWarnings("serial") // Never written.
final class TooMany extends Error {
    private static final int EACH = 128;

    TooMany() {
        super("a hook hands over more than there can be", null, false, false);
    }

    /** How many values the hooks of one object can hand over; those of the JDK come to an end. */
    static int limit(Shape shape) {
        long most = Runtime.getRuntime().maxMemory() / EACH;
        return shape.jdk() ? Integer.MAX_VALUE : (int) Math.min(Integer.MAX_VALUE, most);
    }
}
