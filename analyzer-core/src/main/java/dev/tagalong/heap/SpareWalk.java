package dev.tagalong.heap;

import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one walk between verdicts, so that a small object costs no memory. It belongs to no thread and holds no object,
 * and no class that can be unloaded, while nobody walks.
 */
final class SpareWalk {
    /** True while somebody has {@link #spare}: a flag, since to exchange references costs more. */
    private static final AtomicBoolean TAKEN = new AtomicBoolean();

    private static @Nullable Walk spare;

    private SpareWalk() {}

    /** The spare walk, or a new one if another thread, or a hook further up, has it or it goes by other settings. */
    static Walk take(Shapes shapes, HookMode mode) {
        if (!TAKEN.compareAndSet(false, true)) {
            return new Walk(shapes, mode);
        }
        Walk walk = spare;
        if (walk == null || walk.shapes() != shapes || walk.mode() != mode) {
            walk = new Walk(shapes, mode);
            spare = walk;
        }
        return walk;
    }

    static void giveBack(Walk walk) {
        if (walk == spare) {
            walk.clear();
            TAKEN.setRelease(false);
        }
    }
}
