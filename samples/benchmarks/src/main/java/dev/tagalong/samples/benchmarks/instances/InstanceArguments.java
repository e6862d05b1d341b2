package dev.tagalong.samples.benchmarks.instances;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/**
 * The command line behind the word {@code instances}.
 *
 * @param libraries modules below {@code samples/benchmarks/scans}
 * @param classes how many classes of each are drawn
 * @param draw how many certain findings are drawn from all of them
 * @param seed of what is drawn
 * @param seconds for making and writing objects of one class
 * @param minutes after how long a scan is stopped
 */
record InstanceArguments(List<String> libraries, int classes, int draw, long seed, int seconds, int minutes) {
    /** @throws IllegalArgumentException if they are wrong; its message is one sentence for who wrote them */
    static InstanceArguments parse(String... args) {
        List<String> libraries = new ArrayList<>();
        int classes = 128;
        int draw = 60;
        int seed = 1;
        int seconds = 10;
        int minutes = 5;
        Iterator<String> rest = Arrays.asList(args).iterator();
        while (rest.hasNext()) {
            String arg = rest.next();
            switch (arg) {
                case "--classes" -> classes = number(arg, rest);
                case "--draw" -> draw = number(arg, rest);
                case "--seed" -> seed = number(arg, rest);
                case "--seconds" -> seconds = number(arg, rest);
                case "--minutes" -> minutes = number(arg, rest);
                default -> libraries.add(library(arg));
            }
        }
        if (libraries.isEmpty()) {
            throw new IllegalArgumentException(
                    "No library is named; name modules of samples/benchmarks/scans, such as commons-lang3.");
        }
        return new InstanceArguments(List.copyOf(libraries), classes, draw, seed, seconds, minutes);
    }

    private static String library(String arg) {
        if (arg.startsWith("-")) {
            throw new IllegalArgumentException("There is no option " + arg
                    + "; there are --classes N, --draw N, --seed N, --seconds N and --minutes N.");
        }
        return arg;
    }

    private static int number(String option, Iterator<String> rest) {
        String value = rest.hasNext() ? rest.next() : "";
        if (!value.matches("[1-9]\\d{0,5}")) {
            throw new IllegalArgumentException(option + " takes a number from 1 to 999999, not '" + value + "'.");
        }
        return Integer.parseInt(value);
    }
}
