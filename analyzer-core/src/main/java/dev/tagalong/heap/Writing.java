package dev.tagalong.heap;

import dev.tagalong.serial.SerialForm.Kind;
import java.io.Externalizable;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs the hooks that write one object, on the calling thread, and contains whatever they throw. */
final class Writing {
    private final Object object;
    private final Shape shape;
    private final Recorded values;
    private @Nullable Misread misread;

    private Writing(Object object, Shape shape) {
        this.object = object;
        this.shape = shape;
        this.values = new Recorded(TooMany.limit(shape));
    }

    /**
     * The outcome.
     *
     * @param output what was written, up to the failure if there is one
     * @param misread what the reader makes of it, or null if it can be read as far as can be told
     * @param failure why the object refuses, or null
     * @param endless true if it writes more than there can be; then of the output only the beginning is there
     */
    record Result(
            Output output,
            @Nullable Misread misread,
            @Nullable HookFailure failure,
            boolean endless) {
        Result(Output output, @Nullable Misread misread, @Nullable HookFailure failure) {
            this(output, misread, failure, false);
        }
    }

    /** Writes an object to a recording stream; if anything is thrown there, asks a real one. */
    static Result of(Object object, Shape shape) {
        Writing writing = new Writing(object, shape);
        if (shape.closed()) {
            return writing.replay();
        }
        try {
            HookFailure fault = writing.record();
            return writing.values.full() ? writing.endless() : new Result(writing.recorded(), writing.misread, fault);
        } catch (Throwable e) {
            return writing.values.full() ? writing.endless() : writing.replay();
        }
    }

    private Result endless() {
        return new Result(new Output.Written(new Recorded(), false), null, null, true);
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

    private Output recorded() {
        return new Output.Written(values, false);
    }

    /** Writes slot by slot; returns why a slot without a hook is refused, or null. */
    private @Nullable HookFailure record() throws Throwable {
        if (shape.kind() == Kind.EXTERNALIZABLE) {
            ((Externalizable) object).writeExternal(HookStream.forExternal(new Recorder(values, 0, null)));
            return null;
        }
        SlotShape[] slots = shape.slots();
        for (int i = 0; i < slots.length; i++) {
            SlotShape slot = slots[i];
            Recorder recorder = new Recorder(values, i, slot);
            HookStream stream = HookStream.forSlot(object, slot, recorder);
            if (slot.writeObject() == null) {
                if (slot.defaultFault() != null) {
                    return HookFailure.of(slot.defaultFault(), null);
                }
                stream.defaultWriteObject();
            } else {
                slot.writeObject().invokeExact(object, (ObjectOutputStream) stream);
                stream.end();
                if (misread == null && !slot.readsItself()) {
                    misread = Misread.of(slot, stream.order(), recorder);
                }
            }
        }
        return null;
    }

    private Result replay() {
        RealStream.Answer answer;
        try {
            answer = RealStream.ask(object, TooMany.limit(shape));
        } catch (IOException e) {
            return new Result(recorded(), null, HookFailure.naming("no stream can be opened: ", e));
        }
        if (answer.endless()) {
            return endless();
        }
        Throwable thrown = answer.failure();
        if (thrown == null) {
            return new Result(replayed(answer.children()), null, null);
        }
        String fault = defaultFault(shape);
        String hook = shape.kind() == Kind.EXTERNALIZABLE ? "its writeExternal" : "its writeObject";
        HookFailure failure = fault != null
                ? HookFailure.of(fault, thrown)
                : HookFailure.naming((shape.hooks() ? hook : "writing it") + " throws ", thrown);
        // The recording knows names; but a hook that refuses it at once has told a real stream more.
        boolean told = values.objects() >= answer.children().size();
        return new Result(told ? recorded() : replayed(answer.children()), null, failure);
    }

    private Output replayed(List<Object> children) {
        // Where as many children came as there are fields, none was null or doubled, and the order names them.
        boolean named =
                !shape.hooks() && shape.slots().length == 1 && shape.slots()[0].refs().length == children.size();
        Recorded found = new Recorded();
        for (int i = 0; i < children.size(); i++) {
            found.add(0, named ? i : Recorded.WRITTEN, children.get(i));
        }
        return new Output.Written(found, true);
    }
}
