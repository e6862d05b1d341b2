package dev.tagalong.graph;

import java.util.Locale;

/** Whether a link is there as soon as the object is built, or only after a method has run. */
public enum Timing {
    /** There when the object is built, or not known to come later. */
    NOW,
    /** Stored only outside constructors and initialisers. */
    AFTER;

    /** The word used in reports: the name in lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
