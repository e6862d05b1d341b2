package dev.tagalong.heap;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one walk between verdicts, so that a small object costs no memory. It belongs to no thread and holds no object
 * and no class while nobody walks.
 */
final class SpareWalk {
    private static final AtomicReference<@Nullable Walk> SPARE = new AtomicReference<>();

    private SpareWalk() {}

    static Walk take(Shapes shapes, HookMode mode) {
        Walk spare = SPARE.getAndSet(null);
        return spare != null && spare.shapes() == shapes && spare.mode() == mode ? spare : new Walk(shapes, mode);
    }

    static void giveBack(Walk walk) {
        walk.clear();
        SPARE.set(walk);
    }
}
