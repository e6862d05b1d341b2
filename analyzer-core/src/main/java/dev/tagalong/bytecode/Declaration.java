package dev.tagalong.bytecode;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a class is declared. Class names are binary names.
 *
 * @param file name of the source file without folders, or null if the class file does not say
 * @param superclasses from the nearest on, without {@code java.lang.Object}
 * @param interfaces all that it implements, as far as class files can be read, sorted
 * @param open its instance fields, as {@code name (type)}, of which the type alone does not show that they can be sent
 * @param construct true if it could be read were it Serializable: of its superclasses the first that is not has a
 *     constructor without parameters for it
 */
public record Declaration(
        @Nullable String file,
        List<String> superclasses,
        List<String> interfaces,
        List<String> open,
        boolean construct) {
    /** Copies the lists. */
    public Declaration {
        superclasses = List.copyOf(superclasses);
        interfaces = List.copyOf(interfaces);
        open = List.copyOf(open);
    }
}
