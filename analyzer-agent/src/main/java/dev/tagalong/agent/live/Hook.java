package dev.tagalong.agent.live;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The template of the class that {@code ObjectOutputStream} calls. {@link HookClass} defines it once more, under
 * another name, in {@code java.io}, where nothing else of the agent can be seen: so it names nothing but
 * {@code java.base}, and holds no lambda.
 *
 * <p>Both methods are called at each level of a write. They go on with the outermost one only: there the stream's depth
 * is 0. A stream that overrides {@code writeObject} has no depth and rules of its own; what it writes to another stream
 * is seen there.
 */
final class Hook {
    /** Gets the stream and the object, and if the write failed what was thrown. */
    static volatile @Nullable Consumer<Object[]> listener;

    private Hook() {}

    static void sending(Object stream, Object root, int depth, boolean overridden) {
        Consumer<Object[]> present = listener;
        if (depth == 0 && !overridden && present != null) {
            present.accept(new Object[] {stream, root});
        }
    }

    static void failed(Object stream, Object root, int depth, boolean overridden, Throwable failure) {
        Consumer<Object[]> present = listener;
        if (depth == 0 && !overridden && present != null) {
            present.accept(new Object[] {stream, root, failure});
        }
    }
}
