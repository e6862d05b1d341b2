package dev.tagalong.bytecode.flow;

import dev.tagalong.graph.Label;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The object graph behind what is sent, as far as it was found. */
final class Found {
    /**
     * A link from one object to another.
     *
     * @param from what holds
     * @param to what is held
     * @param cost how sure it is, see {@link Costs}
     * @param stores what puts it there, as far as it was found when asked; empty if no store does
     * @param siblings all stores into the same place
     * @param guard the hook that writes it and goes on where it fails, or null
     */
    record Link(
            Obj from,
            Obj to,
            Label label,
            int cost,
            Supplier<List<Contents.Stored>> stores,
            Supplier<List<Contents.Stored>> siblings,
            @Nullable Guard guard) {}

    /**
     * A hook that goes on where what it writes is refused.
     *
     * @param hook {@code Class.method}
     * @param throwsToo true if other runs of its handler throw, by the structure of the code
     */
    record Guard(String hook, boolean throwsToo) {}

    /**
     * An object that cannot be sent, or is lost.
     *
     * @param link the link by which the path must end, or null if it is wrong wherever it is held
     * @param rule id of the rule
     * @param why one clause without a full stop
     * @param guardedBy {@code Class.method} of the hook that recovers, or null if none does
     * @param cost how sure it is that this is wrong with such an object, see {@link Costs}
     */
    record Fault(
            Obj object,
            @Nullable Link link,
            String rule,
            String why,
            @Nullable String guardedBy,
            int cost) {
        /** What is wrong with an object wherever it is held, for certain. */
        Fault(Obj object, String rule, String why) {
            this(object, null, rule, why, null, Costs.EXACT);
        }
    }

    private Found() {}
}
