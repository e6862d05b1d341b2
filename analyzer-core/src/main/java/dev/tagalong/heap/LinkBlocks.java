package dev.tagalong.heap;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Lists what the nodes of a walk hold, in the order of the stream, and looks up the numbers of it in blocks, one step
 * for all before the next (headers, hashes, slots): one by one, each look-up would wait for memory that lies anywhere.
 * Hooks are not run again but for those of the JDK's containers.
 */
final class LinkBlocks implements Children.Sink {
    private static final int BLOCK = 1024;

    private final Walk walk;
    private final boolean keeps;
    private final Sink into;
    private final Children children = new Children();
    /** What was found and not yet looked up: the holders, where it stands there, how the stream comes to it. */
    private final int[] from = new int[BLOCK];

    private final int[] position = new int[BLOCK];
    private final byte[] ways = new byte[BLOCK];
    private final boolean[] asFinal = new boolean[BLOCK];
    private final @Nullable Object[] values = new Object[BLOCK];
    private final int[] numbers = new int[BLOCK];
    private int size;
    /** The object that is listed now. */
    private int node;

    private Shape shape;
    private @Nullable Output output;
    private boolean finals;
    private boolean asked;

    /** Receives links. */
    interface Sink {
        /**
         * One link; their sources come in ascending order.
         *
         * @param position see {@link Children}
         * @param way code of the {@link DepthWay}
         */
        void link(int from, int position, byte way, int to);
    }

    /** @param keeps true if what containers tell is kept for later questions */
    LinkBlocks(Walk walk, boolean keeps, Sink into) {
        this.walk = walk;
        this.keeps = keeps;
        this.into = into;
        this.shape = walk.shapes().of(Object.class);
    }

    /**
     * Lists the links of some nodes.
     *
     * @param among these, or null for all
     */
    void list(@Nullable BitSet among) {
        int nodes = walk.size();
        for (int start = 0; start < nodes; start += BLOCK) {
            int end = Math.min(nodes, start + BLOCK);
            if (among == null) {
                walk.touch(start, end);
            }
            for (node = start; node < end; node++) {
                if (walk.isExpanded(node) && (among == null || among.get(node))) {
                    list();
                }
            }
        }
        lookUp();
    }

    /** True if a container has told what it holds, and that was not kept. */
    boolean asked() {
        return asked;
    }

    private void list() {
        Object object = walk.object(node);
        if (shape.type() != object.getClass()) {
            shape = walk.shapes().of(object.getClass());
        }
        output = null;
        if (!shape.plain()) {
            boolean asks = !keeps && shape.container() && walk.kept(node) == null;
            output = asks ? walk.outputNow(node) : walk.output(node);
            asked |= asks;
        }
        finals = Children.givesFinals(output);
        children.each(object, shape, output, this);
    }

    @Override
    public void child(int at, Object value) {
        if (size == BLOCK) {
            lookUp();
        }
        from[size] = node;
        position[size] = at;
        ways[size] = DepthWay.of(shape, output, at).code();
        asFinal[size] = finals;
        values[size++] = value;
    }

    private void lookUp() {
        walk.find(values, asFinal, size, numbers);
        for (int i = 0; i < size; i++) {
            values[i] = null;
            if (numbers[i] >= 0) {
                into.link(from[i], position[i], ways[i], numbers[i]);
            }
        }
        size = 0;
    }
}
