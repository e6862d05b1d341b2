package dev.tagalong;

import dev.tagalong.catalogue.Libraries;
import dev.tagalong.heap.HookMode;
import java.util.ArrayList;
import java.util.List;

/**
 * What an inspection of a live object does and shows. Immutable; the defaults are those of a test run.
 *
 * @param hooks whose hooks run; {@link HookMode#RUN} by default, as the stream itself does
 * @param showValues true to show map keys that are strings, boxes, enums or classes, in at most 40 characters
 * @param libraries beginnings of the names of classes that are not the project's own, such as {@code org.apache.}; the
 *     JDK never is
 * @param stackSize size in bytes of the stack on which the object is sent, as given to a {@link Thread} or by
 *     {@code -Xss}; 0, the default, if that is the calling thread's. The rule {@code too-deep} goes by it
 * @param heavy from how many bytes on the rule {@code heavy} reports what one link carries; 0, the default, to not ask
 * @param budget how many objects are kept in memory before the inspection stops and says so; 50 million by default.
 *     Objects that hold nothing but values, such as strings, numbers and dates, are looked at and not kept
 */
public record Options(
        HookMode hooks, boolean showValues, List<String> libraries, long stackSize, long heavy, long budget) {
    private static final long BUDGET = 50_000_000;
    private static final List<String> LIBRARIES = Libraries.bundled().prefixes();

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if a number of bytes is negative, or the budget is not positive
     */
    public Options {
        if (stackSize < 0) {
            throw new IllegalArgumentException(
                    "The size of a stack cannot be " + stackSize + " bytes; use 0 for that of the calling thread.");
        }
        if (heavy < 0) {
            throw new IllegalArgumentException(
                    "A link cannot carry " + heavy + " bytes; use 0 to not report what is heavy.");
        }
        if (budget < 1) {
            throw new IllegalArgumentException(
                    "A budget of " + budget + " objects has no room for the first; use 1 or more.");
        }
        libraries = List.copyOf(libraries);
    }

    /** Hooks run, values are shown, and Guava counts as a library. */
    public static Options defaults() {
        return new Options(HookMode.RUN, true, LIBRARIES, 0, 0, BUDGET);
    }

    /** The same with other hooks. */
    public Options withHooks(HookMode mode) {
        return new Options(mode, showValues, libraries, stackSize, heavy, budget);
    }

    /** The same without values: paths show indices instead of keys. */
    public Options withoutValues() {
        return new Options(hooks, false, libraries, stackSize, heavy, budget);
    }

    /** The same with one more library, given by the beginning of its classes' names. */
    public Options withLibrary(String prefix) {
        List<String> all = new ArrayList<>(libraries);
        all.add(prefix);
        return new Options(hooks, showValues, all, stackSize, heavy, budget);
    }

    /** The same for an object that is sent on a thread with another stack, of this size in bytes. */
    public Options withStackSize(long bytes) {
        return new Options(hooks, showValues, libraries, bytes, heavy, budget);
    }

    /** The same with links that carry more than 1 MiB reported as {@code heavy}. */
    public Options withHeavy() {
        return withHeavy(1 << 20);
    }

    /**
     * The same with links reported as {@code heavy} that carry many bytes of what is sent. Lists every string and box
     * as well, which takes longer, and asks the hooks that write a second time.
     *
     * @param bytes as many as a link has to carry, at least 1; 0 to not ask
     */
    public Options withHeavy(long bytes) {
        return new Options(hooks, showValues, libraries, stackSize, bytes, budget);
    }

    /**
     * The same with another budget. What lies beyond it is not looked at and counts as not fit to be sent, which the
     * report says; see {@link dev.tagalong.report.Report#clean}.
     *
     * @param objects at least 1
     */
    public Options withBudget(long objects) {
        return new Options(hooks, showValues, libraries, stackSize, heavy, objects);
    }

    /** True if the project owns the class of this binary name, which is not one of the JDK's. */
    boolean owns(String className) {
        return libraries.stream().noneMatch(className::startsWith);
    }
}
