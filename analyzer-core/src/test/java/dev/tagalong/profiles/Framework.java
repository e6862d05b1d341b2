package dev.tagalong.profiles;

import dev.tagalong.ScanOptions;
import dev.tagalong.Tagalong;
import dev.tagalong.bytecode.Compiled;
import dev.tagalong.finding.Finding;
import dev.tagalong.report.Report;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Small programs that use one framework, compiled against its jars and scanned with them. */
final class Framework {
    private final List<Path> jars;
    private final Path folder;

    /** @param folder an empty one for class files */
    Framework(Path folder, String... frameworks) {
        this.folder = folder;
        jars = Stream.of(frameworks)
                .flatMap(name -> ProfileJars.of(name).stream())
                .toList();
    }

    /** What is found in a program, as {@code root > step > step x offender certainty}. */
    List<String> found(String source, String... javac) throws IOException {
        return found(report(source, options -> options, javac));
    }

    static List<String> found(Report report) {
        return report.findings().stream().map(Framework::line).sorted().toList();
    }

    Report report(String source) throws IOException {
        return report(source, options -> options);
    }

    /** Scans a program that is compiled as the body of a file with some imports. */
    Report report(String source, UnaryOperator<ScanOptions> how, String... javac) throws IOException {
        return Tagalong.scan(how.apply(ScanOptions.of(compile(source, javac)).withClasspath(jars)));
    }

    /** The folder with the class files. */
    private Path compile(String source, String... javac) throws IOException {
        Path classes = folder.resolve("classes");
        List<String> options = new ArrayList<>(List.of("-cp", classPath(jars), "-implicit:none"));
        options.addAll(List.of(javac));
        Compiled.of(source, options.toArray(String[]::new)).writeTo(classes);
        return classes;
    }

    private static String classPath(List<Path> elements) {
        return elements.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    /** The last line that the program's {@code Demo} prints in a JVM of its own. */
    String run(String source) throws IOException, InterruptedException {
        List<Path> path = new ArrayList<>(List.of(compile(source)));
        path.addAll(jars);
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classPath(path),
                        "demo.Demo")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<String> lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        if (process.waitFor() != 0 || lines.isEmpty()) {
            throw new IllegalStateException("the program ended with " + process.exitValue() + " and printed " + lines);
        }
        return lines.get(lines.size() - 1);
    }

    private static String line(Finding finding) {
        String steps = finding.path().stream().map(step -> " > " + step.name()).collect(Collectors.joining());
        return (finding.root() + steps + " x " + finding.offender().className() + " "
                        + finding.certainty().word())
                .replace("demo.", "");
    }
}
