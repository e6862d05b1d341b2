package dev.tagalong.generated;

import java.io.Serializable;

/** Stands in a stream for an object that refuses to be written, and holds nothing. */
final class StandIn implements Serializable {
    private static final long serialVersionUID = 1L;
}
