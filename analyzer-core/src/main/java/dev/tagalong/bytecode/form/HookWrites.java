package dev.tagalong.bytecode.form;

import dev.tagalong.bytecode.code.Event;
import dev.tagalong.bytecode.code.Value;
import dev.tagalong.bytecode.index.MethodInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a method that is given an object stream does with it, by its code alone. What other methods do to which it hands
 * the stream on is asked of them, with the number of their parameter.
 *
 * @param method the method
 * @param defaults whether it has the fields of its slot written by {@code defaultWriteObject}
 * @param fieldsWritten whether it has them written by {@code putFields} and {@code writeFields}: those that it put, the
 *     others as null
 * @param ofFields whether it goes on wherever {@code defaultWriteObject} fails; {@code NEVER} if it never calls that
 * @param setBefore the stores to fields of its object, one for each field, that say what {@code defaultWriteObject}
 *     finds there, since nothing can change the field in between; empty if it is called in several places
 * @param writes the objects that it writes itself, in the order of the code
 * @param handedOn where other code is given the stream, in the order of the code
 * @param kept true if it keeps the stream in a field or an array, or answers with it: nobody knows who writes then
 * @param refusal how it refuses, or null if no path of its own plainly throws
 */
public record HookWrites(
        MethodInfo method,
        How defaults,
        How fieldsWritten,
        Recovery ofFields,
        List<Event.Store> setBefore,
        List<Write> writes,
        List<HandedOn> handedOn,
        boolean kept,
        @Nullable Refusal refusal) {
    /** Copies the lists. */
    public HookWrites {
        setBefore = List.copyOf(setBefore);
        writes = List.copyOf(writes);
        handedOn = List.copyOf(handedOn);
    }

    /** On which runs that return something happens. */
    public enum How {
        /** On none. */
        NEVER,
        /** On some, by the structure of the code. */
        SOMETIMES,
        /** On every one. */
        ALWAYS
    }

    /**
     * An object is written.
     *
     * @param call the call of {@code writeObject}, {@code writeUnshared} or {@code PutField.put}
     * @param value what is written
     * @param field the name under which it was put, or null for other calls and a name that is no constant
     * @param put true for {@code PutField.put}
     * @param how {@code ALWAYS} or {@code SOMETIMES}
     * @param recovery whether this method goes on where the stream refuses the object; of what was put, where
     *     {@code writeFields} does
     */
    public record Write(
            Event.Call call, Value value, @Nullable String field, boolean put, How how, Recovery recovery) {}

    /**
     * Other code is given the stream.
     *
     * @param event an {@link Event.Call} or an {@link Event.Lambda}
     * @param argument its number among the call's arguments, the receiver included, or among what the lambda captures
     * @param how {@code ALWAYS} or {@code SOMETIMES}
     * @param recovery whether this method goes on where a call of that code fails
     */
    public record HandedOn(Event event, int argument, How how, Recovery recovery) {}

    /**
     * The method throws by itself, or by a method that never returns.
     *
     * @param always true if no run returns
     * @param types internal names of what is thrown, as far as they are known, in the order of the code
     * @param line where the first is thrown, 0 if not known
     */
    public record Refusal(boolean always, List<String> types, int line) {
        /** Copies the list. */
        public Refusal {
            types = List.copyOf(types);
        }
    }
}
