package dev.tagalong.bytecode.flow;

import dev.tagalong.bytecode.code.Event;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A call that sets or reads a field through an object that stands for the field: a {@code Field}, a {@code VarHandle},
 * an {@code AtomicReferenceFieldUpdater} or a setter's {@code MethodHandle}. Argument 0 is that object, argument 1 the
 * one whose field it is, unless the field is static.
 *
 * @param value number of the argument that is stored, or -1
 * @param function number of the argument that makes what is stored of what is there, or -1
 * @param reads true if the call answers what is or was there
 * @param always false if the call can also be something else than an access to a field
 */
record Reflected(int value, int function, boolean reads, boolean always) {
    private static final String FIELD = "java/lang/reflect/Field";
    private static final String VAR_HANDLE = "java/lang/invoke/VarHandle";
    private static final String UPDATER = "java/util/concurrent/atomic/AtomicReferenceFieldUpdater";
    private static final String METHOD_HANDLE = "java/lang/invoke/MethodHandle";

    /** The classes whose objects stand for fields. */
    static final Set<String> CLASSES = Set.of(FIELD, VAR_HANDLE, UPDATER, METHOD_HANDLE);

    private static final Set<String> SET = Set.of("set", "lazySet", "setVolatile", "setOpaque", "setRelease");
    private static final Set<String> UPDATE =
            Set.of("updateAndGet", "getAndUpdate", "accumulateAndGet", "getAndAccumulate");

    /** The call as an access to a field; null if it is none. */
    static @Nullable Reflected of(Event.Call call) {
        String owner = call.method().owner();
        String name = call.method().name();
        int last = call.arguments().size() - 1;
        if (!CLASSES.contains(owner) || last < 1) {
            return null;
        } else if (owner.equals(FIELD)) {
            return name.equals("set") && last == 2
                    ? new Reflected(2, -1, false, true)
                    : name.equals("get") ? new Reflected(-1, -1, true, true) : null;
        } else if (owner.equals(METHOD_HANDLE)) {
            return name.equals("invoke") || name.equals("invokeExact") ? new Reflected(last, -1, false, false) : null;
        } else if (UPDATE.contains(name)) {
            return new Reflected(-1, last, true, true);
        } else if (SET.contains(name)) {
            return new Reflected(last, -1, false, true);
        } else if (name.startsWith("getAndSet") || name.startsWith("compareAndExchange")) {
            return new Reflected(last, -1, true, true);
        } else if (name.startsWith("compareAndSet") || name.startsWith("weakCompareAndSet")) {
            return new Reflected(last, -1, false, true);
        }
        boolean reads = name.equals("get")
                || name.equals("getVolatile")
                || name.equals("getOpaque")
                || name.equals("getAcquire");
        return reads ? new Reflected(-1, -1, true, true) : null;
    }
}
