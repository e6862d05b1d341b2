package dev.tagalong.heap;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a hook did when the stream failed where it would, step by step. */
final class GuardRun {
    private final List<Shown> shown = new ArrayList<>();
    private final List<Failure> failures = new ArrayList<>();
    /** Objects around the hook's own that it has written: there are handles. */
    private final Set<Integer> back = new HashSet<>();

    private @Nullable Throwable thrown;

    /**
     * An object that came to the stream.
     *
     * @param node its number
     * @param handed false if it is not what the hook handed over, but held by something made anew
     * @param anew true if it is written even where it was before
     * @param failed the node that failed, or -1
     */
    record Shown(int node, boolean handed, boolean anew, int failed) {}

    /** A failure that the hook was shown: which node failed, and whether the stream had begun to write something. */
    record Failure(int node, boolean half, Throwable thrown) {}

    void shown(int node, boolean handed, boolean anew, int failed) {
        shown.add(new Shown(node, handed, anew, failed));
    }

    void failure(Failure failure) {
        failures.add(failure);
    }

    void back(int node) {
        back.add(node);
    }

    void thrown(Throwable exception) {
        thrown = exception;
    }

    List<Shown> shown() {
        return shown;
    }

    List<Failure> failures() {
        return failures;
    }

    Set<Integer> back() {
        return back;
    }

    /** What came out of the hook in the end, or null if it came to its own end. */
    @Nullable
    Throwable thrown() {
        return thrown;
    }

    /** The same with other objects around it. */
    GuardRun among(Set<Integer> open) {
        GuardRun run = new GuardRun();
        run.shown.addAll(shown);
        run.failures.addAll(failures);
        run.back.addAll(open);
        run.thrown = thrown;
        return run;
    }
}
