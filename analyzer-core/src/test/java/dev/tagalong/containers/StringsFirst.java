package dev.tagalong.containers;

import java.io.Serializable;
import java.util.Comparator;

/** Sorts strings by themselves and before all else. Can hold something on the way. */
final class StringsFirst implements Comparator<Object>, Serializable {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("unused") // only the stream looks
    private final Object held;

    StringsFirst() {
        this(null);
    }

    StringsFirst(Object held) {
        this.held = held;
    }

    @Override
    public int compare(Object a, Object b) {
        if (a instanceof String first && b instanceof String second) {
            return first.compareTo(second);
        } else if (a == b) {
            return 0;
        }
        return a instanceof String ? -1 : 1;
    }
}
