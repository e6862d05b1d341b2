package dev.tagalong.heap;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.SerializedLambda;
import org.jspecify.annotations.Nullable;

/** Decides which hooks run, and follows {@code writeReplace}. One that never returns hangs as the write would. */
final class Hooks {
    /** The JDK follows replacements without end; nobody replaces an object more often than this and means it. */
    private static final int MAX_REPLACEMENTS = 1_000;

    private final HookMode mode;

    Hooks(HookMode mode) {
        this.mode = mode;
    }

    HookMode mode() {
        return mode;
    }

    boolean allowed(Shape shape) {
        return mode == HookMode.RUN || (mode == HookMode.JDK && (shape.jdk() || LiveNames.lambda(shape.type())));
    }

    /**
     * The outcome of {@code writeReplace}: an object, null, a failure, or a hook that is not allowed to run.
     *
     * @param by what is written instead, or the object whose hook refuses
     * @param from the class whose hook gave it, or null
     * @param opaque the class whose hook did not run, or null
     */
    record Replacement(
            @Nullable Object by,
            @Nullable Class<?> from,
            @Nullable Class<?> opaque,
            @Nullable HookFailure failure) {
        static Replacement by(@Nullable Object by, Class<?> from) {
            return new Replacement(by, from, null, null);
        }

        /** @param at the object whose hook refuses: the first, or one that stands in for it */
        static Replacement refused(Object at, Class<?> from, HookFailure failure) {
            return new Replacement(at, from, null, failure);
        }

        /** What the object gives: a lambda is one step to what it captured. Asked only where there is an object. */
        Output output() {
            if (by == null || from == null) {
                throw new IllegalStateException("nothing is written instead");
            }
            return by instanceof SerializedLambda lambda
                    ? new Output.Captured(lambda, from)
                    : new Output.Replaced(by, from);
        }
    }

    /** Follows {@code writeReplace} as {@code writeObject0} does: until the class stays the same or has none. */
    Replacement replace(Object object, Shape shape, Shapes shapes) {
        Object at = object;
        Class<?> from = object.getClass();
        Shape atShape = shape;
        for (int i = 0; i < MAX_REPLACEMENTS; i++) {
            MethodHandle hook = atShape.replace();
            if (hook == null) {
                return Replacement.by(at, from);
            }
            if (!allowed(atShape)) {
                return new Replacement(null, null, atShape.type(), null);
            }
            try {
                Object by = (Object) hook.invokeExact(at);
                from = at.getClass();
                if (by == null || by.getClass() == from) {
                    return Replacement.by(by, from);
                }
                at = by;
                atShape = shapes.of(by.getClass());
            } catch (Throwable e) {
                return Replacement.refused(at, from, HookFailure.naming("its writeReplace throws ", e));
            }
        }
        String why = "its writeReplace goes round in a circle and never settles";
        return Replacement.refused(object, from, HookFailure.of(why, null));
    }
}
