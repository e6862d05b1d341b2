package dev.tagalong.graph;

import java.util.Locale;

/** How sure a statement is, from the surest to the least sure. */
public enum Certainty {
    /** Seen on live objects. */
    OBSERVED,
    /** Such an object flows into this slot of this root on some path through the program. */
    CERTAIN,
    /** Two to four receivers, a merged heap cell, or an injected value that fits badly at least once. */
    LIKELY,
    /** Wider than that, or the declared type alone. */
    POSSIBLE;

    /** The word used in reports: the name in lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The less sure of the two: a path is as certain as its weakest step. */
    public Certainty weaker(Certainty other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
