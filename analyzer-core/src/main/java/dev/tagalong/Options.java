package dev.tagalong;

import dev.tagalong.catalogue.Libraries;
import dev.tagalong.catalogue.NamePatterns;
import dev.tagalong.heap.HookMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;

/**
 * What an inspection of a live object does and shows. Immutable; the defaults are those of a test run.
 *
 * @param hooks whose hooks run; {@link HookMode#RUN} by default, as the stream itself does
 * @param showValues true to show map keys that are strings, boxes, enums or classes, in at most 40 characters, and what
 *     the exceptions say that hooks throw, the first line in at most 200 characters
 * @param libraries beginnings of the names of classes that are not the project's own, such as {@code org.apache.}; the
 *     JDK never is
 * @param includes patterns of the classes that are the project's own, such as {@code com.acme.*}, see
 *     {@link NamePatterns}; where there are any, no other class is, and none of these is a library's
 * @param excludes patterns of classes that are not the project's own, whatever else is said of them
 * @param stackSize size in bytes of the stack on which the object is sent, as given to a {@link Thread} or by
 *     {@code -Xss}; 0, the default, if that is the calling thread's. The rule {@code too-deep} goes by it
 * @param heavy from how many bytes on the rule {@code heavy} reports what one link carries; 0, the default, to not ask
 * @param budget how many objects are kept in memory before the inspection stops and says so; 50 million by default.
 *     Objects that hold nothing but values, such as strings, numbers and dates, are looked at and not kept
 * @param predictions true to say as well what the methods of the project's classes, by their class files, can put into
 *     these objects later; false by default
 */
public record Options(
        HookMode hooks,
        boolean showValues,
        List<String> libraries,
        List<String> includes,
        List<String> excludes,
        long stackSize,
        long heavy,
        long budget,
        boolean predictions) {
    private static final long BUDGET = 50_000_000;
    private static final List<String> LIBRARIES = Libraries.bundled().prefixes();

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if a number of bytes is negative, the budget is not positive, or a pattern
     *     matches no name of a class
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
        includes = List.copyOf(includes);
        excludes = List.copyOf(excludes);
        NamePatterns.of(includes);
        NamePatterns.of(excludes);
    }

    /** Hooks run, values are shown, and what the catalogue lists counts as a library: some 200 widely used ones. */
    public static Options defaults() {
        return new Options(HookMode.RUN, true, LIBRARIES, List.of(), List.of(), 0, 0, BUDGET, false);
    }

    /** The same with other hooks. */
    public Options withHooks(HookMode mode) {
        return new Options(mode, showValues, libraries, includes, excludes, stackSize, heavy, budget, predictions);
    }

    /** The same without values: paths show indices instead of keys, and of exceptions only the class is named. */
    public Options withoutValues() {
        return new Options(hooks, false, libraries, includes, excludes, stackSize, heavy, budget, predictions);
    }

    /** The same with one more library, given by the beginning of its classes' names. */
    public Options withLibrary(String prefix) {
        List<String> all = new ArrayList<>(libraries);
        all.add(prefix);
        return new Options(hooks, showValues, all, includes, excludes, stackSize, heavy, budget, predictions);
    }

    /**
     * The same with the classes named that are the project's own, beside those named before. Then no other class is,
     * and what the list of libraries says of these does not count.
     *
     * @param patterns such as {@code com.acme.*}, see {@link NamePatterns}
     * @throws IllegalArgumentException if one of them matches no name of a class
     */
    public Options withIncludes(String... patterns) {
        List<String> all = new ArrayList<>(includes);
        Collections.addAll(all, patterns);
        return new Options(hooks, showValues, libraries, all, excludes, stackSize, heavy, budget, predictions);
    }

    /**
     * The same with more classes that are not the project's own.
     *
     * @param patterns such as {@code com.acme.shared.*}, see {@link NamePatterns}
     * @throws IllegalArgumentException if one of them matches no name of a class
     */
    public Options withExcludes(String... patterns) {
        List<String> all = new ArrayList<>(excludes);
        Collections.addAll(all, patterns);
        return new Options(hooks, showValues, libraries, includes, all, stackSize, heavy, budget, predictions);
    }

    /** The same for an object that is sent on a thread with another stack, of this size in bytes. */
    public Options withStackSize(long bytes) {
        return new Options(hooks, showValues, libraries, includes, excludes, bytes, heavy, budget, predictions);
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
        return new Options(hooks, showValues, libraries, includes, excludes, stackSize, bytes, budget, predictions);
    }

    /**
     * The same with another budget. What lies beyond it is not looked at and counts as not fit to be sent, which the
     * report says; see {@link dev.tagalong.report.Report#clean}.
     *
     * @param objects at least 1
     */
    public Options withBudget(long objects) {
        return new Options(hooks, showValues, libraries, includes, excludes, stackSize, heavy, objects, predictions);
    }

    /**
     * The same with what comes later: class files of the objects' classes are read, where they are at hand, and what
     * their methods put into fields and containers once the constructor has run is reported as
     * {@linkplain dev.tagalong.finding.Finding#PREDICTED predicted}. Indexes the folders and jars that the objects'
     * classes come from, and no others, and searches the code of the project's, which takes some seconds in a large
     * program. Loads and runs no class.
     */
    public Options withPredictions() {
        return new Options(hooks, showValues, libraries, includes, excludes, stackSize, heavy, budget, true);
    }

    /** Which classes the project owns; not to be asked of the JDK's own. By names alone: see docs/adr/0009. */
    Predicate<Class<?>> owned() {
        Predicate<String> names = ownedNames();
        return type -> names.test(element(type).getName());
    }

    /** The same by the names of classes; not to be asked of arrays. */
    Predicate<String> ownedNames() {
        NamePatterns theirs = NamePatterns.of(excludes);
        NamePatterns own = NamePatterns.of(includes);
        return name -> !theirs.match(name)
                && (own.isEmpty() ? libraries.stream().noneMatch(name::startsWith) : own.match(name));
    }

    private static Class<?> element(Class<?> type) {
        Class<?> element = type;
        while (element.isArray()) {
            element = element.getComponentType();
        }
        return element;
    }
}
