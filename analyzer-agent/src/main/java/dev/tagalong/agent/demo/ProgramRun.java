package dev.tagalong.agent.demo;

import dev.tagalong.agent.common.ConsoleCharset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A program that was run in a JVM of its own.
 *
 * @param exitCode its exit code
 * @param output all that it and its children wrote to standard output and error until it ended
 * @param answers what Tagalong said of it; empty if it was not asked
 */
record ProgramRun(int exitCode, String output, String answers) {
    private static final long PATIENCE_SECONDS = 60;

    /**
     * Runs a program to its end.
     *
     * @param temporary a folder for its files
     * @throws IOException if it cannot be started, or did not end within {@value #PATIENCE_SECONDS} s
     */
    static ProgramRun of(Class<?> main, Path classPath, Path temporary, List<String> options)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // It runs for less than a second: what helps is a quick start.
        command.addAll(List.of("-Xshare:auto", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.addAll(options);
        command.addAll(List.of("-Djava.io.tmpdir=" + temporary, "-cp", classPath.toString(), main.getName()));
        Path output = Files.createTempFile(temporary, "output", ".txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IOException(main.getName() + " did not end within " + PATIENCE_SECONDS + " s");
            }
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        return new ProgramRun(process.exitValue(), Files.readString(output, ConsoleCharset.ofThePlatform()), "");
    }

    /** The same with what Tagalong said. */
    ProgramRun answered(String text) {
        return new ProgramRun(exitCode, output, text);
    }
}
