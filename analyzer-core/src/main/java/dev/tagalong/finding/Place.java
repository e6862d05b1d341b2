package dev.tagalong.finding;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A place in the source, as class files tell it. Ordered by class, method, line; what is generated comes last.
 *
 * @param className binary name of the class that holds the method
 * @param method name of the method as in the class file ({@code <init>} for constructors); for the body of a lambda, of
 *     the method around it
 * @param file name of the source file without folders, or null if the class file does not say
 * @param line line, from 1, or 0 if the class file does not say
 * @param generated true if a compiler or its plugin wrote the code there: nobody finds it in the source
 */
public record Place(
        String className, String method, @Nullable String file, int line, boolean generated)
        implements Comparable<Place> {
    private static final Comparator<Place> ORDER = Comparator.comparing(Place::generated)
            .thenComparing(Place::className)
            .thenComparing(Place::method)
            .thenComparing(place -> place.file() == null ? "" : place.file())
            .thenComparingInt(Place::line);

    /** A place in code that somebody wrote. */
    public Place(String className, String method, @Nullable String file, int line) {
        this(className, method, file, line, false);
    }

    /** True for constructors, static initialisers and what compilers put there. */
    public boolean construction() {
        return method.equals("<init>") || method.equals("<clinit>");
    }

    /** The form of a stack frame, which every IDE links: {@code demo.Popen.<init>(Popen.java:7)}. */
    public String frame() {
        String where = file == null ? "Unknown Source" : line > 0 ? file + ":" + line : file;
        return className + "." + method + "(" + where + ")";
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }
}
