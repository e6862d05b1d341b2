package dev.tagalong.bytecode.flow;

import dev.tagalong.bytecode.code.Event;
import dev.tagalong.bytecode.code.MemberRef;
import dev.tagalong.bytecode.index.MethodInfo;
import dev.tagalong.bytecode.index.Program;
import org.jspecify.annotations.Nullable;

/**
 * An instruction that calls a method or makes a lambda of it. Each method that it can run asks for it, so what was
 * found out once is kept. Of one thread.
 */
final class Site {
    private final MethodInfo method;
    private final Event event;
    private boolean resolved;
    private @Nullable MethodInfo meant;
    private Callers.@Nullable Call call;

    /**
     * @param method the method with the instruction
     * @param event a call or a lambda
     */
    Site(MethodInfo method, Event event) {
        this.method = method;
        this.event = event;
    }

    MethodInfo method() {
        return method;
    }

    Event event() {
        return event;
    }

    /** The method that the instruction's reference means, or null if it is not found. */
    @Nullable
    MethodInfo meant(Program program) {
        if (!resolved) {
            resolved = true;
            meant = program.method(reference());
        }
        return meant;
    }

    private MemberRef reference() {
        return event instanceof Event.Call made ? made.method() : ((Event.Lambda) event).implementation();
    }

    /**
     * This as a caller.
     *
     * @param made the instruction
     * @param targets how many methods it can run, the same each time
     */
    Callers.Call call(Event.Call made, int targets) {
        if (call == null) {
            call = new Callers.Call(method, made, targets);
        }
        return call;
    }
}
