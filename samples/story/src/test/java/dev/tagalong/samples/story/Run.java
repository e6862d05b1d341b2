package dev.tagalong.samples.story;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A program that was run in a JVM of its own, and all that it and its children wrote to standard output and error. */
record Run(int exitCode, String output) {

    private static final Pattern UNCAUGHT = Pattern.compile("^Exception in thread \"main\" (.*)$", Pattern.MULTILINE);

    /**
     * Runs a program and waits for the end of its output. That is the end of its children too, for they share it.
     *
     * @param temporary the program's folder for temporary files
     */
    static Run of(Class<?> main, Path temporary, String... arguments)
            throws IOException, InterruptedException, URISyntaxException {
        Path classes =
                Path.of(main.getProtectionDomain().getCodeSource().getLocation().toURI());
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.io.tmpdir=" + temporary,
                "-cp",
                classes.toString(),
                main.getName());
        builder.command().addAll(List.of(arguments));
        Process process = builder.redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), output);
    }

    /** The first uncaught exception, as the JVM prints it, without its stack; empty if there is none. */
    String uncaught() {
        Matcher matcher = UNCAUGHT.matcher(output);
        return matcher.find() ? matcher.group(1) : "";
    }
}
