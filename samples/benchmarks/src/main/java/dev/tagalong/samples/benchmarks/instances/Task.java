package dev.tagalong.samples.benchmarks.instances;

import java.util.Arrays;
import java.util.List;

/**
 * What a trying JVM is asked for.
 *
 * @param type binary name of the class to make objects of
 * @param hints binary names of classes of which objects are handed in where they fit
 * @param calls names of methods that are called on each object before it is written
 */
record Task(String type, List<String> hints, List<String> calls) {
    private static final String BETWEEN = "\t";
    private static final String AMONG = " ";

    /** One line, for {@link #parse}. */
    String line() {
        return String.join(BETWEEN, type, String.join(AMONG, hints), String.join(AMONG, calls));
    }

    /** @throws IllegalArgumentException if it is not such a line */
    static Task parse(String line) {
        String[] parts = line.split(BETWEEN, -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("not a task: " + line);
        }
        return new Task(parts[0], words(parts[1]), words(parts[2]));
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split(AMONG));
    }
}
