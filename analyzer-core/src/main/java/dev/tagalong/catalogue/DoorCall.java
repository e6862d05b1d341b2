package dev.tagalong.catalogue;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Methods of one class by which objects leave.
 *
 * @param owner binary name of the class or interface that declares them; what overrides them counts
 * @param methods their names; empty for all that are neither private nor constructors nor made by a compiler
 * @param arguments which of their arguments leave
 * @param contents true if not the arguments leave but what they contain
 */
public record DoorCall(String owner, Set<String> methods, Arguments arguments, boolean contents) {
    /** Copies the set. */
    public DoorCall {
        methods = Set.copyOf(methods);
    }

    /** True for a method of this name, given that the class declares it. */
    public boolean names(String method) {
        return methods.isEmpty() ? !method.startsWith("<") && method.indexOf('$') < 0 : methods.contains(method);
    }

    /** Arguments by number or by type. */
    public sealed interface Arguments {
        /**
         * By number.
         *
         * @param numbers from 0 without the receiver; {@link SendSite#RECEIVER} for the receiver
         */
        record Numbered(List<Integer> numbers) implements Arguments {
            /** Copies the list. */
            public Numbered {
                numbers = List.copyOf(numbers);
            }
        }

        /**
         * All whose declared type is, or is below, one of some types.
         *
         * @param names binary names, {@code *} in them for any characters
         */
        record Typed(List<String> names) implements Arguments {
            /** Copies the list. */
            public Typed {
                names = List.copyOf(names);
            }

            /** True if a type of this binary name is meant itself. */
            public boolean match(String className) {
                return names.stream().anyMatch(name -> matches(name, className));
            }

            private static boolean matches(String name, String className) {
                return name.indexOf('*') < 0
                        ? name.equals(className)
                        : Pattern.matches(Pattern.quote(name).replace("*", "\\E.*\\Q"), className);
            }
        }
    }
}
