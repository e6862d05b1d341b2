package dev.tagalong.samples.benchmarks;

import java.util.List;
import java.util.Optional;

/** The rows as a Markdown table. What is said of one object is for each that a stream writes. */
final class Table {
    private static final String HEAD = """
            | graph | who | objects written | objects examined | CPU ns an object | wall ms | ObjectOutputStream takes \
            | B allocated an object | B held an object | goal |
            |---|---|---:|---:|---:|---:|---:|---:|---:|---|
            """;

    private final List<Row> rows;

    Table(List<Row> rows) {
        this.rows = rows;
    }

    String render() {
        StringBuilder text = new StringBuilder(HEAD);
        for (Row row : rows) {
            if (row.jvm() == Jvm.PLAIN || row.contender() != Contender.STREAM) {
                text.append("| ").append(String.join(" | ", cells(row))).append(" |\n");
            }
        }
        return text.toString();
    }

    private List<String> cells(Row row) {
        String graph = row.graph().id();
        String who = row.contender().title();
        String written = Figures.count(row.written());
        long examined = row.outcome().examined();
        String looked = examined == Outcome.UNKNOWN ? "" : Figures.count(examined);
        if (row.failed()) {
            return List.of(graph, who, written, "", row.failure(), "", "", "", "", "");
        }
        if (row.contender() == Contender.HELD) {
            String held = Figures.each(row.outcome().held(), row.written());
            return List.of(graph, who, written, looked, "", "", "", "", held, "<= 24 B");
        }
        return List.of(
                graph,
                who,
                written,
                looked,
                Figures.each(row.cpu(), row.written()),
                Figures.each(row.wall(), 1_000_000),
                factor(row),
                row.contender() == Contender.COLLECTION ? "" : Figures.each(row.allocated(), row.written()),
                "",
                row.contender() == Contender.INSPECT ? row.graph().goal() : "");
    }

    /** The stream's CPU time over that of the row, both of one JVM if there is a stream in it. */
    private String factor(Row row) {
        if (row.contender() == Contender.STREAM || row.cpu() == 0) {
            return "";
        }
        return stream(row, row.jvm())
                .or(() -> stream(row, Jvm.PLAIN))
                .filter(stream -> !stream.failed())
                .map(stream -> Figures.times(stream.cpu(), row.cpu()))
                .orElse("");
    }

    private Optional<Row> stream(Row row, Jvm jvm) {
        return rows.stream()
                .filter(other -> other.graph() == row.graph())
                .filter(other -> other.jvm() == jvm && other.contender() == Contender.STREAM)
                .findFirst();
    }
}
