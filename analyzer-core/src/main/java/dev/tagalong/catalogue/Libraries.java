package dev.tagalong.catalogue;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/**
 * Beginnings of the names of classes that are not a project's own. They stand in a text because the build of the agent
 * renames the packages that it carries, in strings of the code as well.
 *
 * @param prefixes such as {@code org.apache.}
 */
public record Libraries(List<String> prefixes) {
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
     * @throws CatalogueException if a line holds more than one word
     * @throws IOException if reading fails
     */
    public static Libraries parse(String source, Reader text) throws IOException {
        List<String> prefixes = new ArrayList<>();
        for (TextLines.Line line : TextLines.of(source, text)) {
            if (line.words().size() != 1) {
                throw line.error("is more than one word", "write one beginning of a class name on each line");
            }
            prefixes.add(line.text());
        }
        return new Libraries(prefixes);
    }
}
