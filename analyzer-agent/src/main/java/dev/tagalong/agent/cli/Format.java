package dev.tagalong.agent.cli;

import dev.tagalong.Scan;
import dev.tagalong.report.JsonWriter;
import dev.tagalong.report.SerialFilter;
import dev.tagalong.report.TextWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The formats of a report. */
enum Format {
    TEXT,
    JSON,
    /** What was predicted to be sent, as a filter for readers. */
    SERIAL_FILTER,
    /** The classes that are stored, as a file for scans to come. */
    SERIAL_FORMS;

    private static final Map<String, Format> KNOWN = Choice.words(
            List.of(values()), format -> format.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    /** Names that belong to formats of versions to come. */
    private static final List<String> LATER = List.of("sarif", "html", "github");

    /** Writes what a scan found. The writer is neither flushed nor closed. */
    void write(Scan scan, Writer out) throws IOException {
        switch (this) {
            case TEXT -> new TextWriter().write(scan.report(), out);
            case JSON -> new JsonWriter().write(scan.report(), out);
            case SERIAL_FILTER -> new SerialFilter().write(scan.inventory(), out);
            case SERIAL_FORMS -> out.write(scan.stored().text());
        }
    }

    /** @throws BadInput if there is none of this name */
    static Format of(String word) {
        if (LATER.contains(word)) {
            throw new BadInput("The format '" + word + "' does not exist in this version yet: use "
                    + Choice.or(List.copyOf(KNOWN.keySet())) + ".");
        }
        return Choice.of("--format", word, KNOWN);
    }
}
