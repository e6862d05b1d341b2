package dev.tagalong.semantics;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** Holds any object in an untyped field. */
final class Box implements Serializable {
    private static final long serialVersionUID = 1L;

    @Nullable
    Object value;

    Box(@Nullable Object value) {
        this.value = value;
    }
}
