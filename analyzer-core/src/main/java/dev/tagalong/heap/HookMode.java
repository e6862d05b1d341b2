package dev.tagalong.heap;

/** Whose hooks an inspection runs: those that the stream itself would call, or fewer. */
public enum HookMode {
    /** All of them, as the stream does. */
    RUN,
    /** Only those of the JDK's own classes; objects with other hooks are opaque and not judged. */
    JDK,
    /** None; objects with hooks are opaque and not judged. */
    NONE
}
