package dev.tagalong.samples.benchmarks;

import dev.tagalong.samples.benchmarks.graphs.Closures;
import java.io.PrintStream;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs {@link ClosureBenchmark}, and makes a Markdown table of it. Times are on the clock, for the whole closure. */
final class ClosureTable {
    private static final String HEAD = """
            | graph | who | objects written | ns | +- | ObjectOutputStream takes | B allocated | goal |
            |---|---|---:|---:|---:|---:|---:|---|
            """;
    private static final Map<String, Contender> CONTENDERS = Map.of(
            "stream", Contender.STREAM,
            "inspect", Contender.INSPECT,
            "canBeSent", Contender.CAN_BE_SENT,
            "extendedDebugInfo", Contender.EXTENDED_STREAM,
            "jol", Contender.JOL,
            "wicket", Contender.WICKET);

    private ClosureTable() {}

    static String measure(List<String> flags) throws RunnerException {
        OptionsBuilder options = new OptionsBuilder();
        options.include("\\." + ClosureBenchmark.class.getSimpleName() + "\\.")
                .addProfiler(GCProfiler.class)
                .jvmArgs(flags.toArray(String[]::new))
                .verbosity(VerboseMode.SILENT);
        List<RunResult> results = run(options).stream()
                .sorted(Comparator.comparing(ClosureTable::workers).thenComparing(ClosureTable::contender))
                .toList();
        StringBuilder text = new StringBuilder(HEAD);
        for (RunResult result : results) {
            RunResult stream = results.stream()
                    .filter(other -> workers(other) == workers(result) && contender(other) == Contender.STREAM)
                    .findFirst()
                    .orElseThrow();
            text.append("| ")
                    .append(String.join(" | ", cells(result, score(stream))))
                    .append(" |\n");
        }
        return text.toString();
    }

    /** What the measuring JVMs say, such as warnings, goes to standard error, as it does elsewhere. */
    private static Collection<RunResult> run(OptionsBuilder options) throws RunnerException {
        PrintStream out = System.out;
        System.setOut(System.err);
        try {
            return new Runner(options.build()).run();
        } finally {
            System.setOut(out);
        }
    }

    private static List<String> cells(RunResult result, double stream) {
        Contender contender = contender(result);
        double allocated =
                result.getSecondaryResults().get("gc.alloc.rate.norm").getScore();
        return List.of(
                Arguments.CLOSURE,
                contender.title(),
                Figures.count(Closures.written(workers(result))),
                Figures.each(score(result), 1),
                Figures.each(result.getPrimaryResult().getScoreError(), 1),
                contender == Contender.STREAM ? "" : Figures.times(stream, score(result)),
                Figures.each(allocated, 1),
                contender == Contender.CAN_BE_SENT && workers(result) == 8 ? "<= 1,000 ns, <= 88 B" : "");
    }

    private static double score(RunResult result) {
        return result.getPrimaryResult().getScore();
    }

    private static Contender contender(RunResult result) {
        return CONTENDERS.get(result.getPrimaryResult().getLabel());
    }

    private static int workers(RunResult result) {
        return Integer.parseInt(result.getParams().getParam("workers"));
    }
}
