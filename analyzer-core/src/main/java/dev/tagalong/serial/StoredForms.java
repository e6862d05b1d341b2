package dev.tagalong.serial;

import java.io.IOException;
import java.io.Reader;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The forms of the classes whose objects a program stores for longer than it runs. Immutable; as a text it has one
 * statement a line, each of which stands for itself, sorted: two that were changed apart are merged by keeping the
 * lines of both.
 *
 * @param classes by their names, sorted
 */
public record StoredForms(NavigableMap<String, StoredClass> classes) {
    /** No class. */
    public static final StoredForms NONE = of(List.of());

    private static final String HEAD = """
            # How the classes are written that are stored for longer than the program runs. Compared by
            # scan --serial-forms, written anew by scan --format serial-forms. Lines can be merged in any order.
            """;

    /** Copies the map. */
    public StoredForms {
        classes = Collections.unmodifiableNavigableMap(new TreeMap<>(classes));
    }

    /** Of several classes; of one that is there as a part of others and by itself, the latter counts. */
    public static StoredForms of(Collection<StoredClass> all) {
        NavigableMap<String, StoredClass> classes = new TreeMap<>();
        all.forEach(each -> classes.merge(each.name(), each, StoredClass::and));
        return new StoredForms(classes);
    }

    /**
     * Reads what {@link #text} wrote.
     *
     * @param source what to call the text in messages
     * @throws StoredFormsException if the text says nothing that can be understood, or two different things of a class
     */
    public static StoredForms parse(String source, Reader text) throws IOException {
        return new StoredFormsReader(source).read(text);
    }

    /** The text, with a line end behind each line. Equal forms give equal texts. */
    public String text() {
        NavigableSet<String> lines = new TreeSet<>();
        classes.values().forEach(each -> StoredFormsReader.lines(each, lines));
        StringBuilder text = new StringBuilder(HEAD);
        lines.forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }
}
