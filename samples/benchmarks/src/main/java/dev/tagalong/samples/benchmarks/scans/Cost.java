package dev.tagalong.samples.benchmarks.scans;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one run took.
 *
 * @param cpu nanoseconds of all threads of the JVM, from its start
 * @param wall milliseconds on the clock, from its start
 * @param peak KB of memory, or {@link #UNKNOWN}
 * @param classes how many were read, or {@link #UNKNOWN}
 * @param findings how many there were, or {@link #UNKNOWN}
 */
record Cost(long cpu, long wall, long peak, long classes, long findings) {
    static final long UNKNOWN = -1;

    private static final String PREFIX = "cost";

    /** One line, for {@link #parse}. */
    String line() {
        return PREFIX + " " + cpu + " " + wall + " " + peak + " " + classes + " " + findings;
    }

    /** Nothing if a line is not such a line. */
    static Optional<Cost> parse(String line) {
        String[] words = line.split(" ");
        if (words.length != 6 || !words[0].equals(PREFIX)) {
            return Optional.empty();
        }
        long[] numbers = Stream.of(words).skip(1).mapToLong(Long::parseLong).toArray();
        return Optional.of(new Cost(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4]));
    }

    /** Of several runs the middle one by CPU time, but with the most memory of all. */
    static Cost middle(List<Cost> runs) {
        List<Cost> sorted =
                runs.stream().sorted(Comparator.comparingLong(Cost::cpu)).toList();
        Cost middle = sorted.get(sorted.size() / 2);
        long peak = runs.stream().mapToLong(Cost::peak).max().orElse(UNKNOWN);
        return new Cost(middle.cpu, middle.wall, peak, middle.classes, middle.findings);
    }
}
