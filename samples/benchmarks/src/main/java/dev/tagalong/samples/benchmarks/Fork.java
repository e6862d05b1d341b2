package dev.tagalong.samples.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Starts measuring JVMs, one at a time. */
final class Fork {
    private final Arguments arguments;

    Fork(Arguments arguments) {
        this.arguments = arguments;
    }

    /** Measures a graph in a JVM of its own, which is ended if it takes too long; a row for each of its contenders. */
    List<Row> run(Graph graph, Jvm jvm) throws IOException, InterruptedException {
        int size = graph.size(arguments.percent());
        Path output = Files.createTempFile("benchmark", ".txt");
        Process process = new ProcessBuilder(command(graph, jvm, size))
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            boolean ended = process.waitFor(arguments.minutes(), TimeUnit.MINUTES);
            List<Row> rows = rows(output);
            if (rows.isEmpty()) {
                String why = ended
                        ? "its JVM ended with exit code " + process.exitValue()
                        : "stopped after " + arguments.minutes() + " minutes";
                for (Contender contender : jvm.contenders()) {
                    rows.add(Row.failed(graph, jvm, contender, graph.written(size), why));
                }
            }
            return rows;
        } finally {
            process.destroyForcibly().waitFor();
            Files.delete(output);
        }
    }

    private static List<Row> rows(Path output) throws IOException {
        List<Row> rows = new ArrayList<>();
        for (String line : Files.readAllLines(output)) {
            Optional<Row> row = Row.parse(line);
            row.ifPresentOrElse(rows::add, () -> System.err.println(line));
        }
        return rows;
    }

    private List<String> command(Graph graph, Jvm jvm, int size) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xms" + graph.heap());
        command.add("-Xmx" + graph.heap());
        command.addAll(arguments.flags());
        command.addAll(jvm.flags());
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(Child.class.getName());
        command.add(graph.name());
        command.add(jvm.name());
        command.add(Integer.toString(size));
        command.add(Integer.toString(arguments.warmups()));
        command.add(Integer.toString(arguments.rounds()));
        return command;
    }
}
