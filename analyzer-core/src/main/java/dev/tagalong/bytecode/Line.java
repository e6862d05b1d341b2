package dev.tagalong.bytecode;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A place in the source, as a class file tells it. Ordered by class, method, file, line.
 *
 * @param className binary name of the class that holds the method
 * @param method name as in the class file ({@code <init>} for constructors); for code of a lambda body, the method of
 *     the source that encloses the lambda
 * @param file name of the source file without folders, or null if the class file does not say
 * @param line line, from 1, or 0 if the class file does not say
 * @param generated true if a compiler or its plugin wrote the code there
 */
public record Line(
        String className, String method, @Nullable String file, int line, boolean generated)
        implements Comparable<Line> {
    private static final Comparator<Line> ORDER = Comparator.comparing(Line::className)
            .thenComparing(Line::method)
            .thenComparing(place -> place.file() == null ? "" : place.file())
            .thenComparingInt(Line::line);

    /** A place in code that somebody wrote. */
    public Line(String className, String method, @Nullable String file, int line) {
        this(className, method, file, line, false);
    }

    @Override
    public int compareTo(Line other) {
        return ORDER.compare(this, other);
    }
}
