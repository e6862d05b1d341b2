package dev.tagalong.samples.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The command line.
 *
 * @param graphs what is measured, in the order of the table
 * @param closure true if the small closure is measured too
 * @param jvms who measures
 * @param rounds how many rounds count, at least 3
 * @param warmups how many rounds before them do not
 * @param percent share of the graphs' full size, 1 to 100
 * @param minutes after how long a measuring JVM is stopped
 * @param flags more flags for the measuring JVMs
 */
record Arguments(
        List<Graph> graphs,
        boolean closure,
        Set<Jvm> jvms,
        int rounds,
        int warmups,
        int percent,
        int minutes,
        List<String> flags) {
    /** What is not a graph of {@link Graph}: too small for rounds. */
    static final String CLOSURE = "closure";

    /** The command line asks for what there is not; the message is one sentence for who wrote it. */
    static final class Wrong extends Exception {
        private static final long serialVersionUID = 1;

        Wrong(String message) {
            super(message);
        }
    }

    static Arguments parse(String... args) throws Wrong {
        List<Graph> graphs = new ArrayList<>();
        boolean closure = false;
        Set<Jvm> jvms = Set.of(Jvm.values());
        int rounds = 5;
        int warmups = 3;
        int percent = 100;
        int minutes = 10;
        List<String> flags = new ArrayList<>();
        Iterator<String> rest = Arrays.asList(args).iterator();
        while (rest.hasNext()) {
            String arg = rest.next();
            switch (arg) {
                case "--only-tagalong" -> jvms = Set.of(Jvm.PLAIN, Jvm.MEMORY);
                case "--rounds" -> rounds = number(arg, rest, 3, 1_000);
                case "--warmups" -> warmups = number(arg, rest, 0, 1_000);
                case "--percent" -> percent = number(arg, rest, 1, 100);
                case "--minutes" -> minutes = number(arg, rest, 1, 1_000);
                case "--jvm" -> flags.add(value(arg, rest));
                case CLOSURE -> closure = true;
                default -> graphs.add(graph(arg));
            }
        }
        if (graphs.isEmpty() && !closure) {
            graphs.addAll(List.of(Graph.values()));
            closure = true;
        }
        return new Arguments(graphs, closure, jvms, rounds, warmups, percent, minutes, flags);
    }

    private static Graph graph(String name) throws Wrong {
        for (Graph graph : Graph.values()) {
            if (graph.id().equals(name)) {
                return graph;
            }
        }
        String all = Arrays.stream(Graph.values()).map(Graph::id).collect(Collectors.joining(", "));
        throw new Wrong(
                name.startsWith("-")
                        ? "There is no option " + name + "; there are --only-tagalong, --rounds N, --warmups N,"
                                + " --percent N, --minutes N and --jvm FLAG."
                        : "There is no graph '" + name + "'; there are " + all + " and " + CLOSURE + ".");
    }

    private static String value(String option, Iterator<String> rest) throws Wrong {
        if (!rest.hasNext()) {
            throw new Wrong(option + " stands last; put its value after it.");
        }
        return rest.next();
    }

    private static int number(String option, Iterator<String> rest, int least, int most) throws Wrong {
        String value = value(option, rest);
        try {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below, as for a number that is too small or too large.
        }
        throw new Wrong(option + " takes a number from " + least + " to " + most + ", not '" + value + "'.");
    }
}
