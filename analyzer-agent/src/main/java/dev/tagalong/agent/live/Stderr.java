package dev.tagalong.agent.live;

import dev.tagalong.agent.common.ConsoleCharset;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.util.stream.Collectors;

/** Standard error itself, not what the program has put in the place of {@code System.err}. Each line is prefixed. */
final class Stderr implements Output {
    private static final String PREFIX = "[tagalong]";

    private final OutputStream out;
    private final Charset charset;

    Stderr() {
        this(new FileOutputStream(FileDescriptor.err), ConsoleCharset.of("stderr"));
    }

    Stderr(OutputStream out, Charset charset) {
        this.out = out;
        this.charset = charset;
    }

    @Override
    public void text(String text) {
        String lines = text.lines()
                .map(line -> line.isEmpty() ? PREFIX : PREFIX + " " + line)
                .collect(Collectors.joining(System.lineSeparator(), "", System.lineSeparator()));
        try {
            out.write(lines.getBytes(charset));
        } catch (IOException closed) {
            // Nobody reads it any more, and there is no other place to say so.
        }
    }

    /** Writes one line, whatever characters are in it. */
    void line(String line) {
        text(line.replaceAll("\\s*\\R\\s*", " ") + "\n");
    }

    /** Writes one line about a fault of the agent. Never throws. */
    void fault(String what, Throwable fault) {
        try {
            line(what + ": " + words(fault));
        } catch (Throwable hopeless) {
            // Not even that can be said; the program goes on as if nobody had looked.
        }
    }

    /** A throwable of the program's own has methods of the program's own: of that one only the class is named. */
    private static String words(Throwable fault) {
        ClassLoader loader = fault.getClass().getClassLoader();
        if (loader != null && loader != Stderr.class.getClassLoader()) {
            return fault.getClass().getName();
        }
        StackTraceElement[] trace = fault.getStackTrace();
        return trace.length == 0 ? fault.toString() : fault + " at " + trace[0];
    }
}
