package dev.tagalong.programs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What the comparisons of many programs come to. */
final class Tally {
    private final Map<String, Integer> known = new TreeMap<>();
    private final List<String> falseAlarms = new ArrayList<>();
    private int programs;
    private int predicted;
    private int notJudged;
    private int missed;
    private int confirmed;
    private int overwritten;

    void add(Trial trial, Comparison comparison) {
        programs++;
        predicted += comparison.predicted.size();
        notJudged += comparison.notJudged.size();
        missed += comparison.missed.size();
        confirmed += comparison.confirmed.size();
        overwritten += comparison.overwritten.size();
        comparison.missed.forEach(miss -> isKnown(trial, miss));
        for (String alarm : comparison.falseAlarms) {
            if (!isKnown(trial, alarm)) {
                falseAlarms.add(alarm + "\n" + trial.source().text());
            }
        }
    }

    private boolean isKnown(Trial trial, String words) {
        Optional<KnownDifference> difference = KnownDifference.of(trial, words);
        difference.ifPresent(each -> known.merge(each.name(), 1, Integer::sum));
        return difference.isPresent();
    }

    int programs() {
        return programs;
    }

    /** How many refusals of the stream there were, told or not. */
    int refusals() {
        return predicted + notJudged + missed;
    }

    int notJudged() {
        return notJudged;
    }

    /** How many predictions had to come true, and did. */
    int confirmed() {
        return confirmed;
    }

    /** Predictions that had to come true and did not, each with its program; without the known ones. */
    List<String> falseAlarms() {
        return falseAlarms;
    }

    /** How many findings a known difference explained. */
    int times(KnownDifference difference) {
        return known.getOrDefault(difference.name(), 0);
    }

    @Override
    public String toString() {
        return String.format(
                "%d programs, %d refusals: %d predicted, %d not judged, %d missed; predictions: %d came true,"
                        + " %d did not, %d were overwritten; known differences %s",
                programs, refusals(), predicted, notJudged, missed, confirmed, falseAlarms.size(), overwritten, known);
    }
}
