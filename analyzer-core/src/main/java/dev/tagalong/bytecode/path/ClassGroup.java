package dev.tagalong.bytecode.path;

import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The class files of one folder or jar that count on a class path. Safe for use by several threads. */
public final class ClassGroup {
    private final List<ClassEntry> classes;
    private final @Nullable String contentHash;

    /**
     * @param classes at least one
     * @param content tells the content of what they are found in from others; null if it does not stay as it is
     */
    ClassGroup(List<ClassEntry> classes, @Nullable String content) {
        this.classes = List.copyOf(classes);
        contentHash = content == null ? null : content + hash(classes);
    }

    /** The class files, in the order in which they were found. */
    public List<ClassEntry> classes() {
        return classes;
    }

    /**
     * Tells the content of these class files, with their names and order, from others, in letters and digits; null if
     * it is not known without reading them.
     */
    public @Nullable String contentHash() {
        return contentHash;
    }

    /** Which of the jar's class files count depends on what else is on the class path, and on the JDK. */
    private static String hash(List<ClassEntry> classes) {
        long hash = classes.size();
        for (ClassEntry entry : classes) {
            hash = (hash ^ entry.name().hashCode()) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 29;
        }
        return HexFormat.of().toHexDigits(hash);
    }
}
