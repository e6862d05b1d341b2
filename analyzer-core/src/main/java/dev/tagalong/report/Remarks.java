package dev.tagalong.report;

import dev.tagalong.finding.Finding;
import dev.tagalong.finding.Place;
import dev.tagalong.finding.Step;
import dev.tagalong.graph.Timing;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What is said below a path: since when it is there, what exactly is wrong, and how many there are. */
final class Remarks {
    private static final int MOST_METHODS = 3;

    private final ShortNames names;

    Remarks(ShortNames names) {
        this.names = names;
    }

    /** The sentences below findings that share a path, in order, without doubles. */
    List<String> of(List<Finding> findings) {
        Set<String> sentences = new LinkedHashSet<>();
        findings.forEach(finding -> finding.path().stream()
                .filter(step -> step.timing() == Timing.AFTER)
                .forEach(step -> sentences.add(after(step, finding.after()))));
        findings.forEach(finding -> {
            if (!finding.until().isEmpty()) {
                sentences.add("It is gone again once " + methods(finding.until()) + " has run.");
            }
        });
        findings.stream().filter(Remarks::needsReason).forEach(finding -> sentences.add(reason(finding)));
        findings.forEach(finding -> sentences.addAll(figures(finding, findings.size() == 1)));
        return List.copyOf(sentences);
    }

    /** @param late the places of the path that are not seen to run before the send */
    private String after(Step step, List<Place> late) {
        List<Place> places = step.at().stream().filter(late::contains).toList();
        String methods = methods(places.isEmpty() ? late : places);
        return "At first this path is not there: " + StepName.of(step)
                + (StepName.content(step)
                        ? " (" + names.of(step.holds()) + ") is put there only when " + methods + " runs."
                        : " is null until " + methods + " has run.");
    }

    /** {@code WorkerProcess.start()}, or several with "or" between them. */
    private String methods(List<Place> places) {
        List<String> methods = places.stream().map(this::method).distinct().toList();
        int more = methods.size() - MOST_METHODS;
        String shown = methods.stream().limit(MOST_METHODS).collect(Collectors.joining(" or "));
        return more > 0 ? shown + " or one of " + more + " more" : shown;
    }

    private String method(Place place) {
        return names.of(place.className()) + "." + Inert.name(place.method()) + "()";
    }

    /** The headline of not-serializable says it all, unless the source knows more than that. */
    private static boolean needsReason(Finding finding) {
        return !finding.rule().equals("not-serializable") || !finding.reason().endsWith("not Serializable");
    }

    private String reason(Finding finding) {
        return names.of(finding.offender().className()) + ": " + Inert.clause(finding.reason()) + ".";
    }

    private List<String> figures(Finding finding, boolean alone) {
        List<String> figures = new ArrayList<>();
        String last = finding.path().isEmpty()
                ? names.of(finding.offender().className())
                : StepName.of(finding.path().get(finding.path().size() - 1));
        if (finding.count() > 1) {
            figures.add(Inert.count(finding.count()) + " objects" + (alone ? "" : " like " + last)
                    + " are held this way; the path to the nearest is shown"
                    + (finding.morePaths() > 0 ? ", and " + furtherPaths(finding.morePaths()) + " to them." : "."));
        } else if (finding.morePaths() > 0) {
            figures.add("And " + furtherPaths(finding.morePaths()) + (alone ? " there." : " to " + last + "."));
        }
        return figures;
    }

    private static String furtherPaths(long number) {
        return number == 1 ? "1 further path leads" : Inert.count(number) + " further paths lead";
    }
}
