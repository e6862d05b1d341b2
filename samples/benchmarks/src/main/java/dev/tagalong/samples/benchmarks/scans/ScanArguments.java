package dev.tagalong.samples.benchmarks.scans;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The command line behind the word {@code scans}.
 *
 * @param subjects what is scanned, in the order of the table
 * @param runs how often each contender reads each
 * @param minutes after how long a reading JVM is stopped
 * @param flags more flags for the reading JVMs, all of them
 */
record ScanArguments(List<Subject> subjects, int runs, int minutes, List<String> flags) {
    /** @throws IllegalArgumentException if they are wrong; its message is one sentence for who wrote them */
    static ScanArguments parse(String... args) {
        List<Subject> subjects = new ArrayList<>();
        int runs = 3;
        int minutes = 2;
        List<String> flags = new ArrayList<>();
        Iterator<String> rest = Arrays.asList(args).iterator();
        while (rest.hasNext()) {
            String arg = rest.next();
            switch (arg) {
                case "--runs" -> runs = number(arg, rest);
                case "--minutes" -> minutes = number(arg, rest);
                case "--jvm" -> flags.add(value(arg, rest));
                default -> subjects.add(subject(arg));
            }
        }
        return new ScanArguments(subjects.isEmpty() ? List.of(Subject.values()) : subjects, runs, minutes, flags);
    }

    private static Subject subject(String name) {
        for (Subject subject : Subject.values()) {
            if (subject.id().equals(name)) {
                return subject;
            }
        }
        String all = Arrays.stream(Subject.values()).map(Subject::id).collect(Collectors.joining(", "));
        throw new IllegalArgumentException(
                name.startsWith("-")
                        ? "There is no option " + name + "; there are --runs N, --minutes N and --jvm FLAG."
                        : "There is no class path '" + name + "'; there are " + all + ".");
    }

    private static String value(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new IllegalArgumentException(option + " stands last; put its value after it.");
        }
        return rest.next();
    }

    private static int number(String option, Iterator<String> rest) {
        String value = value(option, rest);
        if (!value.matches("[1-9]\\d{0,2}")) {
            throw new IllegalArgumentException(option + " takes a number from 1 to 999, not '" + value + "'.");
        }
        return Integer.parseInt(value);
    }
}
