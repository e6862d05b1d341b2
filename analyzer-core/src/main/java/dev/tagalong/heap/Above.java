package dev.tagalong.heap;

import java.util.BitSet;
import java.util.List;

/**
 * The nodes from which a fault can be reached, without the edges of all others: few nodes lie above a fault, and what
 * an object holds is listed faster than kept. Goes from the last node to the first, since an object is numbered before
 * what was found through it; where some were met again, as often as that brings more.
 */
final class Above implements Children.Sink {
    private static final int FILTER_BITS = 1 << 20;

    private final Walk walk;
    private final Children children = new Children();
    private final BitSet marks = new BitSet();
    /** Hashes of the marked objects: what is not in here need not be looked up. */
    private final long[] filter = new long[FILTER_BITS / Long.SIZE];

    private int node;

    private Above(Walk walk) {
        this.walk = walk;
    }

    static BitSet of(Walk walk, List<Fault> faults) {
        Above above = new Above(walk);
        for (Fault fault : faults) {
            above.mark(fault.node());
        }
        boolean more = true;
        while (more) {
            more = above.pass() && walk.meetsAgain();
        }
        return above.marks;
    }

    private void mark(int marked) {
        marks.set(marked);
        int bit = bit(walk.object(marked));
        filter[bit / Long.SIZE] |= 1L << bit;
    }

    private static int bit(Object object) {
        int hash = System.identityHashCode(object);
        return (hash ^ (hash >>> 11)) & (FILTER_BITS - 1);
    }

    private boolean pass() {
        int before = marks.cardinality();
        for (node = walk.size() - 1; node >= 0; node--) {
            if (!marks.get(node) && walk.isExpanded(node)) {
                Object object = walk.object(node);
                children.each(object, walk.shape(node), walk.outputNow(node), this);
            }
        }
        return marks.cardinality() > before;
    }

    @Override
    public void child(int position, Object value) {
        if (marks.get(node)) {
            return;
        }
        int bit = bit(value);
        if ((filter[bit / Long.SIZE] & 1L << bit) != 0) {
            int target = walk.find(node, value);
            if (target >= 0 && marks.get(target)) {
                mark(node);
            }
        }
    }
}
