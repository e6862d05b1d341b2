package dev.tagalong.heap;

import dev.tagalong.serial.SerialForm.Kind;
import java.io.Externalizable;
import java.io.ObjectOutputStream;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.SerializedLambda;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Runs hooks on the calling thread and contains whatever they throw. One that never returns hangs as the write would.
 */
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

    /** The outcome of {@code writeReplace}: exactly one of an object, null, or a failure. */
    record Replacement(
            @Nullable Object by,
            @Nullable String failure,
            @Nullable Throwable thrown) {}

    /** The outcome of writing: what was written, or why the object refuses. */
    record Result(
            @Nullable Output output,
            @Nullable String readFault,
            @Nullable String failure,
            @Nullable Throwable thrown) {
        static Result refused(String hook, Throwable thrown) {
            return new Result(null, null, hook + " throws " + HookFailure.describe(thrown), thrown);
        }
    }

    boolean allowed(Shape shape) {
        return mode == HookMode.RUN || (mode == HookMode.JDK && (shape.jdk() || LiveNames.lambda(shape.type())));
    }

    /** Follows {@code writeReplace} as {@code writeObject0} does: until the class stays the same or has none. */
    Replacement replace(Object object, Shape shape, Shapes shapes) {
        Object at = object;
        Shape atShape = shape;
        for (int i = 0; i < MAX_REPLACEMENTS; i++) {
            MethodHandle hook = atShape.replace();
            if (hook == null) {
                return new Replacement(at, null, null);
            }
            try {
                Object by = (Object) hook.invokeExact(at);
                if (by == null || by.getClass() == at.getClass()) {
                    return new Replacement(by, null, null);
                }
                at = by;
                atShape = shapes.of(by.getClass());
                if (!allowed(atShape)) {
                    return new Replacement(at, null, null);
                }
            } catch (Throwable e) {
                return new Replacement(null, "its writeReplace throws " + HookFailure.describe(e), e);
            }
        }
        return new Replacement(null, "its writeReplace goes round in a circle and never settles", null);
    }

    /** What a replacement gives: a lambda is one step to what it captured. */
    static Output output(Object by) {
        return by instanceof SerializedLambda lambda ? new Output.Captured(lambda) : new Output.Replaced(by);
    }

    /** Why a lambda of a hidden class cannot be read: its capturing class is written by name. */
    static @Nullable String lambdaFault(Class<?> type) {
        return LiveNames.lambda(type)
                        && type.getNestHost() != type
                        && type.getNestHost().isHidden()
                ? "its capturing class is hidden, so reading cannot find it by name"
                : null;
    }

    static boolean hidden(Class<?> type) {
        Class<?> element = type;
        while (element.isArray()) {
            element = element.getComponentType();
        }
        return element.isHidden();
    }

    static String hiddenClass() {
        return "it is the Class object of a hidden class, which reading cannot find by name";
    }

    /** Why a default write of some slot without a hook is refused, or null. */
    static @Nullable String defaultFault(Shape shape) {
        for (SlotShape slot : shape.slots()) {
            if (slot.writeObject() == null && slot.defaultFault() != null) {
                return slot.defaultFault();
            }
        }
        return null;
    }

    /** Writes an object to a recording stream; if anything is thrown there, asks a real one. */
    Result write(Object object, Shape shape) {
        if (!shape.closed()) {
            try {
                return record(object, shape);
            } catch (Throwable e) {
                return replay(object, shape);
            }
        }
        return replay(object, shape);
    }

    private static Result record(Object object, Shape shape) throws Throwable {
        Recorded values = new Recorded();
        if (shape.kind() == Kind.EXTERNALIZABLE) {
            ((Externalizable) object).writeExternal(HookStream.forExternal(recorder(values, 0, false)));
            return new Result(new Output.Written(values, false), null, null, null);
        }
        String readFault = null;
        SlotShape[] slots = shape.slots();
        for (int i = 0; i < slots.length; i++) {
            SlotShape slot = slots[i];
            WriteListener listener = recorder(values, i, slot.counts());
            if (slot.writeObject() == null) {
                if (slot.defaultFault() != null) {
                    return new Result(null, null, slot.defaultFault(), null);
                }
                HookStream.forSlot(object, slot, listener).defaultWriteObject();
                continue;
            }
            HookStream stream = HookStream.forSlot(object, slot, listener);
            slot.writeObject().invokeExact(object, (ObjectOutputStream) stream);
            stream.end();
            if (!slot.readsItself() && slot.hasFields() && !stream.fieldsFirst()) {
                readFault = slot.name() + " has no readObject, and its writeObject does not write the fields first";
            }
        }
        return new Result(new Output.Written(values, false), readFault, null, null);
    }

    private static WriteListener recorder(Recorded values, int slot, boolean numbers) {
        return new WriteListener() {
            @Override
            public void field(int field, @Nullable Object value) {
                values.add(slot, field, value);
            }

            @Override
            public void written(@Nullable Object value) {
                values.add(slot, Recorded.WRITTEN, value);
            }

            @Override
            public void number(int value) {
                if (numbers) {
                    values.number(value);
                }
            }
        };
    }

    private static Result replay(Object object, Shape shape) {
        List<Object> found;
        try {
            found = RealStream.children(object);
        } catch (Throwable e) {
            String fault = defaultFault(shape);
            if (fault != null) {
                return new Result(null, null, fault, e);
            }
            String hook = shape.kind() == Kind.EXTERNALIZABLE ? "its writeExternal" : "its writeObject";
            return Result.refused(shape.hooks() ? hook : "writing it", e);
        }
        // Where as many children came as there are fields, none was null or doubled, and the order names them.
        boolean named = !shape.hooks() && shape.slots().length == 1 && shape.slots()[0].refs().length == found.size();
        Recorded values = new Recorded();
        for (int i = 0; i < found.size(); i++) {
            values.add(0, named ? i : Recorded.WRITTEN, found.get(i));
        }
        return new Result(new Output.Written(values, true), null, null, null);
    }
}
