package dev.tagalong.catalogue;

import java.io.IOException;
import java.io.Reader;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which fields are set at run time by others than the program, by their annotations. */
public final class Injections {
    private static final Pattern LINE = Pattern.compile("([\\w.$|]+)\\s+:\\s+(\\S.*)");
    private static final String STAND_IN = "stand-in";

    private final Map<String, String> setters;

    private Injections(Map<String, String> setters) {
        this.setters = setters;
    }

    /** Those that come with this library. */
    public static Injections bundled() {
        return Bundled.load("injections.txt", Injections::parse);
    }

    /**
     * Parses annotations.
     *
     * @param source what to call the text in an error
     * @throws CatalogueException if a line does not have the form described in {@code injections.txt}
     * @throws IOException if reading fails
     */
    public static Injections parse(String source, Reader text) throws IOException {
        Map<String, String> setters = new HashMap<>();
        for (TextLines.Line line : TextLines.of(source, text)) {
            Matcher matcher = LINE.matcher(line.text());
            if (!matcher.matches()) {
                throw line.error("names no annotation and who sets its fields", "write: ANNOTATION : WHO");
            }
            for (String name : FlowLine.owners(matcher.group(1))) {
                if (setters.put("L" + name + ";", matcher.group(2)) != null) {
                    throw line.error("names an annotation for the second time", "remove one of the two lines");
                }
            }
        }
        return new Injections(Map.copyOf(setters));
    }

    /**
     * Who sets a field, as the subject of a sentence; null if nobody does but the program, or what is set is a
     * Serializable stand-in.
     *
     * @param annotations descriptors of the field's annotations
     */
    public @Nullable String setter(Collection<String> annotations) {
        for (String annotation : annotations) {
            String setter = setters.get(annotation);
            if (setter != null) {
                return setter.equals(STAND_IN) ? null : setter;
            }
        }
        return null;
    }

    /** Descriptors of all annotations. */
    public Set<String> annotations() {
        return setters.keySet();
    }
}
