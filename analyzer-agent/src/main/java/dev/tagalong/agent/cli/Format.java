package dev.tagalong.agent.cli;

import dev.tagalong.report.JsonWriter;
import dev.tagalong.report.ReportWriter;
import dev.tagalong.report.TextWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The formats of a report. */
enum Format {
    TEXT,
    JSON;

    private static final Map<String, Format> KNOWN =
            Choice.words(List.of(values()), format -> format.name().toLowerCase(Locale.ROOT));
    /** Names that belong to formats of versions to come. */
    private static final List<String> LATER = List.of("sarif", "html", "github", "serial-filter");

    ReportWriter writer() {
        return switch (this) {
            case TEXT -> new TextWriter();
            case JSON -> new JsonWriter();
        };
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
