package dev.tagalong.agent;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A JVM of the kind that runs the tests, which was started and has ended. */
record ChildJvm(int exitCode, String stdout, String stderr) {
    /** The finished jar. */
    static final Path JAR = Path.of(System.getProperty("tagalong.jar"));

    private static final long PATIENCE_SECONDS = 120;

    /** Runs {@code java} with these arguments, its temporary files in a folder, and nothing on standard input. */
    static ChildJvm run(Path temporary, List<String> arguments) throws IOException, InterruptedException {
        return run(temporary, "", arguments);
    }

    static ChildJvm run(Path temporary, String stdin, List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Djava.io.tmpdir=" + temporary, "-XX:TieredStopAtLevel=1"));
        command.addAll(arguments);
        Path in = Files.writeString(Files.createTempFile("stdin", ""), stdin);
        Path out = Files.createTempFile("stdout", "");
        Path err = Files.createTempFile("stderr", "");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectInput(in.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException(command + " did not end within " + PATIENCE_SECONDS + " s");
            }
            return new ChildJvm(process.exitValue(), text(out), text(err));
        } finally {
            Files.delete(in);
            Files.delete(out);
            Files.delete(err);
        }
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }

    /** What is not the agent's. */
    String programsStderr() {
        return lines(false);
    }

    /** The agent's lines without their prefix. */
    String agentsStderr() {
        return lines(true);
    }

    private String lines(boolean agents) {
        return stderr.lines()
                .filter(line -> line.startsWith("[tagalong]") == agents)
                .map(line -> line.replaceFirst("^\\[tagalong\\] ?", "") + "\n")
                .reduce("", String::concat);
    }
}
