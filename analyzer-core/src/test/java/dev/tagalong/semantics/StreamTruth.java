package dev.tagalong.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.Tagalong;
import dev.tagalong.catalogue.Severity;
import dev.tagalong.finding.Finding;
import dev.tagalong.finding.Step;
import dev.tagalong.graph.EdgeKind;
import dev.tagalong.oracle.Outcome;
import dev.tagalong.oracle.ReadOracle;
import dev.tagalong.oracle.WriteOracle;
import dev.tagalong.report.Report;
import dev.tagalong.report.SchemaCheck;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the JDK's own streams do with an object, and what the walker says of an equal one. Making one compares the two:
 * they must agree on whether the object is written, and on whether it is read as far as reading is judged.
 *
 * @param writing what writing threw, or null
 * @param reading what reading threw, or null; also null if nothing was written
 * @param arrived what was read, or null
 * @param report the walker's answer
 */
record StreamTruth(
        @Nullable Throwable writing,
        @Nullable Throwable reading,
        @Nullable Object arrived,
        Report report) {
    private static final Set<String> STOPS = Set.of("not-serializable", "write-hook-throws");

    /** Who judges whether an object can be read. */
    private enum Readers {
        BOTH,
        THE_STREAM
    }

    /** Compares writing and reading; {@code fresh} makes an equal object at each call, since hooks have effects. */
    static StreamTruth of(Supplier<?> fresh) {
        return of(fresh, StreamTruth.class.getClassLoader());
    }

    /** The same where another loader knows the classes. */
    static StreamTruth of(Supplier<?> fresh, ClassLoader loader) {
        return compare(fresh, loader, Readers.BOTH);
    }

    /** Compares writing alone, for failures of reading that lie outside what is judged. */
    static StreamTruth ofWriting(Supplier<?> fresh) {
        return compare(fresh, StreamTruth.class.getClassLoader(), Readers.THE_STREAM);
    }

    private static StreamTruth compare(Supplier<?> fresh, ClassLoader loader, Readers readers) {
        Throwable writing = null;
        Outcome read = null;
        try {
            read = ReadOracle.read(WriteOracle.bytes(fresh.get()), loader);
        } catch (Throwable e) {
            writing = e;
        }
        Report report = SchemaCheck.valid(Tagalong.inspect(fresh.get()));
        StreamTruth truth = new StreamTruth(
                writing, read == null ? null : read.thrown(), read == null ? null : read.value(), report);
        truth.agreeOnWriting();
        if (read != null && readers == Readers.BOTH) {
            truth.agreeOnReading();
        }
        assertThat(Tagalong.canBeSent(fresh.get())).as("the bare verdict").isEqualTo(report.clean());
        return truth;
    }

    private void agreeOnWriting() {
        assertThat(writing instanceof StackOverflowError)
                .as("a stack overflow says nothing")
                .isFalse();
        boolean refused = report.findings().stream().anyMatch(f -> f.fails() && STOPS.contains(f.rule()));
        assertThat(refused).as("refused; %s", this).isEqualTo(writing != null);
    }

    private void agreeOnReading() {
        boolean unreadable =
                report.findings().stream().anyMatch(f -> f.fails() && f.rule().equals("read-fails"));
        boolean judged = report.notJudged().isEmpty();
        if (unreadable || judged) {
            assertThat(unreadable).as("unreadable; %s", this).isEqualTo(reading != null);
        }
    }

    /** It was written and read, and there is nothing to say about it. */
    StreamTruth arrives() {
        return arrivesWith();
    }

    /** It was written and read, and these are the warnings and notes, each as in {@link #found}. */
    StreamTruth arrivesWith(String... findings) {
        assertThat(writing).as("writing; %s", this).isNull();
        assertThat(reading).as("reading; %s", this).isNull();
        return finds(findings);
    }

    /** Writing throws exactly this class. */
    StreamTruth isRefused(Class<? extends Throwable> thrown, String... findings) {
        assertThat(writing).as("writing; %s", this).isExactlyInstanceOf(thrown);
        return finds(findings);
    }

    /** It is written, and reading throws exactly this class. */
    StreamTruth isUnreadable(Class<? extends Throwable> thrown, String... findings) {
        assertThat(writing).as("writing; %s", this).isNull();
        assertThat(reading).as("reading; %s", this).isExactlyInstanceOf(thrown);
        return finds(findings);
    }

    private StreamTruth finds(String... findings) {
        assertThat(found()).as("findings; %s", this).containsExactlyInAnyOrder(findings);
        return this;
    }

    /** What arrived, which must be of the given class. */
    <T> T arrived(Class<T> type) {
        assertThat(arrived).as("what arrived; %s", this).isInstanceOf(type);
        return type.cast(arrived);
    }

    /**
     * The findings, one a line: {@code severity rule path class}, then {@code guarded by Class.hook}. The path of the
     * root is a dot; this package's name is left out.
     */
    List<String> found() {
        return report.findings().stream().map(StreamTruth::line).toList();
    }

    private static String line(Finding finding) {
        StringBuilder path = new StringBuilder();
        for (Step step : finding.path()) {
            path.append(step.name().startsWith("[") ? "" : ".").append(step.name());
            path.append(step.kind() == EdgeKind.KEY ? "(key)" : "");
        }
        String severity = finding.severity() == Severity.ERROR
                ? "error"
                : finding.severity() == Severity.WARNING ? "warning" : "note";
        String guard = finding.guardedBy() == null ? "" : " guarded by " + finding.guardedBy();
        String line = severity + " " + finding.rule() + " " + (path.isEmpty() ? "." : path) + " "
                + finding.offender().className() + guard;
        return line.replace(StreamTruth.class.getPackageName() + ".", "");
    }

    @Override
    public String toString() {
        return "the stream writes: " + said(writing) + ", reads: " + said(reading) + "; Tagalong finds: " + found()
                + ", does not judge: " + report.notJudged();
    }

    /** Some messages are made by calling what throws. */
    private static String said(@Nullable Throwable thrown) {
        return thrown == null ? "fine" : thrown.getClass().getName();
    }
}
