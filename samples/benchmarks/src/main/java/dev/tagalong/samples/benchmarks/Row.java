package dev.tagalong.samples.benchmarks;

import java.util.Optional;

/**
 * What was measured of one contender on one graph: the medians of its rounds, or why there are none.
 *
 * @param written how many objects a stream writes for the graph
 * @param outcome what it says itself
 * @param cpu nanoseconds of its thread, of the whole process for the collector
 * @param wall nanoseconds on the clock
 * @param allocated bytes that its thread allocated
 * @param failure why there are no figures, or the empty string
 */
record Row(
        Graph graph,
        Jvm jvm,
        Contender contender,
        long written,
        Outcome outcome,
        long cpu,
        long wall,
        long allocated,
        String failure) {
    private static final String MARK = "#row\t";

    static Row failed(Graph graph, Jvm jvm, Contender contender, long written, String failure) {
        return new Row(graph, jvm, contender, written, Outcome.NONE, 0, 0, 0, failure);
    }

    boolean failed() {
        return !failure.isEmpty();
    }

    /** One line, which {@link #parse} reads. */
    String line() {
        return MARK
                + String.join(
                        "\t",
                        graph.name(),
                        jvm.name(),
                        contender.name(),
                        Long.toString(written),
                        Long.toString(outcome.examined()),
                        Long.toString(outcome.held()),
                        Long.toString(cpu),
                        Long.toString(wall),
                        Long.toString(allocated),
                        failure.replaceAll("\\s+", " "));
    }

    /** The row that a line stands for; empty if it is some other line of the measuring JVM's output. */
    static Optional<Row> parse(String line) {
        if (!line.startsWith(MARK)) {
            return Optional.empty();
        }
        String[] parts = line.substring(MARK.length()).split("\t", -1);
        return Optional.of(new Row(
                Graph.valueOf(parts[0]),
                Jvm.valueOf(parts[1]),
                Contender.valueOf(parts[2]),
                Long.parseLong(parts[3]),
                new Outcome(Long.parseLong(parts[4]), Long.parseLong(parts[5])),
                Long.parseLong(parts[6]),
                Long.parseLong(parts[7]),
                Long.parseLong(parts[8]),
                parts[9]));
    }
}
