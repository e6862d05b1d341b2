package dev.tagalong.heap;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Whether everything lies near the root whatever the order: goes down all links, without asking what was met before,
 * and so without looking anything up. That ends soon in trees, lists and maps, which most of what is sent is made of.
 * Given up where it goes deep, as in cycles, or takes long, as where much is shared.
 */
final class DepthUnfolded implements Children.Sink {
    private final Walk walk;
    private final int most;
    private final Children children = new Children();
    private @Nullable Object[] open = new Object[64];
    /** How deep each of them lies; negative for what is written as it is, though its class has a writeReplace. */
    private int[] depths = new int[64];

    private int size;
    private int depth;
    private boolean finals;

    /** @param most so many objects can lie inside of one another */
    DepthUnfolded(Walk walk, int most) {
        this.walk = walk;
        this.most = most;
    }

    /** True if no chain of links is longer; false also if that would take long to find out. */
    boolean shallow() {
        long left = 2 * walk.looked();
        push(walk.object(0), 1);
        while (size > 0 && left-- > 0) {
            Object object = open[--size];
            assert object != null;
            open[size] = null;
            depth = Math.abs(depths[size]);
            if (depth > most) {
                return false;
            }
            list(object, depths[size] < 0);
        }
        return size == 0;
    }

    private void list(Object object, boolean asFinal) {
        Shape shape = walk.shapes().of(object.getClass());
        Output output = null;
        if (shape.container()) {
            output = Writing.of(object, shape).output();
        } else if (!shape.plain()) {
            int node = walk.find(asFinal, object);
            if (node < 0 || !walk.isExpanded(node)) {
                return;
            }
            output = walk.output(node);
        }
        finals = Children.givesFinals(output);
        children.each(object, shape, output, this);
    }

    @Override
    public void child(int position, Object value) {
        if (!leaf(value)) {
            push(value, finals ? -depth - 1 : depth + 1);
        }
    }

    /** What has no shape is refused, and leads nowhere. */
    private boolean leaf(Object value) {
        try {
            return walk.shapes().of(value.getClass()).leaf();
        } catch (LinkageError e) {
            return true;
        }
    }

    private void push(Object object, int at) {
        if (size == open.length) {
            open = Arrays.copyOf(open, size * 2);
            depths = Arrays.copyOf(depths, size * 2);
        }
        open[size] = object;
        depths[size++] = at;
    }
}
