package dev.tagalong.samples.benchmarks;

/**
 * What a contender says of its way through a graph.
 *
 * @param examined how many objects it looked at, or {@link #UNKNOWN}
 * @param held bytes that it holds at its end, or {@link #UNKNOWN}
 */
record Outcome(long examined, long held) {
    static final long UNKNOWN = -1;

    /** It says nothing. */
    static final Outcome NONE = new Outcome(UNKNOWN, UNKNOWN);

    static Outcome examined(long objects) {
        return new Outcome(objects, UNKNOWN);
    }
}
