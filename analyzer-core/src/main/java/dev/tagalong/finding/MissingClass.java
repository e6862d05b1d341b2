package dev.tagalong.finding;

import java.util.Comparator;

/**
 * A class that was asked for and that no path has.
 *
 * @param name its binary name
 * @param namedBy how many classes name it, at least 1
 * @param notJudged how many parts are not judged because it is missing, at least 0; each counts as often as it was met
 */
public record MissingClass(String name, int namedBy, int notJudged) {
    /** Those first that leave most not judged, then those that most classes name, then by name. */
    public static final Comparator<MissingClass> ORDER = Comparator.comparingInt(MissingClass::notJudged)
            .thenComparingInt(MissingClass::namedBy)
            .reversed()
            .thenComparing(MissingClass::name);
}
