package dev.tagalong.report;

import dev.tagalong.finding.Place;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Makes names harmless where they are shown. Class files and map keys can hold any character: terminal escapes, line
 * breaks, marks that turn the direction of the text, and names of 65,535 bytes.
 */
final class Inert {
    /** More than any name that people write. */
    private static final int LONGEST_NAME = 200;
    /** More than any clause that this library words, with a few names in it. */
    private static final int LONGEST_CLAUSE = 1_000;

    private Inert() {}

    /** A name with all that a terminal acts on as {@code \}{@code uXXXX}, cut if it is very long. */
    static String name(String text) {
        return cut(text, LONGEST_NAME);
    }

    /** A clause, treated as a name is, with a limit that leaves room for names in it. */
    static String clause(String text) {
        return cut(text, LONGEST_CLAUSE);
    }

    /** A place as a stack frame of names that are each treated as such. */
    static String frame(Place place) {
        return new Place(name(place.className()), name(place.method()), file(place.file()), place.line()).frame();
    }

    private static @Nullable String file(@Nullable String file) {
        return file == null ? null : name(file);
    }

    /** A number with commas between thousands. */
    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** Appends one character, escaped if a terminal acts on it. */
    static void append(StringBuilder inert, int codePoint) {
        if (!acts(codePoint)) {
            inert.appendCodePoint(codePoint);
            return;
        }
        for (char unit : Character.toChars(codePoint)) {
            inert.append(String.format(Locale.ROOT, "\\u%04x", (int) unit));
        }
    }

    /** True for controls, format characters (marks of direction among them), separators and lone surrogates. */
    private static boolean acts(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            case Character.SPACE_SEPARATOR -> codePoint != ' ';
            default -> false;
        };
    }

    private static String cut(String text, int longest) {
        StringBuilder inert = new StringBuilder();
        String kept = text.length() > longest ? text.substring(0, longest / 2) : text;
        kept.codePoints().forEach(point -> append(inert, point));
        if (text.length() > longest) {
            inert.append("...(").append(count(text.length())).append(" characters)");
        }
        return inert.toString();
    }
}
