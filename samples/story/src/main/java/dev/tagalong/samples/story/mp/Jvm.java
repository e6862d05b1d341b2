package dev.tagalong.samples.story.mp;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Starts child JVMs: this one's Java and class path, a small heap and a quick start. */
final class Jvm {

    /** How long a parent waits for a child. */
    static final Duration PATIENCE = Duration.ofSeconds(30);

    private Jvm() {}

    /** Starts a JVM that shares this one's standard output and error; its standard input is a pipe. */
    static Process start(Class<?> main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx64m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectOutput(Redirect.INHERIT)
                .redirectError(Redirect.INHERIT)
                .start();
    }

    /** The exit code of a JVM. One that does not end within {@link #PATIENCE} is killed. */
    static int waitFor(Process jvm) throws IOException, InterruptedException {
        if (!jvm.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
            jvm.destroyForcibly();
            throw new IOException("process " + jvm.pid() + " did not end within " + PATIENCE.toSeconds() + " s");
        }
        return jvm.exitValue();
    }
}
