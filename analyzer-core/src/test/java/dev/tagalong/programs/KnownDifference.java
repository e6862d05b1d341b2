package dev.tagalong.programs;

import java.util.List;
import java.util.Optional;

/**
 * Where a scan is known to answer otherwise than the stream. Each explains a bounded number of findings, so that a
 * difference that spreads is seen.
 *
 * @param name what it is, in a few words
 * @param inProgram what the source of the program contains
 * @param inWords what the words of the finding contain, see {@link Comparison#words}
 * @param ofThousand the most findings that it explains in a thousand programs
 */
record KnownDifference(String name, String inProgram, String inWords, int ofThousand) {
    /** All of them. */
    static final List<KnownDifference> ALL = List.of(
            // Two findings for each program: one side's and the other's.
            new KnownDifference(
                    "alive, a bound method of an interface does not name its receiver", "::hashCode", ":captured", 6));

    /** The difference that explains a finding of one side which the other has not. */
    static Optional<KnownDifference> of(Trial trial, String words) {
        return ALL.stream()
                .filter(known -> trial.source().text().contains(known.inProgram) && words.contains(known.inWords))
                .findFirst();
    }

    /** The most findings that it explains in so many programs. */
    int most(int programs) {
        return (programs * ofThousand + 999) / 1000;
    }
}
