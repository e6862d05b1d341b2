package dev.tagalong.catalogue;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What can be done about a link or an object.
 *
 * @param edit the kind of edit, for scripts
 * @param lines lines of source as they are then; empty if there is only something to say
 * @param says sentences about it
 */
public record Advice(String edit, List<String> lines, String says) {
    static final Pattern HOLE = Pattern.compile("\\{([a-z]+)}");

    /** Copies the list. */
    public Advice {
        lines = List.copyOf(lines);
    }

    /** The same with its holes filled; a hole of which nothing is known stays. */
    public Advice filled(Map<String, String> holes) {
        return new Advice(
                edit, lines.stream().flatMap(line -> fill(line, holes).lines()).toList(), fill(says, holes));
    }

    private static String fill(String text, Map<String, String> holes) {
        return HOLE.matcher(text)
                .replaceAll(hole -> Matcher.quoteReplacement(holes.getOrDefault(hole.group(1), hole.group())));
    }

    /** The lines of source, and no line if there are none. */
    public String source() {
        return String.join("\n", lines);
    }

    /** All of it, line by line. */
    public String full() {
        return lines.isEmpty() ? says : source() + "\n" + says;
    }
}
