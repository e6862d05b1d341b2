package dev.tagalong.bytecode.flow;

import dev.tagalong.bytecode.code.Event;
import dev.tagalong.bytecode.code.MethodCode;
import dev.tagalong.bytecode.code.Value;
import java.util.ArrayList;
import java.util.List;

/** What becomes of each value of a method. */
final class MethodUses {
    /** One use of a value. */
    sealed interface Use {
        /** It becomes another value: a cast, or where paths meet. */
        record Becomes(Value value) implements Use {}

        /** A field of it, or an element, is read. */
        record Read(Value value) implements Use {}

        /** A field of it is set. */
        record Set(Event.Store store) implements Use {}

        /** An element of it is set. */
        record SetElement(Event.ElementStore store) implements Use {}

        /** It is put into a field. */
        record Put(Event.Store store) implements Use {}

        /** It is put into an array. */
        record PutElement(Event.ElementStore store) implements Use {}

        /** It is passed, as the argument of this number, the receiver being 0 where there is one. */
        record Passed(Event.Call call, int argument) implements Use {}

        /** A lambda captures it. */
        record Captured(Event.Lambda lambda, int captured) implements Use {}

        /** It is returned. */
        record Returned() implements Use {}

        /** It is thrown, by the instruction at this index. */
        record Thrown(int at) implements Use {}
    }

    private final List<List<Use>> uses = new ArrayList<>();

    MethodUses(MethodCode code) {
        for (int i = 0; i < code.values().size(); i++) {
            uses.add(new ArrayList<>(2));
        }
        for (Value value : code.values()) {
            switch (value.kind()) {
                case CAST -> add(value.base(), new Use.Becomes(value));
                case PHI -> value.inputs().forEach(input -> add(input, new Use.Becomes(value)));
                case FIELD, ELEMENT -> add(value.base(), new Use.Read(value));
                default -> {}
            }
        }
        code.events().forEach(this::add);
    }

    /** In the order of the code. */
    List<Use> of(Value value) {
        return value.id() < 0 ? List.of() : uses.get(value.id());
    }

    private void add(Value value, Use use) {
        if (value.id() >= 0) {
            uses.get(value.id()).add(use);
        }
    }

    private void add(Event event) {
        if (event instanceof Event.Store store) {
            if (store.base() != null) {
                add(store.base(), new Use.Set(store));
            }
            add(store.value(), new Use.Put(store));
        } else if (event instanceof Event.ElementStore store) {
            add(store.array(), new Use.SetElement(store));
            add(store.value(), new Use.PutElement(store));
        } else if (event instanceof Event.Call call) {
            for (int i = 0; i < call.arguments().size(); i++) {
                add(call.arguments().get(i), new Use.Passed(call, i));
            }
        } else if (event instanceof Event.Lambda lambda) {
            for (int i = 0; i < lambda.captured().size(); i++) {
                add(lambda.captured().get(i), new Use.Captured(lambda, i));
            }
        } else if (event instanceof Event.Return returned) {
            add(returned.value(), new Use.Returned());
        } else if (event instanceof Event.Throw thrown) {
            add(thrown.value(), new Use.Thrown(thrown.at()));
        }
    }
}
