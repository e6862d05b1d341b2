package dev.tagalong.samples.story;

import dev.tagalong.samples.story.mp.StartMethod;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.NotSerializableException;
import java.util.List;

/**
 * The programs of the story, in the order in which they are told.
 *
 * <p>Each program is a {@code main} with one optional argument, the start method: {@code spawn} (the default),
 * {@code forkserver} or {@code in-process}. Under the first two it ends with exit code 1 and the JDK's own exception on
 * its standard error; {@code in-process}, where nothing is sent, it succeeds. Its repaired twin always succeeds.
 *
 * <h2>Expected findings</h2>
 *
 * What an inspection of {@link Sent#root()} finds stands above the line that causes it, and nothing else is found:
 *
 * <pre>
 * // expect: PROGRAM RULE SEVERITY OFFENDER
 * //     via ROOT > STEP > STEP ...
 * </pre>
 *
 * PROGRAM is the simple name of a class of this package. OFFENDER and ROOT are binary class names, without the package
 * if it is this one; a lambda's is that of its host followed by {@code $$Lambda}. A step is a field's name, {@code [i]}
 * for an element, a captured variable's name, or {@code this} for a captured receiver; no step at all means that the
 * root is the offender. {@code expect-static} is what only an inspection of the bytecode finds. Of a repaired twin
 * nothing is expected.
 */
public final class Story {

    /** All programs, each with its repaired twin. */
    public static final List<Chapter> CHAPTERS = List.of(
            new Chapter(
                    "An application keeps its workers in a list: the second start sends the first one's handle",
                    new Program(SecondStart.class, SecondStart::sent),
                    NotSerializableException.class,
                    new Program(SecondStartRepaired.class, SecondStartRepaired::sent)),
            new Chapter(
                    "A worker that is not started yet holds one that is",
                    new Program(HoldsStarted.class, HoldsStarted::sent),
                    NotSerializableException.class,
                    new Program(HoldsStartedRepaired.class, HoldsStartedRepaired::sent)),
            new Chapter(
                    "A target holds a weak reference",
                    new Program(BareWeakReference.class, BareWeakReference::sent),
                    NotSerializableException.class,
                    new Program(BareWeakReferenceRepaired.class, BareWeakReferenceRepaired::sent)),
            new Chapter(
                    "The target is this::work, and the application keeps the worker: written, but not readable",
                    new Program(BoundMethod.class, BoundMethod::sent),
                    ClassCastException.class,
                    new Program(BoundMethodRepaired.class, BoundMethodRepaired::sent)),
            new Chapter(
                    "An application keeps a list of its targets: read without an error, but not usable",
                    new Program(ListOfTargets.class, ListOfTargets::sent),
                    ClassCastException.class,
                    new Program(ListOfTargetsRepaired.class, ListOfTargetsRepaired::sent)),
            new Chapter(
                    "A worker that is a thread arrives as a new one, not started",
                    new Program(StartedThread.class, StartedThread::sent),
                    IllegalThreadStateException.class,
                    new Program(StartedThreadRepaired.class, StartedThreadRepaired::sent)),
            new Chapter(
                    "An event's file is gone when the child opens it again",
                    new Program(EventGone.class, EventGone::sent),
                    FileNotFoundException.class,
                    new Program(EventGoneRepaired.class, EventGoneRepaired::sent)),
            new Chapter(
                    "A target holds a started manager",
                    new Program(StartedManager.class, StartedManager::sent),
                    NotSerializableException.class,
                    new Program(StartedManagerRepaired.class, StartedManagerRepaired::sent)));

    private Story() {}

    /**
     * A program that fails, and the same one repaired.
     *
     * @param title one sentence, without a full stop
     * @param failing the program that fails
     * @param failure what it fails with, in the parent or in the child
     * @param repaired its twin, which works
     */
    public record Chapter(String title, Program failing, Class<? extends Exception> failure, Program repaired) {}

    /**
     * A program.
     *
     * @param main the class to run
     * @param setup the program up to the start that fails; of a repaired twin, up to the same start
     */
    public record Program(Class<?> main, Setup setup) {}

    /** A program up to the start that fails. What it has started or made until then, {@link Sent#close} ends. */
    @FunctionalInterface
    public interface Setup {
        Sent run(StartMethod method) throws IOException;
    }
}
