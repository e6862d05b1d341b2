package dev.tagalong.samples.benchmarks.scans;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What scans took as a Markdown table; nothing is rounded to an advantage of Tagalong. */
final class ScanTable {
    private static final String HEAD = """
            | class path | who | classes | CPU s | of the bare read | wall s | peak MB | findings | goal |
            |---|---|---:|---:|---:|---:|---:|---:|---|
            """;

    private final List<Measured> rows;

    ScanTable(List<Measured> rows) {
        this.rows = rows;
    }

    String render() {
        StringBuilder text = new StringBuilder(HEAD);
        for (Measured row : rows) {
            text.append("| ").append(String.join(" | ", cells(row))).append(" |\n");
        }
        return text.toString();
    }

    private List<String> cells(Measured row) {
        String subject = row.subject().id() + (row.subject().allSerializable() ? " `--all-serializable`" : "");
        Cost cost = row.cost();
        if (cost == null) {
            return List.of(subject, row.who().title(), "", row.failure(), "", "", "", "", goal(row));
        }
        Cost bare = of(row.subject(), Who.BARE);
        return List.of(
                subject,
                row.who().title(),
                count(cost.classes()),
                up(cost.cpu(), 1_000_000_000L),
                bare == null || row.who() == Who.BARE ? "" : up(cost.cpu(), bare.cpu()) + "x",
                up(cost.wall(), 1_000),
                cost.peak() == Cost.UNKNOWN ? "" : Long.toString((cost.peak() + 1023) / 1024),
                count(cost.findings()),
                goal(row));
    }

    private static String goal(Measured row) {
        return switch (row.who()) {
            case FIRST -> row.subject().goal();
            case SECOND -> row.subject().goal().contains("bare") ? "<= 0.5 of the first" : "";
            case BARE, INDEX_FIRST, INDEX_SECOND, SPOTBUGS -> "";
        };
    }

    private @Nullable Cost of(Subject subject, Who who) {
        for (Measured row : rows) {
            if (row.subject() == subject && row.who() == who) {
                return row.cost();
            }
        }
        return null;
    }

    private static String count(long number) {
        return number == Cost.UNKNOWN ? "" : String.format(Locale.ROOT, "%,d", number);
    }

    private static String up(long total, long each) {
        return BigDecimal.valueOf(total)
                .divide(BigDecimal.valueOf(each), 2, RoundingMode.UP)
                .toPlainString();
    }
}
