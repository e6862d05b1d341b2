package dev.tagalong.heap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What hooks that can swallow failures did with them. A hook that is shown the same again does the same, so that it
 * need not run for that.
 */
final class GuardRuns {
    private final Map<Key, List<GuardRun>> runs;
    private final @Nullable Cut cut;
    private boolean unknown;

    private record Key(int node, int slot) {}

    /** For a pass in which hooks run. */
    GuardRuns() {
        this(new HashMap<>(), null);
    }

    private GuardRuns(Map<Key, List<GuardRun>> runs, @Nullable Cut cut) {
        this.runs = runs;
        this.cut = cut;
    }

    /** For a pass in which none runs, over a graph without some links. */
    GuardRuns without(Cut links) {
        return new GuardRuns(runs, links);
    }

    /** The links that are left out, or null in the pass in which hooks run. */
    @Nullable
    Cut cut() {
        return cut;
    }

    void add(int node, int slot, GuardRun run) {
        runs.computeIfAbsent(new Key(node, slot), key -> new ArrayList<>()).add(run);
    }

    /** All that a hook did so far. */
    List<GuardRun> of(int node, int slot) {
        return runs.getOrDefault(new Key(node, slot), List.of());
    }

    /** Notes that some hook was shown what it never was before: what it does then is not known. */
    void unknown() {
        unknown = true;
    }

    /** True if all is known of what the hooks do. */
    boolean known() {
        return !unknown;
    }
}
