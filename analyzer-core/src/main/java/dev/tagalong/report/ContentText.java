package dev.tagalong.report;

import dev.tagalong.finding.Change;
import dev.tagalong.finding.Finding;
import dev.tagalong.finding.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says which contents of a container can be replaced, where the change takes all of the container away. */
final class ContentText {
    private static final int MOST_CONTAINERS = 3;
    private static final int MOST_CONTENTS = 5;

    private final ShortNames names;

    ContentText(ShortNames names) {
        this.names = names;
    }

    /**
     * A line for each container that the change takes away and that itself holds what cannot be sent.
     *
     * @param findings of one root, the worst first
     * @param best the change that is offered, or null
     */
    List<String> of(List<Finding> findings, @Nullable Change best) {
        List<String> lines = new ArrayList<>();
        if (best == null) {
            return lines;
        }
        Map<List<Step>, List<Finding>> contents = findings.stream()
                .filter(finding -> finding.severity() == findings.get(0).severity())
                .filter(finding -> best.frees().contains(finding.fingerprint()))
                .filter(finding -> finding.path().size() > 1 && StepName.content(last(finding)))
                .collect(Collectors.groupingBy(
                        finding -> finding.path().subList(0, finding.path().size() - 1),
                        LinkedHashMap::new,
                        Collectors.toList()));
        contents.forEach((holder, held) -> lines.add(line(holder.get(holder.size() - 1), held)));
        if (lines.size() > MOST_CONTAINERS) {
            String more = Inert.count(lines.size() - MOST_CONTAINERS);
            lines.subList(MOST_CONTAINERS, lines.size()).clear();
            lines.add("The contents of " + more + " more can be replaced in the same way.");
        }
        return lines;
    }

    private String line(Step holder, List<Finding> held) {
        List<String> shown =
                held.stream().limit(MOST_CONTENTS).map(this::content).collect(Collectors.toList());
        int left = held.size() - shown.size();
        if (left > 0) {
            shown.add(Inert.count(left) + " more");
        }
        int last = shown.size() - 1;
        String all = last == 0 ? shown.get(0) : String.join(", ", shown.subList(0, last)) + " and " + shown.get(last);
        return "Or keep the " + names.of(holder.holds()) + " " + StepName.of(holder) + ", and in place of " + all
                + " put in what describes " + (held.size() == 1 && held.get(0).count() == 1 ? "it" : "them")
                + ", such as a name or an id.";
    }

    /** {@code ["eu"] (Thread)}; of several objects of one class only the place of the nearest is known. */
    private String content(Finding finding) {
        int more = finding.count() - 1;
        return StepName.of(last(finding)) + " (" + names.of(finding.offender().className()) + ")"
                + (more == 0 ? "" : " and " + Inert.count(more) + " more like it");
    }

    private static Step last(Finding finding) {
        return finding.path().get(finding.path().size() - 1);
    }
}
