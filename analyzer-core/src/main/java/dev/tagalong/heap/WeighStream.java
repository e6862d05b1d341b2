package dev.tagalong.heap;

import java.io.IOException;
import java.io.InvalidClassException;
import java.io.NotActiveException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A stream that hooks write to once more, for how many bytes that is. Holds no bytes and writes no objects. */
final class WeighStream extends NullStream {
    /** {@code ObjectOutputStream} collects so many bytes in one block. */
    private static final int BLOCK = 1024;

    private final Object holder;
    private final @Nullable WeighSlot slot;
    private final WeighListener listener;
    private @Nullable PutValues put;
    private long run;
    private long bytes;

    /** @param slot the slot that writes itself, or null for {@code writeExternal} */
    WeighStream(Object holder, @Nullable WeighSlot slot, WeighListener listener) throws IOException {
        this.holder = holder;
        this.slot = slot;
        this.listener = listener;
    }

    /** What the hook wrote besides objects and fields, with the heads of its blocks and the mark of its end. */
    long bytes() {
        endRun();
        return bytes + 1;
    }

    private void endRun() {
        long rest = run % BLOCK;
        bytes += run / BLOCK * (BLOCK + 5);
        bytes += rest == 0 ? 0 : rest + (rest <= 0xFF ? 2 : 5);
        run = 0;
    }

    @Override
    protected void writeObjectOverride(@Nullable Object obj) {
        endRun();
        listener.written(obj);
    }

    @Override
    public void writeUnshared(@Nullable Object obj) {
        writeObjectOverride(obj);
    }

    private WeighSlot slot() throws NotActiveException {
        if (slot == null) {
            throw new NotActiveException("not in call to writeObject");
        }
        return slot;
    }

    @Override
    public void defaultWriteObject() throws IOException {
        endRun();
        if (slot().shape().defaultFault() != null) {
            throw new InvalidClassException(slot().shape().name(), "unmatched serializable field(s) declared");
        }
        slot().fields(holder, listener);
    }

    @Override
    public PutField putFields() throws IOException {
        if (put == null) {
            put = new PutValues(this, slot().shape().form());
        }
        return put;
    }

    @Override
    public void writeFields() throws IOException {
        endRun();
        slot().put(Objects.requireNonNull(put, "no current PutField object"), listener);
    }

    @Override
    void wroteBytes(long count) {
        run += count;
    }

    @Override
    public void writeUTF(String str) {
        wroteBytes(2 + WeighBytes.utf(str));
    }
}
