package dev.tagalong.programs;

import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/** The lines of the running program that have run. Called by the code that {@link ProgramLoader} puts into it. */
public final class Ran {
    private static final Set<String> LINES = new ConcurrentSkipListSet<>();

    private Ran() {}

    /**
     * A line begins to run.
     *
     * @param place binary name of the class, a colon, the number of the line
     */
    public static void line(String place) {
        LINES.add(place);
    }

    static void forget() {
        LINES.clear();
    }

    static Set<String> lines() {
        return Set.copyOf(LINES);
    }
}
