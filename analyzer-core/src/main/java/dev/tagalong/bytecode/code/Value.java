package dev.tagalong.bytecode.code;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One reference in one method, by the instruction that makes it: however often the instruction runs, it makes one
 * value. Compared by identity; numbers are dense within a method.
 */
public final class Value {
    /** A primitive, and whatever else is no reference. */
    public static final Value PRIMITIVE = new Value(Kind.PRIMITIVE, null, -1);

    private final Kind kind;
    private int id = -1;
    private @Nullable String type;
    private final int at;
    private List<Value> inputs = List.of();
    private @Nullable Value base;
    private @Nullable MemberRef member;
    private @Nullable String text;
    private int index;

    /** Where a value comes from. */
    public enum Kind {
        /** No reference. */
        PRIMITIVE,
        /** A parameter of the method: {@link Value#index()} counts from 0, the receiver included. */
        PARAMETER,
        /** {@code new}; what its constructor did is the business of the call of {@code <init>}. */
        NEW,
        /** A new array; of one with several dimensions the outermost. */
        NEW_ARRAY,
        /** A lambda or method reference, see {@link Event.Lambda}. */
        LAMBDA,
        /** The value of an instance field of {@link Value#base()}. */
        FIELD,
        /** The value of a static field. */
        STATIC,
        /** An element of the array {@link Value#base()}. */
        ELEMENT,
        /** What a call answers, see {@link Event.Call}. */
        CALL,
        /** {@link Value#base()} after a checked cast to {@link Value#type()}. */
        CAST,
        /** One of the {@link Value#inputs()}, where paths meet. */
        PHI,
        /** An exception caught by a handler. */
        CAUGHT,
        /** A class literal; {@link Value#text()} is the internal name of its class. */
        CLASS,
        /** A string constant, its characters in {@link Value#text()}. */
        STRING,
        /** A string made by concatenation. */
        CONCATENATION,
        /** The constant null. */
        NULL,
        /** Anything else: a method handle, a dynamic constant, what an unknown bootstrap method answers. */
        OPAQUE
    }

    Value(Kind kind, @Nullable String type, int at) {
        this.kind = kind;
        this.type = type;
        this.at = at;
    }

    /** Where it comes from. */
    public Kind kind() {
        return kind;
    }

    /** Its number in its method, from 0; -1 for {@link #PRIMITIVE}. */
    public int id() {
        return id;
    }

    /**
     * The static type that the code gives it: an internal name, or an array's descriptor. Exact for new objects and
     * arrays. Null for {@link Kind#NULL}, {@link Kind#PHI} and {@link Kind#PRIMITIVE}.
     */
    public @Nullable String type() {
        return type;
    }

    /**
     * Index of the instruction that makes it, for phis and caught exceptions of the one where paths meet; -1 for
     * parameters and primitives.
     */
    public int at() {
        return at;
    }

    /** The values that meet in a phi; empty for other kinds. Never contains itself. */
    public List<Value> inputs() {
        return inputs;
    }

    /** The object of a field, the array of an element, what is cast. */
    public Value base() {
        if (base == null) {
            throw new IllegalStateException(kind + " has no base");
        }
        return base;
    }

    /** The field that is read, instance or static. */
    public MemberRef member() {
        if (member == null) {
            throw new IllegalStateException(kind + " is no field");
        }
        return member;
    }

    /** The characters of a string constant, the internal name of a class literal; null for other kinds. */
    public @Nullable String text() {
        return text;
    }

    /** Number of a parameter, from 0, the receiver included. Long and double count as one. */
    public int index() {
        return index;
    }

    boolean hasBase() {
        return base != null;
    }

    void number(int number) {
        id = number;
    }

    Value withType(String known) {
        type = known;
        return this;
    }

    boolean hasMember() {
        return member != null;
    }

    Value withBase(Value object) {
        base = object;
        return this;
    }

    Value withInputs(Collection<Value> all) {
        inputs = List.copyOf(all);
        return this;
    }

    Value withMember(MemberRef field) {
        member = field;
        return this;
    }

    Value withText(String characters) {
        text = characters;
        return this;
    }

    Value withIndex(int number) {
        index = number;
        return this;
    }

    @Override
    public String toString() {
        return kind + "#" + id + (type == null ? "" : ":" + type);
    }
}
