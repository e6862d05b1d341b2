package dev.tagalong.catalogue;

import java.io.IOException;
import java.io.Reader;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Types that arrive, but not alive; the format is described at the head of {@code live-types.txt}. */
public final class LiveTypes {
    private final Map<String, LiveType> types;

    private LiveTypes(Map<String, LiveType> types) {
        this.types = types;
    }

    /** Those that come with this library. */
    public static LiveTypes bundled() {
        return Bundled.load("live-types.txt", LiveTypes::parse);
    }

    /**
     * Parses live types.
     *
     * @param source what to call the text in an error
     * @throws CatalogueException if a line does not have the form described in {@code live-types.txt}
     * @throws IOException if reading fails
     */
    public static LiveTypes parse(String source, Reader text) throws IOException {
        Map<String, LiveType> types = new HashMap<>();
        for (TextLines.Line line : TextLines.of(source, text)) {
            int colon = line.text().indexOf(" : ");
            List<String> words = colon < 0
                    ? List.of()
                    : List.of(line.text().substring(0, colon).strip().split("\\s+"));
            if (words.size() != 3 || !words.get(0).matches("subclass|exact") || !when(words.get(2))) {
                throw line.error("is no live type", "write: subclass|exact CLASS always|alive|held : WHAT ARRIVES");
            }
            LiveType type = new LiveType(
                    words.get(0).equals("subclass"),
                    words.get(1),
                    LiveType.When.valueOf(words.get(2).toUpperCase(Locale.ROOT)),
                    line.text().substring(colon + 3).strip());
            if (types.put(type.className(), type) != null) {
                throw line.error("names a class for the second time", "remove one of the two lines");
            }
        }
        return new LiveTypes(Map.copyOf(types));
    }

    private static boolean when(String word) {
        return word.matches("always|alive|held");
    }

    /** The live type of this binary name, or null if the class is none. */
    public @Nullable LiveType of(String className) {
        return types.get(className);
    }

    /** All live types by binary class name. */
    public Map<String, LiveType> all() {
        return types;
    }
}
