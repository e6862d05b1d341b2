package dev.tagalong.report;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;

/** Writes reports in one format. Equal reports give equal characters; lines end with {@code \n}. */
public interface ReportWriter {
    /**
     * Writes the whole report. The writer is neither flushed nor closed.
     *
     * @throws IOException if the writer throws it
     */
    void write(Report report, Writer out) throws IOException;

    /** The whole report as one string. */
    default String render(Report report) {
        StringWriter out = new StringWriter();
        try {
            write(report, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toString();
    }
}
