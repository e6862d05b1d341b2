package dev.tagalong.heap;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.jspecify.annotations.Nullable;

/**
 * Reads by method handle: records, hidden classes, and all classes of open packages from JDK 24 on.
 *
 * <p>A handle that is no constant is called, never inlined, so that each field costs a call. Once many objects of a
 * class were read, one handle is made of all: it costs one call for each object, but takes longer to make than a small
 * walk lasts.
 */
final class GetterReader implements FieldReader {
    /** So many objects are read field by field. */
    private static final int FEW = 10_000;

    private final MethodHandle[] getters;
    /** Counted without a lock: other threads at most delay the one handle. */
    private int few;

    private @Nullable MethodHandle all;

    /** @param getters of the fields, in the order in which values are wanted, each as {@code (Object)Object} */
    GetterReader(MethodHandle[] getters) {
        this.getters = getters;
    }

    @Override
    public void read(Object holder, @Nullable Object[] into, int at) {
        try {
            MethodHandle once = all;
            if (once != null) {
                once.invokeExact(holder, into, at);
                return;
            }
            for (int i = 0; i < getters.length; i++) {
                into[at + i] = (Object) getters[i].invokeExact(holder);
            }
        } catch (Throwable e) {
            throw HookFailure.rethrow(e);
        }
        if (getters.length > 1 && ++few > FEW) {
            all = AtOnce.all(getters);
        }
    }

    @Override
    public @Nullable Object read(Object holder, int field) {
        try {
            return (Object) getters[field].invokeExact(holder);
        } catch (Throwable e) {
            throw HookFailure.rethrow(e);
        }
    }

    /** Makes the one handle; initialised only where there is one. */
    private static final class AtOnce {
        private static final MethodType ALL =
                MethodType.methodType(void.class, Object.class, Object[].class, int.class);
        private static final MethodHandle SET = MethodHandles.arrayElementSetter(Object[].class);
        private static final MethodHandle SUM = sum();

        /** Reads all fields: {@code (holder, into, at)}. */
        static MethodHandle all(MethodHandle[] getters) {
            MethodHandle all = into(getters, getters.length - 1);
            for (int i = getters.length - 2; i >= 0; i--) {
                all = MethodHandles.foldArguments(all, into(getters, i));
            }
            return MethodHandles.permuteArguments(all, ALL, 1, 2, 0);
        }

        /** Reads one field: {@code (into, at, holder)}. */
        private static MethodHandle into(MethodHandle[] getters, int field) {
            MethodHandle place = MethodHandles.insertArguments(SUM, 1, field);
            return MethodHandles.filterArguments(SET, 1, place, getters[field]);
        }

        private static MethodHandle sum() {
            MethodType type = MethodType.methodType(int.class, int.class, int.class);
            try {
                return MethodHandles.publicLookup().findStatic(Integer.class, "sum", type);
            } catch (ReflectiveOperationException e) {
                throw new LinkageError("Integer.sum is missing", e);
            }
        }
    }
}
