package dev.tagalong.agent;

import dev.tagalong.agent.cli.Tool;
import dev.tagalong.agent.common.ConsoleCharset;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;

/** {@code java -jar tagalong.jar}: the command line. */
public final class Main {
    private Main() {}

    /** Runs one command and ends the JVM with its exit code, see {@link dev.tagalong.agent.cli.ExitCode}. */
    public static void main(String[] args) {
        System.exit(Tool.run(writer(FileDescriptor.out, "stdout"), writer(FileDescriptor.err, "stderr"), args));
    }

    /** Not to {@code System.out}, which keeps to itself that nothing can be written. */
    private static PrintWriter writer(FileDescriptor stream, String name) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(stream), ConsoleCharset.of(name)), true);
    }
}
