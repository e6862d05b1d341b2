package dev.tagalong.catalogue;

import java.util.Locale;

/** How bad a finding is, from the worst down. Independent of certainty and timing. */
public enum Severity {
    /** The send fails, or what arrives cannot be read. */
    ERROR,
    /** The send works and something is lost. */
    WARNING,
    /** Worth knowing; never counts for exit codes unless asked for. */
    NOTE;

    /** The word used in reports: the name in lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
