package dev.tagalong.samples.benchmarks.instances;

import dev.tagalong.ScanOptions;
import dev.tagalong.Tagalong;
import dev.tagalong.finding.Finding;
import dev.tagalong.finding.Place;
import dev.tagalong.finding.Root;
import dev.tagalong.finding.Step;
import dev.tagalong.graph.Certainty;
import dev.tagalong.graph.Timing;
import dev.tagalong.report.Report;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a scan says of one class: an error, at {@code likely} or above.
 *
 * @param root the class
 * @param certain whether it is {@code certain}
 * @param now whether it is there without a call of another method
 * @param offender binary name of the offender's class
 * @param exact whether the offender has just this class
 * @param holds binary names of the classes along the path, the offender's last
 * @param after names of the methods of the root's own class that have to run first; only if these are all
 * @param path the path in words
 */
record Foretold(
        String root,
        boolean certain,
        boolean now,
        String offender,
        boolean exact,
        List<String> holds,
        List<String> after,
        String path) {
    private static final String BETWEEN = "\t";
    private static final String AMONG = " ";

    /** Takes the file to write to, a class path, and a file with the names of the classes that count as sent. */
    public static void main(String[] args) throws IOException {
        List<Path> classPath =
                Stream.of(args[1].split(File.pathSeparator)).map(Path::of).toList();
        ScanOptions options = ScanOptions.of(classPath.get(0)).withClasspath(classPath.subList(1, classPath.size()));
        Set<String> roots = new HashSet<>(Files.readAllLines(Path.of(args[2])));
        for (String root : roots) {
            options = options.withRoot(root);
        }
        Report report = Tagalong.scan(options);
        Map<String, String> classes =
                report.roots().stream().collect(Collectors.toMap(Root::id, Root::className, (one, other) -> one));
        List<String> lines = report.findings().stream()
                .filter(finding -> finding.fails() && finding.certainty() != Certainty.POSSIBLE)
                .filter(finding -> !finding.rule().startsWith("read"))
                // A pattern stands for nested classes too.
                .filter(finding -> roots.contains(classes.get(finding.root())))
                .map(finding -> of(classes.get(finding.root()), finding).line())
                .toList();
        Files.write(Path.of(args[0]), lines);
    }

    private static Foretold of(String root, Finding finding) {
        List<String> after = finding.after().stream()
                .filter(place -> place.frame().startsWith(root + "."))
                .map(Place::method)
                .toList();
        String path = finding.path().stream()
                .map(step -> step.name() + " " + step.holds())
                .collect(Collectors.joining(" -> "));
        return new Foretold(
                root,
                finding.certainty() == Certainty.CERTAIN,
                finding.timing() == Timing.NOW,
                finding.offender().className(),
                finding.offender().exact(),
                finding.path().stream().map(Step::holds).toList(),
                after.size() == finding.after().size() ? after : List.of(),
                finding.rule() + ": " + path);
    }

    /** One line, for {@link #parse}. */
    private String line() {
        return String.join(
                BETWEEN,
                root,
                Boolean.toString(certain),
                Boolean.toString(now),
                offender,
                Boolean.toString(exact),
                String.join(AMONG, holds),
                String.join(AMONG, after),
                path);
    }

    /** @throws IllegalArgumentException if it is not such a line */
    static Foretold parse(String line) {
        String[] parts = line.split(BETWEEN, -1);
        if (parts.length != 8) {
            throw new IllegalArgumentException("not a finding: " + line);
        }
        return new Foretold(
                parts[0],
                Boolean.parseBoolean(parts[1]),
                Boolean.parseBoolean(parts[2]),
                parts[3],
                Boolean.parseBoolean(parts[4]),
                words(parts[5]),
                words(parts[6]),
                parts[7]);
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : new ArrayList<>(Arrays.asList(text.split(AMONG)));
    }

    /** True if it names what the stream refused. */
    boolean names(Trial.Refused refused) {
        return exact ? refused.name().equals(offender) : refused.types().contains(offender);
    }

    /** The same class made, with what the path holds handed in where it fits, and the methods called. */
    Task task() {
        List<String> hints = new ArrayList<>(holds);
        if (hints.isEmpty()) {
            hints.add(offender);
        }
        return new Task(root, hints, after);
    }
}
