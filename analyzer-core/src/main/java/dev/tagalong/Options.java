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
 */
public record Options(HookMode hooks, boolean showValues, List<String> libraries) {
    private static final List<String> LIBRARIES = Libraries.bundled().prefixes();

    /** Copies the list. */
    public Options {
        libraries = List.copyOf(libraries);
    }

    /** Hooks run, values are shown, and Guava counts as a library. */
    public static Options defaults() {
        return new Options(HookMode.RUN, true, LIBRARIES);
    }

    /** The same with other hooks. */
    public Options withHooks(HookMode mode) {
        return new Options(mode, showValues, libraries);
    }

    /** The same without values: paths show indices instead of keys. */
    public Options withoutValues() {
        return new Options(hooks, false, libraries);
    }

    /** The same with one more library, given by the beginning of its classes' names. */
    public Options withLibrary(String prefix) {
        List<String> all = new ArrayList<>(libraries);
        all.add(prefix);
        return new Options(hooks, showValues, all);
    }

    /** True if the project owns the class of this binary name, which is not one of the JDK's. */
    boolean owns(String className) {
        return libraries.stream().noneMatch(className::startsWith);
    }
}
