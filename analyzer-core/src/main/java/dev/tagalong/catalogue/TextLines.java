package dev.tagalong.catalogue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/** The lines of a catalogue text that say something: without comments, which begin with #, and blank lines. */
final class TextLines {
    private TextLines() {}

    static List<Line> of(String source, Reader text) throws IOException {
        List<Line> lines = new ArrayList<>();
        BufferedReader reader = new BufferedReader(text);
        int number = 0;
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            number++;
            String stripped = line.strip();
            if (!stripped.isEmpty() && stripped.charAt(0) != '#') {
                lines.add(new Line(source, number, stripped));
            }
        }
        return lines;
    }

    /** One line: where it stands, and its text without surrounding blanks. */
    record Line(String source, int number, String text) {
        List<String> words() {
            return List.of(text.split("\\s+"));
        }

        CatalogueException error(String problem, String nextStep) {
            return new CatalogueException(
                    source + ":" + number + ": \"" + text + "\" " + problem + "; " + nextStep + ".");
        }
    }
}
