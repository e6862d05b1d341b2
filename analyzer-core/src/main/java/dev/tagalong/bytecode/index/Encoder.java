package dev.tagalong.bytecode.index;

import java.util.Arrays;

/** Bytes that grow: numbers of four bytes, most significant first, and of one to five, as in LEB128. Of one thread. */
final class Encoder {
    private byte[] bytes;
    private int size;

    Encoder(int capacity) {
        bytes = new byte[capacity];
    }

    int size() {
        return size;
    }

    /** Takes back what was added since it had this size. */
    void cut(int toSize) {
        size = toSize;
    }

    /** The bytes, and more behind them. */
    byte[] bytes() {
        return bytes;
    }

    byte[] toByteArray() {
        return Arrays.copyOf(bytes, size);
    }

    void int32(int number) {
        room(Integer.BYTES);
        bytes[size++] = (byte) (number >>> 24);
        bytes[size++] = (byte) (number >>> 16);
        bytes[size++] = (byte) (number >>> 8);
        bytes[size++] = (byte) number;
    }

    void int64(long number) {
        int32((int) (number >>> Integer.SIZE));
        int32((int) number);
    }

    /** A number that is small as a rule, and not negative. */
    void small(int number) {
        room(Integer.BYTES + 1);
        int rest = number;
        while (rest > 0x7F) {
            bytes[size++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
    }

    void raw(byte[] from, int offset, int length) {
        room(length);
        System.arraycopy(from, offset, bytes, size, length);
        size += length;
    }

    private void room(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }
}
