package dev.tagalong.finding;

import java.util.Locale;

/**
 * Something that was not looked at, and so counts neither as safe nor as a finding.
 *
 * @param what the class, member or value
 * @param reason one clause without a full stop
 * @param count how often, at least 1
 * @param reading true if the write is judged all the same, and only what the reader makes of it is not
 * @param stopped true if this is where looking stopped, and so all that lies behind it; the reason is a whole sentence
 *     but for its capital and its full stop
 */
public record NotJudged(String what, String reason, int count, boolean reading, boolean stopped) {
    /** A part that was passed over while the rest was looked at. */
    public NotJudged(String what, String reason, int count, boolean reading) {
        this(what, reason, count, reading, false);
    }

    /**
     * Where looking stopped.
     *
     * @param objects how many objects were looked at until then
     * @param behind the class, or the member, that was not looked into any more
     */
    public static NotJudged stopped(long objects, String behind) {
        String reason = String.format(
                Locale.ROOT, "stopped after %,d objects; what lies behind %s was not looked at", objects, behind);
        return new NotJudged(behind, reason, 1, false, true);
    }

    /**
     * Where a search of class files stopped.
     *
     * @param steps how many steps it had taken until then
     * @param rest what was not looked at, as the subject of a sentence
     */
    public static NotJudged stoppedSearch(long steps, String rest) {
        String reason = String.format(Locale.ROOT, "stopped after %,d steps; %s was not looked at", steps, rest);
        return new NotJudged(rest, reason, 1, false, true);
    }
}
