package dev.tagalong.finding;

import dev.tagalong.catalogue.Rule;
import dev.tagalong.catalogue.Rules;
import dev.tagalong.catalogue.Severity;
import dev.tagalong.graph.Certainty;
import dev.tagalong.graph.IndependentPaths;
import dev.tagalong.graph.Offender;
import dev.tagalong.graph.ShortestPaths;
import dev.tagalong.graph.Slice;
import dev.tagalong.graph.Timing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Words what a source found in its slice: one finding for each fingerprint and offender class. */
public final class Findings {
    private final Slice slice;
    private final Root root;
    private final Rules rules;
    private final boolean live;
    private final ShortestPaths paths;
    private final Steps steps;
    private final Links links;

    private Findings(Slice slice, Root root, Rules rules, Places places, boolean live) {
        this.slice = slice;
        this.root = root;
        this.rules = rules;
        this.live = live;
        paths = new ShortestPaths(slice);
        steps = new Steps(slice, places, live);
        links = new Links(slice, paths, steps);
    }

    /**
     * The findings of one root, in {@linkplain Finding#ORDER the order of a report}. Offenders of a rule that is off
     * are left out. Offenders of one fingerprint and class are one finding with the shortest path to any of them; it is
     * guarded only if all of them are, and then the path leads to one that is not.
     *
     * @param slice what leads from the root to the offenders
     * @param offenders what is wrong with which node; the root must reach them, and an edge given must end at its node
     * @param root node 0 of the slice
     * @param rules severities, and what is on
     * @param places where links are stored
     * @param live true for live objects: what is seen is observed, and a field that no constructor stores came later
     * @throws dev.tagalong.catalogue.CatalogueException if an offender's rule is not in {@code rules}
     * @throws IllegalArgumentException if the root does not reach an offender, or its edge ends elsewhere
     */
    public static List<Finding> of(
            Slice slice, List<Offender> offenders, Root root, Rules rules, Places places, boolean live) {
        return new Findings(slice, root, rules, places, live).word(offenders);
    }

    private List<Finding> word(List<Offender> offenders) {
        Map<Group.Key, Group> groups = new LinkedHashMap<>();
        for (Offender offender : offenders) {
            if (rules.rule(offender.rule()).level(live).on()) {
                Group.Key key = new Group.Key(
                        offender.rule(), links.of(offender), slice.names().className(offender.node()));
                groups.computeIfAbsent(key, Group::new).add(offender, links.shown(offender));
            }
        }
        List<Group> ordered = List.copyOf(groups.values());
        long[] further = new IndependentPaths(slice)
                .further(ordered.stream().map(Group::offenders).toList());
        List<Finding> findings = new ArrayList<>();
        for (int at = 0; at < ordered.size(); at++) {
            findings.add(finding(ordered.get(at), further[at]));
        }
        findings.sort(Finding.ORDER);
        return List.copyOf(findings);
    }

    private Finding finding(Group group, long morePaths) {
        Offender nearest = group.nearest();
        Rule.Level level = rules.rule(nearest.rule()).level(live);
        List<Step> path = steps.of(nearest.edge() >= 0 ? paths.through(nearest.edge()) : paths.to(nearest.node()));
        List<Place> after = path.stream()
                .filter(step -> step.timing() == Timing.AFTER)
                .flatMap(step -> step.at().stream())
                .distinct()
                .toList();
        String fingerprint =
                Fingerprint.join(nearest.rule(), root.id(), group.key().link());
        return new Finding(
                Fingerprint.id(fingerprint, group.key().className()),
                fingerprint,
                nearest.rule(),
                nearest.guardedBy() == null ? level.severity() : Severity.NOTE,
                path.stream()
                        .map(Step::certainty)
                        .reduce(live ? Certainty.OBSERVED : Certainty.CERTAIN, Certainty::weaker),
                nearest.why(),
                after.isEmpty() ? Timing.NOW : Timing.AFTER,
                after,
                List.of(),
                root.id(),
                new Finding.OffenderClass(group.key().className(), live, null),
                path,
                group.objects(),
                morePaths,
                nearest.guardedBy(),
                List.of(live ? "observed" : "predicted"));
    }
}
