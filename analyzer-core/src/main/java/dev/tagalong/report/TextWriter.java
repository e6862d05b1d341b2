package dev.tagalong.report;

import java.io.IOException;
import java.io.Writer;

/**
 * The answer for a console, and the message of a failed assertion: plain lines without colour, not wrapped. Class names
 * are short where that is clear, and what a terminal acts on is escaped. What is cut off is counted; the other formats
 * have all of it.
 */
public final class TextWriter implements ReportWriter {
    @Override
    public void write(Report report, Writer out) throws IOException {
        out.write(new Page(report).text());
    }
}
