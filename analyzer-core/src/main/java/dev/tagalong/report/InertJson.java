package dev.tagalong.report;

import java.io.IOException;
import java.io.Writer;

/**
 * Passes JSON on with all that a terminal acts on as {@code \}{@code uXXXX}. Such characters stand only inside of
 * strings there, where the escape means the same; line feeds between values stay.
 */
final class InertJson extends Writer {
    private final Writer out;
    private final StringBuilder inert = new StringBuilder();
    /** The first half of a pair whose second half comes with the next call, or 0. */
    private char half;

    InertJson(Writer out) {
        this.out = out;
    }

    @Override
    public void write(char[] chars, int start, int length) throws IOException {
        inert.setLength(0);
        for (int at = start; at < start + length; at++) {
            add(chars[at]);
        }
        out.append(inert);
    }

    private void add(char unit) {
        if (half != 0) {
            char first = half;
            half = 0;
            if (Character.isLowSurrogate(unit)) {
                Inert.append(inert, Character.toCodePoint(first, unit));
                return;
            }
            Inert.append(inert, first);
        }
        if (Character.isHighSurrogate(unit)) {
            half = unit;
        } else if (unit == '\n') {
            inert.append(unit);
        } else {
            Inert.append(inert, unit);
        }
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    /** Leaves the underlying writer open. */
    @Override
    public void close() {}
}
