package dev.tagalong.heap;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.util.Objects;

/**
 * A stream for hooks that writes nothing. It refuses what a real stream refuses in the middle of an object, and says of
 * primitive data how many bytes they are; objects, fields and strings in UTF are left to its subclasses.
 */
abstract class NullStream extends ObjectOutputStream {
    NullStream() throws IOException {}

    /** Is told of primitive data that a hook wrote; 0 for an empty array or string. */
    abstract void wroteBytes(long count);

    @Override
    public abstract void writeUTF(String str) throws IOException;

    @Override
    public void useProtocolVersion(int version) {
        throw new IllegalStateException("stream non-empty");
    }

    @Override
    public void reset() throws IOException {
        throw new IOException("stream active");
    }

    @Override
    public void flush() {}

    @Override
    protected void drain() {}

    @Override
    public void close() {}

    @Override
    public void write(int val) {
        wroteBytes(1);
    }

    @Override
    public void write(byte[] buf) {
        wroteBytes(buf.length);
    }

    @Override
    public void write(byte[] buf, int off, int len) {
        Objects.checkFromIndexSize(off, len, buf.length);
        wroteBytes(len);
    }

    @Override
    public void writeBoolean(boolean val) {
        wroteBytes(1);
    }

    @Override
    public void writeByte(int val) {
        wroteBytes(1);
    }

    @Override
    public void writeShort(int val) {
        wroteBytes(Short.BYTES);
    }

    @Override
    public void writeChar(int val) {
        wroteBytes(Character.BYTES);
    }

    @Override
    public void writeInt(int val) {
        wroteBytes(Integer.BYTES);
    }

    @Override
    public void writeLong(long val) {
        wroteBytes(Long.BYTES);
    }

    @Override
    public void writeFloat(float val) {
        wroteBytes(Float.BYTES);
    }

    @Override
    public void writeDouble(double val) {
        wroteBytes(Double.BYTES);
    }

    @Override
    public void writeBytes(String str) {
        wroteBytes(str.length());
    }

    @Override
    public void writeChars(String str) {
        wroteBytes((long) Character.BYTES * str.length());
    }
}
