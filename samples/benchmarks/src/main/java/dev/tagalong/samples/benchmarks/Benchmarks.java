package dev.tagalong.samples.benchmarks;

import dev.tagalong.samples.benchmarks.instances.Instances;
import dev.tagalong.samples.benchmarks.scans.Scans;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openjdk.jmh.runner.RunnerException;

/**
 * Measures, and prints Markdown tables. Progress goes to standard error.
 *
 * <p>{@code benchmarks.jar [GRAPH]... [--only-tagalong] [--rounds N] [--warmups N] [--percent N] [--minutes N] [--jvm
 * FLAG]...} without a graph measures all. {@code benchmarks.jar scans [CLASS_PATH]... [--runs N] [--minutes N] [--jvm
 * FLAG]...} measures scans of class files instead. {@code benchmarks.jar instances CLASS_PATH... [--classes N] [--draw
 * N] [--seed N] [--seconds N] [--minutes N]} holds scans against objects that are made and written.
 * {@code benchmarks.jar jmh ARGUMENT...} hands over to JMH's own command line. Exit code 2 if the arguments are wrong.
 */
public final class Benchmarks {
    private Benchmarks() {}

    public static void main(String[] args) throws IOException, InterruptedException, RunnerException {
        if (args.length > 0 && args[0].equals("jmh")) {
            org.openjdk.jmh.Main.main(Arrays.copyOfRange(args, 1, args.length));
            return;
        }
        if (args.length > 0 && args[0].equals("scans")) {
            Optional<String> table = Scans.measure(Arrays.copyOfRange(args, 1, args.length));
            if (table.isEmpty()) {
                System.exit(2);
            }
            System.out.println(heading(args, "medians"));
            System.out.println(table.orElseThrow());
            return;
        }
        if (args.length > 0 && args[0].equals("instances")) {
            Optional<String> tables = Instances.compare(Arrays.copyOfRange(args, 1, args.length));
            if (tables.isEmpty()) {
                System.exit(2);
            }
            System.out.println(heading(args, "counts"));
            System.out.println(tables.orElseThrow());
            return;
        }
        Arguments arguments;
        try {
            arguments = Arguments.parse(args);
        } catch (Arguments.Wrong e) {
            System.err.println(e.getMessage());
            System.exit(2);
            return;
        }
        System.out.println(heading(args, "medians of " + arguments.rounds() + " rounds"));
        if (!arguments.graphs().isEmpty()) {
            System.out.println(new Table(rows(arguments)).render());
        }
        if (arguments.closure()) {
            System.err.println(Arguments.CLOSURE);
            System.out.println(ClosureTable.measure(arguments.flags()));
        }
    }

    private static List<Row> rows(Arguments arguments) throws IOException, InterruptedException {
        List<Row> rows = new ArrayList<>();
        Fork fork = new Fork(arguments);
        for (Graph graph : arguments.graphs()) {
            for (Jvm jvm : graph.jvms()) {
                if (arguments.jvms().contains(jvm)) {
                    System.err.println(graph.id() + ", " + jvm.id());
                    rows.addAll(fork.run(graph, jvm));
                }
            }
        }
        return rows;
    }

    private static String heading(String[] args, String what) {
        return String.format(
                Locale.ROOT,
                "`java -jar samples/benchmarks/target/benchmarks.jar%s`, %s, %s %s, %s %s, %d cores, load %.2f before,"
                        + " %s:%n",
                args.length == 0 ? "" : " " + String.join(" ", args),
                LocalDate.now(),
                System.getProperty("java.vm.name"),
                Runtime.version(),
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                what);
    }
}
