package dev.tagalong.catalogue;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Beginnings of the names of classes that are not a project's own. They stand in a text because the build of the agent
 * renames the packages that it carries, in strings of the code as well.
 *
 * @param prefixes such as {@code org.apache.}
 */
public record Libraries(List<String> prefixes) {
    private static final Pattern PACKAGE =
            Pattern.compile("(?:\\p{javaJavaIdentifierStart}\\p{javaJavaIdentifierPart}*\\.)+");

    /** Copies the list. */
    public Libraries {
        prefixes = List.copyOf(prefixes);
    }

    /** Those that come with this library. */
    public static Libraries bundled() {
        return Bundled.load("libraries.txt", Libraries::parse);
    }

    /**
     * Parses a list of prefixes.
     *
     * @param source what to call the text in an error
     * @throws CatalogueException if a line is not the name of a package with a dot at its end
     * @throws IOException if reading fails
     */
    public static Libraries parse(String source, Reader text) throws IOException {
        List<String> prefixes = new ArrayList<>();
        for (TextLines.Line line : TextLines.of(source, text)) {
            if (!PACKAGE.matcher(line.text()).matches()) {
                throw line.error(
                        "is not a package with a dot at its end", "write one such as org.apache. on each line");
            }
            prefixes.add(line.text());
        }
        return new Libraries(prefixes);
    }
}
