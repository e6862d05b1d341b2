package dev.tagalong.heap;

import java.io.IOException;
import java.io.InvalidClassException;
import java.io.NotActiveException;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.io.OutputStream;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The stream that hooks write to: tells a listener of every object and writes nothing. It refuses what a real stream
 * would refuse in the same state, with the same exceptions.
 */
final class HookStream extends NullStream {
    /** Shorter strings take at most 65,535 bytes in the stream, three for each character. */
    private static final int LONG_UTF = 0xFFFF / 3;

    private static final WriteListener DEAF = new WriteListener() {
        @Override
        public void field(int field, @Nullable Object value) {}

        @Override
        public void written(@Nullable Object value) {}
    };

    private @Nullable Object holder;
    private @Nullable SlotShape slot;
    private @Nullable ObjectStreamClass form;
    private final WriteListener listener;
    private Thread owner = Thread.currentThread();
    private @Nullable PutValues put;
    private boolean used;
    private boolean ended;
    private Misread.First first = Misread.First.NOTHING;
    private int objects;
    private boolean bytes;

    private HookStream(
            @Nullable Object holder, @Nullable SlotShape slot, @Nullable ObjectStreamClass form, WriteListener listener)
            throws IOException {
        this.holder = holder;
        this.slot = slot;
        this.form = form;
        this.listener = listener;
    }

    /** For the {@code writeObject} of one slot of an object. */
    static HookStream forSlot(Object holder, SlotShape slot, WriteListener listener) throws IOException {
        return new HookStream(holder, slot, slot.form(), listener);
    }

    /** Takes the stream for another slot, as if it were new: only for hooks that never keep it. */
    void reuse(Object nextHolder, SlotShape nextSlot) {
        holder = nextHolder;
        slot = nextSlot;
        form = nextSlot.form();
        owner = Thread.currentThread();
        put = null;
        used = false;
        ended = false;
        first = Misread.First.NOTHING;
        objects = 0;
        bytes = false;
    }

    /** For {@code writeExternal}, which knows no default fields. */
    static HookStream forExternal(WriteListener listener) throws IOException {
        return new HookStream(null, null, null, listener);
    }

    /** For a handle that writes default fields through {@code putFields}. */
    static HookStream forDefaultWrite(ObjectStreamClass form) throws IOException {
        return new HookStream(null, null, form, DEAF);
    }

    /** What was put into {@code putFields()}. */
    PutValues putValues() {
        return Objects.requireNonNull(put, "putFields was not called");
    }

    /** In which order fields, objects and bytes were written. */
    Misread.Order order() {
        return new Misread.Order(first, objects);
    }

    private void wrote(Misread.First what, int count) {
        if (first == Misread.First.NOTHING) {
            first = what;
        }
        bytes |= what == Misread.First.BYTES;
        objects += bytes ? 0 : count;
    }

    /** A hook gets at its fields once, on its own thread, as {@code java.io.SerialCallbackContext} has it. */
    private void use() throws NotActiveException {
        if (form == null || ended) {
            throw new NotActiveException("not in call to writeObject");
        }
        if (used || Thread.currentThread() != owner) {
            throw new NotActiveException("not in readObject invocation or fields already read");
        }
        used = true;
    }

    /** Ends the hook's access to its fields, for streams that it kept. */
    void end() {
        ended = true;
        put = null;
    }

    /** Lets go of what was written last. */
    void release() {
        end();
        holder = null;
    }

    @Override
    protected void writeObjectOverride(@Nullable Object obj) throws IOException {
        wrote(Misread.First.OBJECTS, 1);
        listener.written(obj);
    }

    @Override
    public void writeUnshared(@Nullable Object obj) throws IOException {
        wrote(Misread.First.OBJECTS, 1);
        listener.writtenAnew(obj);
    }

    @Override
    public void defaultWriteObject() throws IOException {
        use();
        if (slot == null || holder == null) {
            return;
        }
        if (slot.defaultFault() != null) {
            throw new InvalidClassException(slot.name(), "unmatched serializable field(s) declared");
        }
        wrote(Misread.First.FIELDS, slot.refs().length);
        int[] open = slot.open();
        if (open.length == 0) {
            return;
        }
        @Nullable Object[] values = new Object[open.length];
        slot.read(holder, values, 0);
        for (int i = 0; i < values.length; i++) {
            listener.field(open[i], values[i]);
        }
    }

    @Override
    public PutField putFields() throws IOException {
        if (put == null) {
            use();
            put = new PutValues(this, Objects.requireNonNull(form));
        }
        return put;
    }

    @Override
    public void writeFields() throws IOException {
        if (put == null) {
            throw new NotActiveException("no current PutField object");
        }
        wrote(Misread.First.FIELDS, slot == null ? 0 : slot.refs().length);
        if (slot != null) {
            int count = slot.refs().length;
            for (int i = 0; i < count; i++) {
                listener.field(i, put.get(slot.refs()[i].name()));
            }
        }
    }

    @Override
    void wroteBytes(long count) {
        // An empty array or string leaves no trace in the stream.
        if (count > 0) {
            wrote(Misread.First.BYTES, 0);
        }
    }

    @Override
    public void writeInt(int val) {
        super.writeInt(val);
        listener.number(val);
    }

    @Override
    public void writeUTF(String str) throws IOException {
        if (str.length() > LONG_UTF) {
            // What 17 refuses as too long, 25 writes: the running JDK has the word.
            try (ObjectOutputStream real = new ObjectOutputStream(OutputStream.nullOutputStream())) {
                real.writeUTF(str);
            }
        }
        wroteBytes(2L + str.length());
    }
}
