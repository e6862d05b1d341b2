package dev.tagalong.catalogue;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * How classes are called that compilers and libraries make, and no source declares.
 *
 * @param names regular expressions of whole binary names
 */
public record GeneratedClasses(List<Pattern> names) {
    /** Copies the list. */
    public GeneratedClasses {
        names = List.copyOf(names);
    }

    /** Those that come with this library. */
    public static GeneratedClasses bundled() {
        return Held.BUNDLED;
    }

    /**
     * Parses a list of regular expressions, one a line.
     *
     * @param source what to call the text in an error
     * @throws CatalogueException if a line is none
     * @throws IOException if reading fails
     */
    public static GeneratedClasses parse(String source, Reader text) throws IOException {
        List<Pattern> names = new ArrayList<>();
        for (TextLines.Line line : TextLines.of(source, text)) {
            try {
                names.add(Pattern.compile(line.text(), Pattern.DOTALL));
            } catch (PatternSyntaxException e) {
                throw line.error("is no regular expression (" + e.getDescription() + ")", "correct it");
            }
        }
        return new GeneratedClasses(names);
    }

    /** True if the class of this binary name is such a class. */
    public boolean match(String className) {
        return names.stream().anyMatch(name -> name.matcher(className).matches());
    }

    private static final class Held {
        static final GeneratedClasses BUNDLED = Bundled.load("generated.txt", GeneratedClasses::parse);
    }
}
