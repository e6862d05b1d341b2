package dev.tagalong.generated;

import java.util.Comparator;

/** The order in which a graph's objects were made: the same in equal graphs, and serializable. */
public enum ByNumber implements Comparator<Object> {
    /** The only one. */
    ORDER;

    @Override
    public int compare(Object left, Object right) {
        return Hooks.compare(left, right);
    }
}
