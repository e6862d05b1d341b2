package dev.tagalong.report;

import dev.tagalong.finding.Finding;
import dev.tagalong.finding.Place;
import dev.tagalong.finding.Step;
import java.util.ArrayList;
import java.util.List;

/**
 * One path, line by line: the root on top, and below it what holds what. Findings that differ only in the last step
 * share it.
 */
final class PathBlock {
    private static final int MOST_STEPS = 40;
    private static final int FIRST_STEPS = 15;
    private static final int LAST_STEPS = 20;
    private static final int MOST_PLACES = 3;

    private final ShortNames names;
    private final List<Line> lines = new ArrayList<>();

    /** One line; an empty name and type if only a place stands on it. */
    private record Line(String mark, String name, String type, String place) {}

    /**
     * @param rootClass class of the root
     * @param findings at least one, none with an empty path, all with the same steps but the last
     */
    PathBlock(ShortNames names, String rootClass, List<Finding> findings) {
        this.names = names;
        List<Step> path = findings.get(0).path();
        List<Step> shared = path.subList(0, path.size() - 1);
        lines.add(new Line("    ", names.of(rootClass), "", ""));
        if (shared.size() <= MOST_STEPS) {
            shared.forEach(step -> add("    ", step, ""));
        } else {
            int left = shared.size() - FIRST_STEPS - LAST_STEPS;
            shared.subList(0, FIRST_STEPS).forEach(step -> add("    ", step, ""));
            lines.add(new Line("    ", "... " + Inert.count(left) + " steps are left out here", "", ""));
            shared.subList(shared.size() - LAST_STEPS, shared.size()).forEach(step -> add("    ", step, ""));
        }
        for (Finding finding : findings) {
            String orLess = finding.offender().exact() ? "" : " or a subclass";
            add("  x ", finding.path().get(finding.path().size() - 1), orLess);
        }
    }

    /**
     * The places to show: which line of a library stores a link of its own tells nothing to the one who uses it. What
     * puts something into a container is not the container's line. Generated code is shown only if nobody is known who
     * calls it.
     */
    static List<Place> places(Step step) {
        if (!step.yours() && !StepName.content(step)) {
            return List.of();
        }
        List<Place> written =
                step.at().stream().filter(place -> !place.generated()).toList();
        return written.isEmpty() ? step.at() : written;
    }

    private void add(String mark, Step step, String behindType) {
        List<Place> all = places(step);
        List<String> places = all.stream()
                .limit(MOST_PLACES)
                .map(place -> "at " + Inert.frame(place))
                .toList();
        int more = places.isEmpty() ? 0 : all.size() - places.size() + step.atMore();
        lines.add(new Line(
                mark, StepName.of(step), names.of(step.holds()) + behindType, places.isEmpty() ? "" : places.get(0)));
        places.stream().skip(1).forEach(place -> lines.add(new Line("    ", "", "", place)));
        if (more > 0) {
            lines.add(new Line(
                    "    ", "", "", "and " + Inert.count(more) + (more == 1 ? " more place" : " more places")));
        }
    }

    /** The lines, with aligned columns; a place is the last on its line. */
    void appendTo(StringBuilder text) {
        int nameWidth = width(lines.stream()
                .filter(line -> !line.type.isEmpty())
                .map(Line::name)
                .toList());
        int typeWidth = width(lines.stream().map(Line::type).toList());
        for (Line line : lines) {
            String row = line.mark + pad(line.name, nameWidth) + " " + pad(line.type, typeWidth) + " " + line.place;
            text.append(row.stripTrailing()).append('\n');
        }
    }

    /** Wide enough for all but the longest names, which push the rest of their line to the right. */
    private static int width(List<String> cells) {
        return cells.stream()
                .mapToInt(String::length)
                .filter(length -> length <= 40)
                .max()
                .orElse(0);
    }

    private static String pad(String cell, int width) {
        return cell + " ".repeat(Math.max(0, width - cell.length()));
    }
}
