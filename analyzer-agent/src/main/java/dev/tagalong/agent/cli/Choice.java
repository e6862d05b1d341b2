package dev.tagalong.agent.cli;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The value of an option that is one of a few words. */
final class Choice {
    private Choice() {}

    /** Values by their words, in their order. */
    static <T> Map<String, T> words(Collection<T> values, Function<T, String> word) {
        Map<String, T> words = new LinkedHashMap<>();
        values.forEach(value -> words.put(word.apply(value), value));
        return words;
    }

    /**
     * What a word stands for.
     *
     * @throws BadInput if it is none of them
     */
    static <T> T of(String option, String word, Map<String, T> words) {
        T value = words.get(word);
        if (value == null) {
            throw new BadInput(
                    "'" + word + "' is no value of " + option + ": use " + or(List.copyOf(words.keySet())) + ".");
        }
        return value;
    }

    /** {@code text, json or html}. */
    static String or(List<String> words) {
        int last = words.size() - 1;
        return last == 0 ? words.get(0) : String.join(", ", words.subList(0, last)) + " or " + words.get(last);
    }
}
