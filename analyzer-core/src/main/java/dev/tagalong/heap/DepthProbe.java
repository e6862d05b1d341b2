package dev.tagalong.heap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks, while a walk is on its way, whether the stream goes too deep right at its beginning: where it does, the bare
 * verdict is known long before all objects are. Goes in the order of the stream, depth first, through objects that no
 * hook has a say in, and stops at the first other one: up to there the order is that of the stream. Gives up where it
 * meets many objects without coming deeper, as in trees and lists.
 */
final class DepthProbe implements Children.Sink {
    /** With so many objects the look costs next to nothing beside the walk. */
    static final int OBJECTS = 1 << 16;

    /** The depths at which it is measured whether the streams survive; each measurement costs as many stand-ins. */
    private static final int[] TRIED = {2_048, 8_192, 32_768};
    /** So many objects can be met for each that lies deeper, and this many more. */
    private static final int BREADTH = 4;

    private static final int SPARE = 4_096;
    /** Arrays and containers that hold more are not gone through. */
    private static final int LARGE = 1_024;

    private final Inspection.Settings settings;
    private final Children children = new Children();
    private final Set<Object> met = Collections.newSetFromMap(new IdentityHashMap<>(SPARE));
    /** What the open objects hold and how, those of the innermost last. */
    private Object[] held = new Object[SPARE];

    private byte[] ways = new byte[SPARE];
    private int size;
    /** For each open object, where what it holds begins, and what of it comes next. */
    private int[] begins = new int[SPARE];

    private int[] next = new int[SPARE];
    private int depth;
    private Shape shape;
    private @Nullable Output output;

    private DepthProbe(Inspection.Settings settings) {
        this.settings = settings;
        this.shape = settings.shapes().of(Object.class);
    }

    /** True if the streams do not survive what they meet first; false if they do, or that is not found out here. */
    static boolean overflows(Object root, Inspection.Settings settings) {
        return new DepthProbe(settings).overflows(root);
    }

    private boolean overflows(Object root) {
        met.add(root);
        int tried = 0;
        int deepest = 1;
        boolean known = enter(root);
        while (known && depth > 0 && met.size() <= BREADTH * deepest + SPARE) {
            int at = next[depth - 1]++;
            if (at == size) {
                size = begins[--depth];
            } else if (met.add(held[at])) {
                known = enter(held[at]);
                deepest = Math.max(deepest, depth);
                if (depth == TRIED[tried]) {
                    if (!survives()) {
                        return true;
                    } else if (++tried == TRIED.length) {
                        return false;
                    }
                }
            }
        }
        return false;
    }

    /** Lists what an object holds; false if a hook has a say in that, or it is much. */
    private boolean enter(Object object) {
        try {
            shape = settings.shapes().of(object.getClass());
        } catch (LinkageError e) {
            return false;
        }
        output = null;
        if (shape.contents() != null && settings.hooks() != HookMode.NONE) {
            if (entries(object) > LARGE) {
                return false;
            }
            output = Writing.of(object, shape).output();
        } else if (!shape.plain() || (object instanceof Object[] elements && elements.length > LARGE)) {
            return false;
        }
        if (depth == begins.length) {
            begins = Arrays.copyOf(begins, depth * 2);
            next = Arrays.copyOf(next, depth * 2);
        }
        begins[depth] = size;
        next[depth++] = size;
        children.each(object, shape, output, this);
        return !Children.givesFinals(output);
    }

    private static int entries(Object container) {
        return container instanceof Map<?, ?> map ? map.size() : ((Collection<?>) container).size();
    }

    @Override
    public void child(int position, Object value) {
        if (leaf(value)) {
            return;
        }
        if (size == held.length) {
            held = Arrays.copyOf(held, size * 2);
            ways = Arrays.copyOf(ways, size * 2);
        }
        held[size] = value;
        ways[size++] = DepthWay.of(shape, output, position).code();
    }

    /** What has no shape is refused where it is entered. */
    private boolean leaf(Object value) {
        try {
            return settings.shapes().of(value.getClass()).leaf();
        } catch (LinkageError e) {
            return false;
        }
    }

    private boolean survives() {
        List<StreamLimitsLink> writing = new ArrayList<>();
        List<StreamLimitsLink> reading = new ArrayList<>();
        for (int open = 0; open < depth - 1; open++) {
            DepthWay way = DepthWay.of(ways[next[open] - 1]);
            writing.addAll(way.writing());
            reading.addAll(way.reading());
        }
        return StreamLimits.of(writing, reading, settings.stackSize()).survive();
    }
}
