package dev.tagalong.agent;

import dev.tagalong.agent.cli.Tool;
import dev.tagalong.agent.common.ConsoleCharset;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;

/** {@code java -jar tagalong.jar}: the command line. */
public final class Main {
    private Main() {}

    /** Runs one command and ends the JVM with its exit code, see {@link dev.tagalong.agent.cli.ExitCode}. */
    public static void main(String[] args) {
        System.exit(Tool.run(writer(System.out, "stdout"), writer(System.err, "stderr"), args));
    }

    private static PrintWriter writer(PrintStream stream, String name) {
        return new PrintWriter(new OutputStreamWriter(stream, ConsoleCharset.of(name)), true);
    }
}
