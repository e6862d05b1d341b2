package dev.tagalong.semantics.other;

import java.io.Serializable;

/** A superclass in another package, whose package-private hook its subclasses there do not inherit. */
public class Elsewhere implements Serializable {
    private static final long serialVersionUID = 1L;

    /** For subclasses. */
    protected Elsewhere() {}

    Object writeReplace() {
        return "replaced from another package";
    }
}
