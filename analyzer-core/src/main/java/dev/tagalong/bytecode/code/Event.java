package dev.tagalong.bytecode.code;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that a method does with references, at one instruction. */
public sealed interface Event {
    /** Index of the instruction in the method's code, from 0, counted as ASM's instruction list does. */
    int at();

    /** Line in the source file, or 0 if the class file does not say. */
    int line();

    /**
     * A field is set.
     *
     * @param base the object, or null for a static field
     * @param value what is stored; {@link Value#PRIMITIVE}s are not listed as events
     */
    record Store(int at, int line, @Nullable Value base, MemberRef field, Value value) implements Event {}

    /** An element of an array of references is set. */
    record ElementStore(int at, int line, Value array, Value value) implements Event {}

    /**
     * A method is called.
     *
     * @param opcode {@code INVOKEVIRTUAL}, {@code INVOKESPECIAL}, {@code INVOKESTATIC} or {@code INVOKEINTERFACE}
     * @param onInterface true if the instruction says that the owner is an interface
     * @param arguments the receiver first if there is one; {@link Value#PRIMITIVE} for primitives
     * @param result what it answers, or null if that is no reference
     */
    record Call(
            int at,
            int line,
            int opcode,
            MemberRef method,
            boolean onInterface,
            List<Value> arguments,
            @Nullable Value result)
            implements Event {
        /** Copies the list. */
        public Call {
            arguments = List.copyOf(arguments);
        }

        /** Calls are keys of large tables: where a call is tells it from others as well as all its parts do. */
        @Override
        public int hashCode() {
            return method.hashCode() * 31 + at;
        }
    }

    /**
     * A lambda or method reference is made, by {@code LambdaMetafactory}.
     *
     * @param result the {@link Value.Kind#LAMBDA}
     * @param interfaces internal names: the functional interface, then those of markers
     * @param method name and erased descriptor of the interface's method; its owner is the interface
     * @param implementation the method that runs
     * @param handle kind of the implementation's handle, {@code Opcodes.H_INVOKESTATIC} and so on
     * @param captured captured values in order, a bound receiver first; primitives as {@link Value#PRIMITIVE}
     * @param serializable true if it was made to be serializable: by flag, or through an interface
     */
    record Lambda(
            int at,
            int line,
            Value result,
            List<String> interfaces,
            MemberRef method,
            MemberRef implementation,
            int handle,
            List<Value> captured,
            boolean serializable)
            implements Event {
        /** Copies the lists. */
        public Lambda {
            interfaces = List.copyOf(interfaces);
            captured = List.copyOf(captured);
        }
    }

    /** A reference is returned. */
    record Return(int at, int line, Value value) implements Event {}

    /** An exception is thrown. */
    record Throw(int at, int line, Value value) implements Event {}
}
