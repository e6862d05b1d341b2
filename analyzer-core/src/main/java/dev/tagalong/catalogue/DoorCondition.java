package dev.tagalong.catalogue;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Something about a program by which it is judged whether objects leave it. */
public sealed interface DoorCondition {
    /**
     * A class is there.
     *
     * @param className its binary name
     */
    record HasClass(String className) implements DoorCondition {}

    /**
     * A file among the class files, or the {@code WEB-INF} folder beside them, has a text.
     *
     * @param file its path with slashes; {@code *} stands for any characters but these
     * @param text what is found in it; null if it need only be there
     */
    record HasText(String file, @Nullable Pattern text) implements DoorCondition {}
}
