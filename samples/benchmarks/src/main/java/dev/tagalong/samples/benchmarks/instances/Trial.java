package dev.tagalong.samples.benchmarks.instances;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What came of making objects of one class and writing them.
 *
 * @param made how many could be made
 * @param hinted into how many of these all was handed that was asked for
 * @param written how many were written
 * @param refused what the stream refused though the class had made it itself
 * @param handed what the stream refused of what its constructor had been handed
 * @param thrown the other exceptions that writing ended with, by class name
 */
record Trial(int made, int hinted, int written, Set<Refused> refused, Set<Refused> handed, Set<String> thrown) {
    static final Trial NONE = new Trial(0, 0, 0, Set.of(), Set.of(), Set.of());

    private static final String BETWEEN = "\t";
    private static final String AMONG = " ";

    /** One line, for {@link #parse}. */
    String line() {
        return String.join(
                BETWEEN,
                Integer.toString(made),
                Integer.toString(hinted),
                Integer.toString(written),
                lines(refused),
                lines(handed),
                String.join(AMONG, thrown));
    }

    /** @throws IllegalArgumentException if it is not such a line */
    static Trial parse(String line) {
        String[] parts = line.split(BETWEEN, -1);
        if (parts.length != 6) {
            throw new IllegalArgumentException("not a trial: " + line);
        }
        return new Trial(
                Integer.parseInt(parts[0]),
                Integer.parseInt(parts[1]),
                Integer.parseInt(parts[2]),
                refused(parts[3]),
                refused(parts[4]),
                new TreeSet<>(words(parts[5])));
    }

    /** True if something was made, and all that was made was written. */
    boolean allWritten() {
        return made > 0 && written == made;
    }

    private static String lines(Set<Refused> all) {
        return all.stream().map(Refused::line).sorted().collect(Collectors.joining(AMONG));
    }

    private static Set<Refused> refused(String text) {
        return words(text).stream().map(Refused::parse).collect(Collectors.toSet());
    }

    private static Collection<String> words(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split(AMONG));
    }

    /**
     * An object that is not Serializable.
     *
     * @param types binary names of its class and all that this extends and implements, itself first
     */
    record Refused(List<String> types) {
        private static final String ABOVE = "<";

        String name() {
            return types.get(0);
        }

        private String line() {
            return String.join(ABOVE, types);
        }

        private static Refused parse(String line) {
            return new Refused(List.of(line.split(ABOVE)));
        }
    }
}
