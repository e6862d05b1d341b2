package dev.tagalong.catalogue;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/** What is known of frameworks; the format is described at the head of {@code profiles/index.txt}. */
public final class Profiles {
    private Profiles() {}

    /** Those that come with this library, in the order of the index. */
    public static List<Profile> bundled() {
        return names().stream().map(Profiles::bundled).toList();
    }

    /**
     * One that comes with this library.
     *
     * @param name of its file without the ending
     * @throws IllegalStateException if there is none
     */
    public static Profile bundled(String name) {
        return Bundled.load("profiles/" + name + ".txt", Profiles::parse);
    }

    /** Names of those that come with this library. */
    public static List<String> names() {
        return Bundled.load("profiles/index.txt", Profiles::index);
    }

    /**
     * Parses a profile.
     *
     * @param source what to call the text in an error
     * @throws CatalogueException if a line does not have the form described in {@code profiles/index.txt}
     * @throws IOException if reading fails
     */
    public static Profile parse(String source, Reader text) throws IOException {
        return ProfileReader.read(source, TextLines.of(source, text));
    }

    private static List<String> index(String source, Reader text) throws IOException {
        List<String> names = new ArrayList<>();
        for (TextLines.Line line : TextLines.of(source, text)) {
            names.add(line.text());
        }
        return List.copyOf(names);
    }
}
