package dev.tagalong.catalogue;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Names of classes as people write them: {@code *} stands for any characters, dots too, and {@code ?} for one. What is
 * written without either is one class with all that is nested in it; what ends with a dot is all below that package.
 */
public final class NamePatterns {
    private static final Pattern WRITTEN = Pattern.compile("[\\p{javaJavaIdentifierPart}.*?-]+");

    private final List<Pattern> patterns;
    private final List<Pattern> withNested;

    private NamePatterns(List<String> names) {
        patterns = names.stream().map(name -> pattern(name, "")).toList();
        withNested = names.stream().map(name -> pattern(name, "(?:\\$.*)?")).toList();
    }

    /**
     * Reads patterns.
     *
     * @param written such as {@code com.acme.*}; none match nothing
     * @throws IllegalArgumentException if one of them matches no name of a class
     */
    public static NamePatterns of(List<String> written) {
        return new NamePatterns(written);
    }

    private static Pattern pattern(String written, String nested) {
        if (!WRITTEN.matcher(written).matches()) {
            throw new IllegalArgumentException(
                    "'" + written + "' is no pattern of class names: write one such as com.acme.*");
        }
        String name = written.chars()
                .mapToObj(letter -> switch (letter) {
                    case '*' -> ".*";
                    case '?' -> ".";
                    default -> Pattern.quote(Character.toString(letter));
                })
                .collect(Collectors.joining());
        return Pattern.compile(name + (written.endsWith(".") ? ".*" : nested), Pattern.DOTALL);
    }

    /** True if one of the patterns is written for the class of this binary name. */
    public boolean match(String className) {
        return matches(withNested, className);
    }

    /** True if one of the patterns fits the name itself, and not only that of a class around it. */
    public boolean name(String className) {
        return matches(patterns, className);
    }

    private static boolean matches(List<Pattern> patterns, String className) {
        return patterns.stream().anyMatch(pattern -> pattern.matcher(className).matches());
    }

    /** True if there are none. */
    public boolean isEmpty() {
        return patterns.isEmpty();
    }
}
