package dev.tagalong.finding;

import dev.tagalong.catalogue.Advices;
import dev.tagalong.catalogue.Severity;
import dev.tagalong.finding.Edits.Worded;
import dev.tagalong.graph.EditCosts;
import dev.tagalong.graph.Offender;
import dev.tagalong.graph.ShortestPaths;
import dev.tagalong.graph.Slice;
import dev.tagalong.graph.SmallestChange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The changes that free a root: of its errors, or if it has none of its warnings. What no edit can cut off is left out,
 * and the changes free the rest.
 *
 * <p>Of equally cheap sets of edits the first is the one that takes away least on arrival ({@link Edits.Arrival}); of
 * these, one whose links are null at first anyway; then the one nearest to the offenders; then by names. Those that
 * bring up another error come last.
 */
final class Changes {
    private final Slice slice;
    private final ShortestPaths paths;
    private final Edits edits;
    private final @Nullable Check check;
    private final int[] costs;
    /** An edge of each label that is nearest to the root. */
    private final int[] nearest;

    /** @param check asks whether a change leaves no error; null if the slice is all that is known */
    Changes(Slice slice, ShortestPaths paths, Steps steps, Uses uses, Advices advices, @Nullable Check check) {
        this.slice = slice;
        this.paths = paths;
        this.check = check;
        edits = new Edits(slice, steps, uses, advices);
        costs = EditCosts.of(slice);
        for (int label = 0; label < costs.length; label++) {
            if (costs[label] != EditCosts.UNCHANGEABLE
                    && uses.generated(slice.labelAt(label).owner())) {
                costs[label] = EditCosts.UNCHANGEABLE;
            }
        }
        nearest = new int[slice.labels()];
        Arrays.fill(nearest, -1);
        for (int edge = 0; edge < slice.edges(); edge++) {
            int label = slice.labelNumber(edge);
            if (nearest[label] < 0 || depth(edge) < depth(nearest[label])) {
                nearest[label] = edge;
            }
        }
    }

    /** The offenders of one fingerprint. */
    static final class Fault {
        private Severity severity = Severity.NOTE;
        private final List<Offender> offenders = new ArrayList<>();

        /** Adds those of one finding. */
        void add(Severity ofFinding, List<Offender> all) {
            severity = severity.compareTo(ofFinding) <= 0 ? severity : ofFinding;
            offenders.addAll(all);
        }
    }

    /** One set of edits. */
    @SuppressWarnings("ArrayRecordComponent") // Never compared as a whole.
    private record Option(List<Worded> edits, int[] labels, Edits.Arrival harm, int now, int depth, String names) {
        static final Comparator<Option> ORDER = Comparator.comparing(Option::harm)
                .thenComparingInt(Option::now)
                .thenComparing(Comparator.comparingInt(Option::depth).reversed())
                .thenComparing(Option::names);
    }

    /**
     * The changes of a root, the best first.
     *
     * @param root {@link Root#id()}
     * @param faults what is wrong, by fingerprint
     */
    List<Change> of(String root, SortedMap<String, Fault> faults) {
        Severity worst = faults.values().stream()
                .map(fault -> fault.severity)
                .min(Comparator.naturalOrder())
                .orElse(Severity.NOTE);
        if (worst == Severity.NOTE) {
            return List.of();
        }
        List<Fault> all = List.copyOf(faults.values());
        boolean[] separable = each(all, SmallestChange.separable(slice, offenders(all), costs));
        List<Fault> wanted = IntStream.range(0, all.size())
                .filter(at -> separable[at] && all.get(at).severity == worst)
                .mapToObj(all::get)
                .toList();
        if (wanted.isEmpty()) {
            return List.of();
        }
        SmallestChange.Result result = SmallestChange.of(slice, offenders(wanted), costs);
        List<Option> options =
                result.sets().stream().map(this::option).sorted(Option.ORDER).toList();
        List<Change> changes = new ArrayList<>();
        for (Option option : options) {
            changes.add(change(root, faults, option, result));
        }
        // After an edit that brings up what was not there before, there is more to do.
        changes.sort(Comparator.comparing(change -> change.brings() == Severity.ERROR));
        return changes;
    }

    private static List<Offender> offenders(List<Fault> faults) {
        return faults.stream().flatMap(fault -> fault.offenders.stream()).toList();
    }

    /** For each fault whether an answer holds for all of its offenders. */
    private static boolean[] each(List<Fault> faults, boolean[] answers) {
        boolean[] all = new boolean[faults.size()];
        int next = 0;
        for (int at = 0; at < all.length; at++) {
            all[at] = true;
            for (int end = next + faults.get(at).offenders.size(); next < end; next++) {
                all[at] &= answers[next];
            }
        }
        return all;
    }

    private Change change(String root, SortedMap<String, Fault> faults, Option option, SmallestChange.Result result) {
        List<Fault> all = List.copyOf(faults.values());
        List<String> fingerprints = List.copyOf(faults.keySet());
        boolean[] freed = each(all, SmallestChange.freed(slice, offenders(all), option.labels()));
        List<String> frees = IntStream.range(0, freed.length)
                .filter(at -> freed[at])
                .mapToObj(fingerprints::get)
                .toList();
        Check.Answer answer = check == null ? new Check.Answer(passes(all, freed), null) : check.of(option.labels());
        return new Change(
                root,
                option.edits().stream().map(Worded::edit).toList(),
                frees,
                result.minimal(),
                answer.passed(),
                answer.brings(),
                result.more());
    }

    /** True if the slice shows no error that is left. */
    private static boolean passes(List<Fault> all, boolean[] freed) {
        return offenders(all).stream().noneMatch(Changes::hangsOnDepth)
                && IntStream.range(0, freed.length).allMatch(at -> freed[at] || all.get(at).severity != Severity.ERROR);
    }

    /**
     * True for what another way through the same objects can bring back: which objects nest deep is not in the slice.
     */
    private static boolean hangsOnDepth(Offender offender) {
        return offender.rule().equals("too-deep");
    }

    private Option option(int[] labels) {
        List<Worded> worded = Arrays.stream(labels)
                .mapToObj(label -> edits.of(nearest[label]))
                .sorted(Comparator.comparing((Worded each) -> each.edit().owner())
                        .thenComparing(each -> each.edit().name()))
                .toList();
        int depth = Arrays.stream(labels).map(label -> depth(nearest[label])).sum();
        StringBuilder names = new StringBuilder();
        worded.forEach(each -> names.append(each.edit().owner())
                .append('#')
                .append(each.edit().name())
                .append(' '));
        return new Option(
                worded,
                labels,
                worded.stream()
                        .map(Worded::arrival)
                        .max(Comparator.naturalOrder())
                        .orElse(Edits.Arrival.USED),
                (int) worded.stream().filter(each -> !each.later()).count(),
                depth,
                names.toString());
    }

    private int depth(int edge) {
        return paths.distance(slice.from(edge));
    }
}
