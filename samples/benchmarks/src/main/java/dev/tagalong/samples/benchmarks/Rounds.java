package dev.tagalong.samples.benchmarks;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/**
 * The rounds of one JVM's contenders over one live graph: in each round each has one turn, with the heap collected
 * before it. Who fails is out.
 */
final class Rounds {
    private final Graph graph;
    private final Jvm jvm;
    private final int size;
    private final Object root;
    private final Map<Contender, List<Clock>> times = new EnumMap<>(Contender.class);
    private final Map<Contender, Outcome> outcomes = new EnumMap<>(Contender.class);
    private final Map<Contender, String> failures = new EnumMap<>(Contender.class);

    /** Builds the graph. */
    Rounds(Graph graph, Jvm jvm, int size) {
        this.graph = graph;
        this.jvm = jvm;
        this.size = size;
        this.root = graph.build(size);
    }

    /** Runs rounds that do not count and then rounds that do, at least one. */
    void run(int warmups, int rounds) {
        for (int round = -warmups; round < rounds; round++) {
            for (Contender contender : jvm.contenders()) {
                if (!failures.containsKey(contender)) {
                    turn(contender, round >= 0);
                }
            }
        }
    }

    private void turn(Contender contender, boolean counts) {
        System.gc();
        Clock start = Clock.now();
        try {
            outcomes.put(contender, contender.run(root, graph.steps(size)));
        } catch (Exception | StackOverflowError | OutOfMemoryError e) {
            failures.put(contender, describe(e));
            return;
        }
        if (counts) {
            times.computeIfAbsent(contender, any -> new ArrayList<>())
                    .add(Clock.now().since(start));
        }
    }

    private static String describe(Throwable thrown) {
        String name = thrown.getClass().getSimpleName();
        return thrown instanceof Exception ? name + ": " + thrown.getMessage() : name;
    }

    /** One row for each contender, in their order. */
    List<Row> rows() {
        return jvm.contenders().stream().map(this::row).toList();
    }

    private Row row(Contender contender) {
        long written = graph.written(size);
        if (failures.containsKey(contender)) {
            return Row.failed(graph, jvm, contender, written, failures.get(contender));
        }
        List<Clock> clocks = times.get(contender);
        return new Row(
                graph,
                jvm,
                contender,
                written,
                outcomes.get(contender),
                median(clocks, contender == Contender.COLLECTION ? Clock::process : Clock::cpu),
                median(clocks, Clock::wall),
                median(clocks, Clock::allocated),
                "");
    }

    /** The middle one; of an even number the larger of the two in the middle. */
    private static long median(List<Clock> clocks, ToLongFunction<Clock> figure) {
        return clocks.stream()
                .mapToLong(figure)
                .sorted()
                .skip(clocks.size() / 2)
                .findFirst()
                .orElseThrow();
    }
}
