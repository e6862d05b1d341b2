package dev.tagalong.report;

import dev.tagalong.finding.MissingClass;
import dev.tagalong.finding.NotJudged;
import dev.tagalong.finding.Root;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Says what was looked at; a reader has to know what a clean answer stands on. */
final class Looked {
    private static final int MOST_MISSING = 10;

    private final Report report;
    private final ShortNames names;

    Looked(Report report, ShortNames names) {
        this.report = report;
        this.names = names;
    }

    /** {@code 12 objects of 5 classes were looked at}, or the empty string if the report does not say. */
    String at() {
        long classes = report.stats().getOrDefault(Report.CLASSES, 0L);
        // A scan tells apart where objects are made; that is no number of objects.
        long objects = scan() ? 0 : report.stats().getOrDefault(Report.OBJECTS, 0L);
        if (objects == 0 && classes == 0) {
            return "";
        }
        if (objects == 0) {
            return number(classes, "class", "classes") + (classes == 1 ? " was" : " were") + " looked at";
        }
        String of = classes > 0 ? " of " + number(classes, "class", "classes") : "";
        return number(objects, "object", "objects") + of + (objects == 1 ? " was" : " were") + " looked at";
    }

    /**
     * The line for roots without a fault.
     *
     * @param more true if the answer also has roots with faults
     */
    String clean(List<Root> clean, boolean more) {
        String who = clean.size() == 1
                ? names.root(clean.get(0))
                : Inert.count(clean.size()) + (more ? " other roots" : " roots");
        String basis = more || at().isEmpty() ? "." : ": " + at() + ".";
        long parts = report.notJudged().stream()
                .filter(part -> !part.reading())
                .mapToLong(NotJudged::count)
                .sum();
        if (parts == 0) {
            return "OK  " + who + " can be sent" + basis;
        }
        return "UNSURE  No fault was found in " + Headline.inSentence(who) + ", but "
                + (parts == 1 ? "1 part was" : Inert.count(parts) + " parts were") + " not judged" + basis;
    }

    /** Which classes are missing, and what to do about it, line by line; empty if none is. */
    List<String> missing() {
        List<MissingClass> missing = report.missing();
        if (missing.isEmpty()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        lines.add(number(missing.size(), "class that was asked for is", "classes that were asked for are")
                + " missing. Name the jars that hold " + (missing.size() == 1 ? "it" : "them") + " with --classpath:");
        missing.stream().limit(MOST_MISSING).map(Looked::missing).forEach(lines::add);
        if (missing.size() > MOST_MISSING) {
            lines.add("  and " + Inert.count(missing.size() - MOST_MISSING) + " more");
        }
        return lines;
    }

    /** {@code com.acme.Base, named by 2 classes; 1 part is not judged without it}. */
    private static String missing(MissingClass type) {
        int parts = type.notJudged();
        return "  " + Inert.name(type.name()) + ", named by " + number(type.namedBy(), "class", "classes")
                + (parts == 0 ? "" : "; " + number(parts, "part is", "parts are") + " not judged without it");
    }

    /** How many findings are less sure than what is shown, and how to see them; empty if none is. */
    List<String> lessSure() {
        long less = report.stats().getOrDefault(Report.LESS_SURE, 0L);
        return less == 0
                ? List.of()
                : List.of(number(less, "finding that is less sure is", "findings that are less sure are")
                        + " not shown. --min-certainty possible shows " + (less == 1 ? "it." : "them."));
    }

    /** What libraries send by themselves and cannot, and how to see it; empty if there is none. */
    List<String> notYours() {
        if (report.notYours().isEmpty()) {
            return List.of();
        }
        String libraries = report.notYours().stream()
                .map(each -> Inert.clause(each.library()) + " (" + Inert.count(each.findings()) + ")")
                .collect(Collectors.joining(", "));
        return List.of("Not yours: " + libraries
                + ". Libraries send that by themselves, and it cannot be sent. A scan of the library shows it.");
    }

    /** The warning if nothing was checked, which is no clean answer, and what to do about it. */
    List<String> nothing() {
        if (!scan()) {
            return List.of(
                    "WARNING  Nothing was checked: there is no object to look at. Hand over the object that is sent.");
        }
        long classes = report.stats().getOrDefault(Report.CLASSES, 0L);
        long sends = report.stats().getOrDefault(Report.SENDS, 0L);
        return List.of(
                "WARNING  Nothing was checked: "
                        + (sends == 0
                                ? "no send site was found in " + number(classes, "class", "classes") + "."
                                : "what is sent at " + number(sends, "place", "places") + " in "
                                        + number(classes, "class", "classes") + " is not known."),
                "  Name your own method that sends, and which of its arguments, from 0:",
                "    --send-site com.acme.Pool#submit 0",
                "  Or name the classes whose objects are sent:",
                "    --root com.acme.Task");
    }

    private boolean scan() {
        return report.source() == Report.Source.BYTECODE;
    }

    private static String number(long number, String one, String many) {
        return Inert.count(number) + " " + (number == 1 ? one : many);
    }
}
