package dev.tagalong.samples.benchmarks.instances;

import java.util.stream.Stream;

/** What became of a finding when somebody tried to bring it about. */
enum Verdict {
    REAL("real: the stream refuses what the class made itself"),
    HANDED("real when it is handed in"),
    LATER("not shown: needs other methods to run first"),
    NOT_SHOWN("not shown: all that could be made was written, or ended otherwise"),
    NOT_MADE("not constructible with simple values, it or what it is to hold");

    private static final String HOOK_THROWS = "write-hook-throws";

    private final String title;

    Verdict(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    /** True if a stream refused what the finding names. */
    boolean isReal() {
        return this == REAL || this == HANDED;
    }

    static Verdict of(Foretold foretold, Library library) {
        Trial plain = library.trials().getOrDefault(foretold.root(), Trial.NONE);
        Trial hinted = library.hinted().getOrDefault(foretold, Trial.NONE);
        if (both(plain, hinted).anyMatch(trial -> trial.refused().stream().anyMatch(foretold::names))) {
            return REAL;
        }
        if (foretold.path().startsWith(HOOK_THROWS)
                && both(plain, hinted).anyMatch(trial -> !trial.thrown().isEmpty())) {
            return REAL;
        }
        if (both(plain, hinted).anyMatch(trial -> trial.handed().stream().anyMatch(foretold::names))) {
            return HANDED;
        }
        boolean needsHint = !foretold.holds().isEmpty();
        if (needsHint ? hinted.hinted() == 0 : plain.made() == 0) {
            return NOT_MADE;
        }
        return foretold.now() ? NOT_SHOWN : LATER;
    }

    private static Stream<Trial> both(Trial plain, Trial hinted) {
        return Stream.of(plain, hinted);
    }
}
