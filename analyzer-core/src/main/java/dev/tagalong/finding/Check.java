package dev.tagalong.finding;

import dev.tagalong.catalogue.Rule;
import dev.tagalong.catalogue.Severity;
import dev.tagalong.graph.Label;
import dev.tagalong.graph.Recheck;
import dev.tagalong.graph.Slice;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Asks whether what was looked at can be sent once a change is made. */
final class Check {
    private final Slice slice;
    private final Recheck recheck;
    private final Function<String, Rule.Level> levels;

    /** @param levels how each rule is reported, by its id */
    Check(Slice slice, Recheck recheck, Function<String, Rule.Level> levels) {
        this.slice = slice;
        this.recheck = recheck;
        this.levels = levels;
    }

    /**
     * What was found.
     *
     * @param passed true if no error is left for certain
     * @param brings the worst of what is wrong only then, or null if that is nothing, or not known
     */
    record Answer(boolean passed, @Nullable Severity brings) {}

    /** Leaves out all links of some labels, by their numbers. */
    Answer of(int[] labels) {
        Set<Label> gone = new HashSet<>();
        for (int label : labels) {
            gone.add(slice.labelAt(label));
        }
        List<Recheck.Left> left = recheck.without(gone);
        if (left == null) {
            return new Answer(false, null);
        }
        boolean passed = true;
        Severity brings = null;
        for (Recheck.Left each : left) {
            Severity severity = severity(each);
            passed &= severity != Severity.ERROR;
            if (!each.known() && severity != Severity.NOTE && (brings == null || severity.compareTo(brings) < 0)) {
                brings = severity;
            }
        }
        return new Answer(passed, brings);
    }

    private Severity severity(Recheck.Left left) {
        Rule.Level level = levels.apply(left.rule());
        return left.guarded() || !level.on() ? Severity.NOTE : level.severity();
    }
}
