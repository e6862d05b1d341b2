package dev.tagalong.catalogue;

import java.util.Set;
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

    /**
     * The program's own code, or that of a library that is not widely known, names a class or one of its members.
     *
     * @param className its binary name
     * @param members names of methods and fields that it declares or inherits; empty if naming the class is enough
     */
    record Uses(String className, Set<String> members) implements DoorCondition {
        /** Copies the set. */
        public Uses {
            members = Set.copyOf(members);
        }
    }

    /**
     * One of the program's own classes declares a method, as those whose name is a bean's.
     *
     * @param method its name
     */
    record Declares(String method) implements DoorCondition {}
}
