package dev.tagalong.catalogue;

import java.io.IOException;
import java.io.Reader;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** What classes of the JDK put on a stream that their fields do not tell; see the head of {@code stream-forms.txt}. */
public final class StreamForms {
    private static final String NEXT = "write: CLASS = STAND-IN, or CLASS + CLASS...";

    private final NavigableMap<String, List<String>> standIns = new TreeMap<>();
    private final NavigableMap<String, List<String>> more = new TreeMap<>();

    private StreamForms() {}

    /** Those that come with this library. */
    public static StreamForms bundled() {
        return Bundled.load("stream-forms.txt", StreamForms::parse);
    }

    /**
     * Parses forms.
     *
     * @param source what to call the text in an error
     * @throws CatalogueException if a line does not have the form described in {@code stream-forms.txt}
     * @throws IOException if reading fails
     */
    public static StreamForms parse(String source, Reader text) throws IOException {
        StreamForms forms = new StreamForms();
        for (TextLines.Line line : TextLines.of(source, text)) {
            List<String> words = line.words();
            if (words.size() < 3 || !(words.get(1).equals("=") || words.get(1).equals("+"))) {
                throw line.error("is no form", NEXT);
            }
            Map<String, List<String>> kind = words.get(1).equals("=") ? forms.standIns : forms.more;
            if (kind.putIfAbsent(words.get(0), List.copyOf(words.subList(2, words.size()))) != null) {
                throw line.error("is the second line of its class", "put both into one");
            }
        }
        return forms;
    }

    /** Binary names of the classes whose objects are written in place of such a class's; empty if it stays itself. */
    public List<String> standIns(String className) {
        return standIns.getOrDefault(className, List.of());
    }

    /** Binary names of the classes that come with each object of a class or of a subclass of it. */
    public List<String> with(String className) {
        return more.getOrDefault(className, List.of());
    }

    /** All lines, for checks: the classes that are named, with those that they name. */
    public Map<String, List<String>> all() {
        NavigableMap<String, List<String>> all = new TreeMap<>(standIns);
        all.putAll(more);
        return Collections.unmodifiableMap(all);
    }
}
