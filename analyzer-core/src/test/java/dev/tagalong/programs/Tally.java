package dev.tagalong.programs;

import java.util.ArrayList;
import java.util.List;

/** What the comparisons of many programs come to. */
final class Tally {
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
        for (String alarm : comparison.falseAlarms) {
            falseAlarms.add(alarm + "\n" + trial.source().text());
        }
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

    /** Predictions that had to come true and did not, each with its program. */
    List<String> falseAlarms() {
        return falseAlarms;
    }

    @Override
    public String toString() {
        return String.format(
                "%d programs, %d refusals: %d predicted, %d not judged, %d missed; predictions: %d came true,"
                        + " %d did not, %d were overwritten",
                programs, refusals(), predicted, notJudged, missed, confirmed, falseAlarms.size(), overwritten);
    }
}
