package dev.tagalong.finding;

/**
 * Something that can be done about one finding.
 *
 * @param step index of the step of its path that is edited, from 0; -1 if it is the root itself
 * @param edit the kind of edit, such as {@code transient}
 * @param text the edited line or what to do, in one or several lines
 */
public record Fix(int step, String edit, String text) {
    /** The step of what is about the root itself. */
    public static final int ROOT = -1;
}
