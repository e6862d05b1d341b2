package dev.tagalong.programs;

import java.util.List;

/** All ways to make a value. */
final class Values {
    /** Chosen first, so that large families do not crowd out small ones. */
    private static final List<List<Maker>> FAMILIES = List.of(
            Holders.ALL,
            Inheritance.ALL,
            SharedHolders.ALL,
            Nested.ALL,
            Containers.ALL,
            Copies.ALL,
            Lambdas.ALL,
            Hooks.ALL,
            Lifecycles.ALL,
            Flows.ALL,
            Failures.ALL,
            Reflective.ALL,
            Removals.ALL);

    private Values() {}

    static Val make(Draft draft, Body body, int depth) {
        if (depth == 0 || draft.pick(6) == 0) {
            return draft.pick(3) == 1 ? draft.pick(Leaves.GOOD) : draft.pick(Leaves.BAD);
        }
        return draft.pick(draft.pick(FAMILIES)).make(draft, body, depth - 1);
    }
}
