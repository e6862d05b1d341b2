package dev.tagalong.agent.common;

import dev.tagalong.Version;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** All keys of the option line, with their values. The planned ones are known, so that they can be told from typos. */
@SuppressWarnings("ImmutableEnumChecker") // The lists are of List.of.
enum Key {
    ON(List.of("failure", "send", "off"), List.of("start")),
    HOOKS(List.of("jdk", "run", "none"), List.of()),
    VALUES(List.of("hide", "show"), List.of()),
    DESTFILE(List.of(), List.of()),
    INCLUDES(List.of(), List.of()),
    EXCLUDES(List.of(), List.of()),
    ACTION,
    CHILDREN,
    SITES,
    BUDGET;

    private final boolean planned;
    private final List<String> values;
    private final List<String> plannedValues;

    /** A key of this version; one without values takes any. */
    Key(List<String> values, List<String> plannedValues) {
        this.planned = false;
        this.values = values;
        this.plannedValues = plannedValues;
    }

    /** A planned key. */
    Key() {
        this.planned = true;
        this.values = List.of();
        this.plannedValues = List.of();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The key of this word.
     *
     * @throws OptionException if there is none, or only in a later version
     */
    static Key of(String word) {
        for (Key key : values()) {
            if (key.word().equals(word)) {
                if (key.planned) {
                    throw new OptionException(
                            "The option '" + word + "' is planned, but not in " + Version.current() + ": leave it out");
                }
                return key;
            }
        }
        List<String> known = words().toList();
        throw new OptionException(
                "There is no option '" + word + "'" + meant(word, known) + ": the options are " + list(known));
    }

    /**
     * Checks a value.
     *
     * @throws OptionException if the key has no such value, or only in a later version
     */
    String check(String value) {
        if (plannedValues.contains(value)) {
            throw new OptionException("'" + word() + "=" + value + "' is planned, but not in " + Version.current()
                    + ": use " + list(values));
        }
        if (!values.isEmpty() && !values.contains(value)) {
            throw new OptionException("The option '" + word() + "' has no value '" + value + "'" + meant(value, values)
                    + ": use " + list(values));
        }
        if (value.isEmpty()) {
            throw new OptionException("The option '" + word() + "' has no value: write " + word() + "=VALUE");
        }
        return value;
    }

    private static Stream<String> words() {
        return Arrays.stream(values()).filter(key -> !key.planned).map(Key::word);
    }

    private static String meant(String word, List<String> known) {
        List<String> near = Nearest.to(word, known);
        return near.isEmpty() ? "" : ", the nearest is '" + near.get(0) + "'";
    }

    private static String list(List<String> words) {
        int last = words.size() - 1;
        return String.join(", ", words.subList(0, last)) + " or " + words.get(last);
    }
}
