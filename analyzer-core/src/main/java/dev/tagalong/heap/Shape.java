package dev.tagalong.heap;

import dev.tagalong.catalogue.LiveType;
import dev.tagalong.serial.SerialForm.Kind;
import java.lang.invoke.MethodHandle;
import org.jspecify.annotations.Nullable;

/**
 * What the walker knows of one class, made once per class.
 *
 * @param type the class
 * @param kind how the stream writes its instances
 * @param jdk true if the class belongs to the JDK
 * @param replace the effective {@code writeReplace}, or null
 * @param resolves true if reading calls a {@code readResolve}
 * @param slots the Serializable classes of the hierarchy, superclass first
 * @param writeFault why the stream refuses every instance, or null
 * @param readFault why what was written cannot be read, or null
 * @param live the live type that it is, or null
 * @param contents how a container is asked what it holds, or null if only its hooks can tell
 * @param traits combination of the constants of this class
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared; arrays are read in the inner loop.
record Shape(
        Class<?> type,
        Kind kind,
        boolean jdk,
        @Nullable MethodHandle replace,
        boolean resolves,
        SlotShape[] slots,
        @Nullable String writeFault,
        @Nullable String readFault,
        @Nullable LiveType live,
        @Nullable Contents contents,
        int traits) {
    /** Instances lead nowhere, and nothing is wrong with them. */
    static final int LEAF = 1;
    /** Some slot writes itself, or all of the object does. */
    static final int HOOKS = 2;
    /** Some slot's fields can only be had from a real stream. */
    static final int CLOSED = 4;
    /** Instances are values rather than objects: strings, boxes, constants, classes, arrays of such. */
    static final int VALUE = 8;
    /** Nothing is ever wrong with an instance itself: all that matters is what its fields or elements hold. */
    static final int PLAIN = 16;
    /** Plain, few fields, and nobody asks later whether one was there: looked at where it is met. */
    static final int SMALL = 32;
    /** The JDK's own code, which runs no other, tells the stream what a container holds: it can be asked again. */
    static final int CONTAINER = 64;

    /**
     * A serializable lambda whose captured arguments can be read where they are. The {@code writeReplace} that
     * {@code java.lang.invoke.LambdaMetafactory} makes for it does nothing but list them, and can be asked later.
     */
    static final int CAPTURES = 128;

    boolean leaf() {
        return (traits & LEAF) != 0;
    }

    boolean hooks() {
        return (traits & HOOKS) != 0;
    }

    boolean closed() {
        return (traits & CLOSED) != 0;
    }

    boolean value() {
        return (traits & VALUE) != 0;
    }

    boolean plain() {
        return (traits & PLAIN) != 0;
    }

    boolean small() {
        return (traits & SMALL) != 0;
    }

    boolean container() {
        return (traits & CONTAINER) != 0;
    }

    boolean captures() {
        return (traits & CAPTURES) != 0;
    }

    /** True if the order of writing decides what a back reference to an instance reads as. */
    boolean ordered() {
        return replace != null || kind == Kind.RECORD;
    }
}
