package dev.tagalong.heap;

import dev.tagalong.heap.HookBodies.OnFailure;
import dev.tagalong.serial.FormRules;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which faults of a walk are errors whatever the order of writing, so that no edge has to be looked at for that. */
final class Certain {
    private Certain() {}

    /** True for what is an error, unless a hook swallows it or it is one that the reader can skip. */
    static boolean counts(Fault fault, Object object) {
        return fault.stopsWrite() || (fault.rule().equals(Fault.READ_FAILS) && !hidden(fault, object));
    }

    /** True for what the reader only skips where nobody asks for it, see {@link SkippedOnRead}. */
    static boolean hidden(Fault fault, Object object) {
        return fault.rule().equals(Fault.READ_FAILS)
                && (fault.why().equals(FormRules.hidden()) || object instanceof Class<?>);
    }

    /**
     * True if some fault of a walk that is over is an error for certain: no hook that was met can swallow a failure,
     * and nothing was met in two forms of which the stream writes only one.
     */
    static boolean error(Walk walk, HookBodies bodies) {
        List<Fault> faults = walk.faults();
        return !walk.orderMatters()
                && faults.stream().anyMatch(fault -> counts(fault, walk.object(fault.node())))
                && (faults.stream().noneMatch(Fault::stopsWrite) || !swallows(walk, bodies));
    }

    private static boolean swallows(Walk walk, HookBodies bodies) {
        Map<Class<?>, OnFailure> known = new HashMap<>();
        for (int node = 0; node < walk.size(); node++) {
            if (walk.kept(node) instanceof Output.Written written
                    && !written.replayed()
                    && known.computeIfAbsent(
                                    walk.object(node).getClass(),
                                    type -> OnFailures.of(walk.shapes().of(type), bodies))
                            == OnFailure.CAN_SWALLOW) {
                return true;
            }
        }
        return false;
    }
}
