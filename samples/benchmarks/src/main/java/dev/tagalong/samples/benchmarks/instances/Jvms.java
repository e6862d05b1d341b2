package dev.tagalong.samples.benchmarks.instances;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Starts JVMs of the same JDK in a folder of their own; what they print goes to a file there. */
final class Jvms {
    private final Path folder;

    Jvms(Path folder) {
        this.folder = folder;
    }

    /** Tells whether it ended within so many minutes; with which exit code does not matter. */
    boolean run(int minutes, String classPath, String main, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx6g", "-Djava.awt.headless=true", "-cp", classPath, main));
        command.addAll(List.of(arguments));
        Path work = Files.createDirectories(folder.resolve("work"));
        Process process = new ProcessBuilder(command)
                .directory(work.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(print().toFile()))
                .start();
        try {
            return process.waitFor(minutes, TimeUnit.MINUTES);
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    /** What all of them have printed so far. */
    String printed() throws IOException {
        return Files.exists(print()) ? Files.readString(print()) : "";
    }

    private Path print() {
        return folder.resolve("printed");
    }
}
