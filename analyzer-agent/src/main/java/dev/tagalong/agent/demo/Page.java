package dev.tagalong.agent.demo;

import java.io.PrintWriter;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The look of the demo: {@value #WIDTH} columns, on a terminal and elsewhere. The package of the programs is left out
 * of all names, which is said at the beginning.
 */
final class Page {
    private static final int WIDTH = 100;
    private static final String INDENT = "  ";
    /** What stands between the columns of a table, at least. */
    private static final String GAP = "  ";

    private static final Pattern PACKAGE = Pattern.compile("\\bdev\\.tagalong\\.samples\\.story\\.(?:mp\\.)?(?=[A-Z])");
    /** What a wrapped line hangs below: its blanks, and the word that says how bad it is. */
    private static final Pattern MARGIN = Pattern.compile(" *(?:[A-Z]+ {2,})?");

    private final PrintWriter out;

    Page(PrintWriter out) {
        this.out = out;
    }

    void title(String title) {
        out.println("-".repeat(WIDTH));
        line(title);
        out.println();
    }

    /** A heading and lines below it. */
    void part(String heading, List<String> lines) {
        line(heading);
        lines.forEach(line -> line(line.isEmpty() ? "" : INDENT + line));
        out.println();
    }

    /** An answer as it is. */
    void answer(List<String> lines) {
        lines.forEach(this::line);
        out.println();
    }

    /** One line, or several if it is a sentence longer than the page is wide. Words are not split. */
    void line(String text) {
        String rest = PACKAGE.matcher(text).replaceAll("");
        Matcher margin = MARGIN.matcher(rest);
        String hanging = margin.lookingAt() ? " ".repeat(margin.end()) : "";
        if (rest.indexOf(GAP, hanging.length()) >= 0) {
            out.println(squeezed(rest));
            return;
        }
        while (rest.length() > WIDTH) {
            int cut = rest.lastIndexOf(' ', WIDTH);
            if (cut < hanging.length()) {
                break;
            }
            out.println(rest.substring(0, cut));
            rest = hanging + rest.substring(cut + 1);
        }
        out.println(rest);
    }

    /** A line of a table, which is not wrapped: its last gap gives up what the page is too narrow for. */
    private static String squeezed(String row) {
        int gap = row.lastIndexOf(GAP);
        int from = gap;
        while (row.charAt(from - 1) == ' ') {
            from--;
        }
        int surplus = Math.min(Math.max(0, row.length() - WIDTH), gap + 1 - from);
        return row.substring(0, from) + row.substring(from + surplus);
    }
}
