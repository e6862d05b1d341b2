package dev.tagalong.finding;

import dev.tagalong.catalogue.Advices;
import dev.tagalong.catalogue.Rule;
import dev.tagalong.catalogue.Rules;
import dev.tagalong.catalogue.Severity;
import dev.tagalong.graph.Certainty;
import dev.tagalong.graph.IndependentPaths;
import dev.tagalong.graph.Offender;
import dev.tagalong.graph.Recheck;
import dev.tagalong.graph.ShortestPaths;
import dev.tagalong.graph.Slice;
import dev.tagalong.graph.Timing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Words what a source found in its slice: one finding for each fingerprint and offender class. */
public final class Findings {
    private final Slice slice;
    private final Root root;
    private final Rules rules;
    private final Evidence evidence;
    private final ShortestPaths paths;
    private final Steps steps;
    private final Links links;

    private Findings(Slice slice, Root root, Rules rules, Evidence evidence) {
        this.slice = slice;
        this.root = root;
        this.rules = rules;
        this.evidence = evidence;
        paths = new ShortestPaths(slice);
        steps = new Steps(slice, evidence);
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
     * @param evidence where links come from, and how that was seen
     * @throws dev.tagalong.catalogue.CatalogueException if an offender's rule is not in {@code rules}
     * @throws IllegalArgumentException if the root does not reach an offender, or its edge ends elsewhere
     */
    public static List<Finding> of(Slice slice, List<Offender> offenders, Root root, Rules rules, Evidence evidence) {
        Findings findings = new Findings(slice, root, rules, evidence);
        return List.copyOf(findings.word(findings.groups(offenders)).values());
    }

    /**
     * The findings of one root as {@link #of} words them, each with what can be done about it, and the changes that
     * free the root.
     *
     * @param uses who uses what a change takes away
     * @param advices how to word it
     */
    public static Found found(
            Slice slice,
            List<Offender> offenders,
            Root root,
            Rules rules,
            Evidence evidence,
            Uses uses,
            Advices advices) {
        return found(slice, offenders, root, rules, evidence, uses, advices, null);
    }

    /**
     * The same where the source can be asked what is wrong without the links that a change takes away.
     *
     * @param recheck asks it; null if the slice is all there is
     */
    public static Found found(
            Slice slice,
            List<Offender> offenders,
            Root root,
            Rules rules,
            Evidence evidence,
            Uses uses,
            Advices advices,
            @Nullable Recheck recheck) {
        Findings findings = new Findings(slice, root, rules, evidence);
        return findings.found(findings.word(findings.groups(offenders)), uses, advices, recheck);
    }

    private Found found(Map<Group, Finding> worded, Uses uses, Advices advices, @Nullable Recheck recheck) {
        SortedMap<String, Changes.Fault> faults = new TreeMap<>();
        worded.forEach((group, finding) -> faults.computeIfAbsent(finding.fingerprint(), absent -> new Changes.Fault())
                .add(finding.severity(), group.deciding()));
        List<Change> changes = new Changes(slice, paths, steps, uses, advices, check(recheck)).of(root.id(), faults);
        Fixes fixes = new Fixes(changes, uses, advices);
        List<Finding> fixed = new ArrayList<>();
        worded.forEach((group, finding) -> fixed.add(finding.with(
                fixes.of(finding, slice.names().ownsClassOf(group.nearest().node())))));
        return new Found(fixed, changes);
    }

    private @Nullable Check check(@Nullable Recheck recheck) {
        return recheck == null
                ? null
                : new Check(slice, recheck, rule -> rules.rule(rule).level(evidence.live(0)));
    }

    private List<Group> groups(List<Offender> offenders) {
        Map<Group.Key, Group> groups = new LinkedHashMap<>();
        for (Offender offender : offenders) {
            if (rules.rule(offender.rule()).level(evidence.live(offender)).on()) {
                Group.Key key = new Group.Key(
                        offender.rule(), links.of(offender), slice.names().className(offender.node()));
                groups.computeIfAbsent(key, each -> new Group(each, evidence)).add(offender, links.distance(offender));
            }
        }
        return List.copyOf(groups.values());
    }

    /** Each group with its finding, in the order of a report. */
    private Map<Group, Finding> word(List<Group> groups) {
        long[] further = new IndependentPaths(slice)
                .further(groups.stream().map(Group::counted).toList());
        Map<Group, Finding> findings = new LinkedHashMap<>();
        IntStream.range(0, groups.size())
                .mapToObj(at -> Map.entry(groups.get(at), finding(groups.get(at), further[at])))
                .sorted(Map.Entry.comparingByValue(Finding.ORDER))
                .forEach(entry -> findings.put(entry.getKey(), entry.getValue()));
        return findings;
    }

    private Finding finding(Group group, long morePaths) {
        Offender nearest = group.nearest();
        Rule.Level level = rules.rule(nearest.rule()).level(evidence.live(nearest));
        int[] edges = nearest.edge() >= 0 ? paths.through(nearest.edge()) : paths.to(nearest.node());
        List<Step> path = steps.of(edges);
        List<Place> after = steps.after(edges);
        String fingerprint =
                Fingerprint.join(nearest.rule(), root.id(), group.key().link());
        return new Finding(
                Fingerprint.id(fingerprint, group.key().className()),
                fingerprint,
                nearest.rule(),
                nearest.guardedBy() == null ? level.severity() : Severity.NOTE,
                path.stream()
                        .map(Step::certainty)
                        .reduce(evidence.certainty(nearest.node()).weaker(nearest.certainty()), Certainty::weaker),
                nearest.why(),
                after.isEmpty() ? Timing.NOW : Timing.AFTER,
                after,
                steps.until(edges),
                root.id(),
                new Finding.OffenderClass(group.key().className(), exact(nearest.node()), null),
                path,
                // How many objects a program makes at one place is not known, nor by how many ways.
                Math.max(1, group.objects()),
                group.objects() > 0 ? morePaths : 0,
                nearest.guardedBy(),
                group.seen(),
                List.of());
    }

    /** Live objects are of the class they say; what a program makes can be of a subclass of a declared type. */
    private boolean exact(int node) {
        return evidence.live(node) || slice.names().exact(node);
    }
}
