package dev.tagalong.agent.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/** A command that was run in this JVM. Lines end with {@code \n}. */
record Ran(int exitCode, String out, String err) {
    static Ran tool(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = Tool.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
        return new Ran(exitCode, lines(out), lines(err));
    }

    private static String lines(StringWriter text) {
        return text.toString().replace(System.lineSeparator(), "\n");
    }
}
