package dev.tagalong.graph;

/** What it costs to cut all links of one declaration. */
public final class EditCosts {
    /** No edit of a source cuts such links. */
    public static final int UNCHANGEABLE = 0;
    /** An edit of the project's own source. */
    public static final int OWN = 1;
    /** An edit of a library: as much as five of one's own. */
    public static final int LIBRARY = 5;

    private EditCosts() {}

    /**
     * The cost of each label of a slice, by its number. What a container holds, a record's components, a proxy's
     * handler, replacements, and whatever the JDK declares cannot be cut.
     */
    public static int[] of(Slice slice) {
        int[] costs = new int[slice.labels()];
        for (int number = 0; number < costs.length; number++) {
            costs[number] = cost(slice.labelAt(number), slice.names());
        }
        return costs;
    }

    private static int cost(Label label, Slice.Names names) {
        return switch (label.kind()) {
            case FIELD, CAPTURED, OUTER, LOCAL, WRITTEN -> {
                if (label.inner() || names.fixed(label.owner())) {
                    yield UNCHANGEABLE;
                }
                yield names.owned(label.owner()) ? OWN : LIBRARY;
            }
            case COMPONENT, ELEMENT, KEY, VALUE, REPLACEMENT, HANDLER -> UNCHANGEABLE;
        };
    }
}
