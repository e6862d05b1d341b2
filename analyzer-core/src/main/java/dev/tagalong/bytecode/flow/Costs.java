package dev.tagalong.bytecode.flow;

import dev.tagalong.bytecode.form.ClassFault;
import dev.tagalong.graph.Certainty;

/** How many choices a flow leaves open. */
final class Costs {
    /** Such an object flows there. */
    static final int EXACT = 0;

    /** One of few receivers, or cells of the heap that are not told apart. */
    static final int FEW = 1;

    /** One of many. */
    static final int WIDE = 2;

    /** At most so many receivers are few. */
    static final int FEW_RECEIVERS = 4;

    /** More receivers than this are not followed. */
    static final int MAX_RECEIVERS = 64;

    private Costs() {}

    static int ofReceivers(int count) {
        return count <= 1 ? EXACT : count <= FEW_RECEIVERS ? FEW : WIDE;
    }

    static Certainty certainty(int cost) {
        return switch (cost) {
            case EXACT -> Certainty.CERTAIN;
            case FEW -> Certainty.LIKELY;
            default -> Certainty.POSSIBLE;
        };
    }

    /** The highest cost of what is at least so sure. */
    static int of(Certainty least) {
        return switch (least) {
            case OBSERVED, CERTAIN -> EXACT;
            case LIKELY -> FEW;
            case POSSIBLE -> WIDE;
        };
    }

    /** A fault of an object's class costs what it leaves open. */
    static int of(ClassFault fault) {
        return of(fault.certainty());
    }
}
