package dev.tagalong;

import dev.tagalong.bytecode.Compiled;
import dev.tagalong.finding.Finding;
import dev.tagalong.finding.Place;
import dev.tagalong.graph.Certainty;
import dev.tagalong.report.Report;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Scans a small program and says in one line each what is found. */
final class SmallScan {
    /** A holder of anything, a class that cannot be sent, and a Serializable function. */
    private static final String TYPES = """
            class Box<T> implements Serializable { T content; Box(T content) { this.content = content; } Box() {} }
            class Bad {}
            interface Task extends Runnable, Serializable {}
            """;

    private final Report report;

    private SmallScan(Report report) {
        this.report = report;
    }

    /**
     * Compiles and scans classes.
     *
     * @param folder an empty one
     */
    static SmallScan of(Path folder, String classes) throws IOException {
        return of(folder, classes, Certainty.LIKELY);
    }

    /** The same with what is at least so sure. */
    static SmallScan of(Path folder, String classes, Certainty least) throws IOException {
        Compiled.of(TYPES + classes).writeTo(folder);
        return new SmallScan(Tagalong.scan(ScanOptions.of(folder).withMinCertainty(least)));
    }

    /** {@code ROOT > STEP > STEP x OFFENDER CERTAINTY TIMING}, names of the program without their package. */
    List<String> found() {
        return report.findings().stream().map(SmallScan::line).toList();
    }

    /** {@code ROOT: CLASS.METHOD by API} for each place that sends. */
    List<String> sites() {
        return report.roots().stream()
                .flatMap(root -> root.sites().stream()
                        .map(site -> simple(root.id()) + ": "
                                + simple(site.place().className()) + "."
                                + site.place().method() + " by " + site.api()))
                .toList();
    }

    /** {@code WHAT: REASON}. */
    List<String> notJudged() {
        return report.notJudged().stream()
                .map(each -> simple(each.what()) + ": " + each.reason())
                .toList();
    }

    private static String line(Finding finding) {
        String steps = finding.path().stream().map(step -> " > " + step.name()).collect(Collectors.joining());
        return simple(finding.root()) + steps + " x "
                + simple(finding.offender().className()) + " "
                + finding.certainty().word() + " "
                + finding.timing().word() + places("", finding.after()) + places(" until", finding.until());
    }

    private static String places(String word, List<Place> places) {
        return places.stream().map(place -> word + " " + place.method()).collect(Collectors.joining());
    }

    private static String simple(String name) {
        return name.startsWith("demo.") ? name.substring("demo.".length()) : name;
    }
}
