package dev.tagalong.bytecode.flow;

import dev.tagalong.bytecode.code.Event;
import dev.tagalong.bytecode.code.Value;
import dev.tagalong.bytecode.index.MethodInfo;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An object as the analysis tells objects apart: by the instruction that makes it and the calls that lead there. Made
 * by {@link ObjectTable} only, so equal ones are identical.
 */
final class Obj {
    private final int number;
    private final Kind kind;
    private final String type;
    private final Context context;
    private final @Nullable MethodInfo method;
    private final @Nullable Value value;
    private final @Nullable Event event;
    private final String reason;

    /** How much is known of it. */
    enum Kind {
        /** Made by an instruction; its class is known exactly. */
        MADE,
        /** A lambda or method reference. */
        LAMBDA,
        /** Made by a method of a library whose model says so; its class is known exactly. */
        MODELLED,
        /** Any instance of a class that nothing in the program makes. */
        ANY,
        /** Something that fits a declared type; why no more is known is its {@link #reason()}. */
        UNKNOWN
    }

    Obj(
            int number,
            Kind kind,
            String type,
            Context context,
            @Nullable MethodInfo method,
            @Nullable Value value,
            @Nullable Event event,
            String reason) {
        this.number = number;
        this.kind = kind;
        this.type = type;
        this.context = context;
        this.method = method;
        this.value = value;
        this.event = event;
        this.reason = reason;
    }

    /** In the order in which they were met. */
    int number() {
        return number;
    }

    Kind kind() {
        return kind;
    }

    /** True if its class is just {@link #type()}. */
    boolean exact() {
        return kind != Kind.UNKNOWN;
    }

    /** Internal name of its class, or for an unknown one of its declared type; an array's descriptor. */
    String type() {
        return type;
    }

    boolean isArray() {
        return type.startsWith("[");
    }

    /** The calls in which it was made. */
    Context context() {
        return context;
    }

    /** The method that makes it, or null. */
    @Nullable
    MethodInfo method() {
        return method;
    }

    /** The value that it is where it is made, or null. */
    @Nullable
    Value value() {
        return value;
    }

    /** The call or lambda that makes it, or null. */
    @Nullable
    Event event() {
        return event;
    }

    /** Why no more is known; the empty string if all is. */
    String reason() {
        return reason;
    }

    /**
     * True if both can stand for one object: they are made at one place, in calls that agree as far as they are known.
     */
    boolean agrees(Obj other) {
        return this == other
                || (kind == other.kind
                        && value == other.value
                        && event == other.event
                        && type.equals(other.type)
                        && Objects.equals(method, other.method)
                        && context.agrees(other.context));
    }

    @Override
    public String toString() {
        return kind + " " + type + (method == null ? "" : " in " + method.owner() + "." + method.name()) + context;
    }
}
