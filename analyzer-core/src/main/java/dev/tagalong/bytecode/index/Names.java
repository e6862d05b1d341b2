package dev.tagalong.bytecode.index;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The texts of class files' UTF-8 constants, equal ones once, with a number for each. Of one thread.
 *
 * <p>Texts are told apart by a 64-bit hash of their bytes alone: comparing them too would cost more than all the rest
 * of reading a header, as the texts of a large class path fit in no cache. That two of a million texts have one hash
 * has a probability of 3 in 10^8.
 */
final class Names {
    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long AS_CLASS = 0x9E3779B97F4A7C15L;

    /** Hash table with open addressing; 0 for free. */
    private long[] hashes;
    /** Beside it, the text's number. */
    private int[] numbers;

    private int count;
    /** By number, where the text ends in {@link #bytes}. */
    private int[] ends;

    private final Encoder bytes;

    /** @param expected about how many texts there will be */
    Names(int expected) {
        int capacity = Integer.highestOneBit(Math.max(8, expected)) * 2;
        hashes = new long[capacity];
        numbers = new int[capacity];
        ends = new int[capacity / 2];
        bytes = new Encoder(capacity * 8);
    }

    /**
     * The number of a text, from 0 in the order in which they were first asked for.
     *
     * @param hash of the bytes, see {@link #hash}
     * @param file modified UTF-8 from the offset on
     * @throws Unreadable if it is none
     */
    int number(long hash, byte[] file, int offset, int length) {
        int slot = slot(hash);
        if (hashes[slot] != 0) {
            return numbers[slot];
        }
        if ((count + 1) * 2 > hashes.length) {
            grow();
            slot = slot(hash);
        }
        check(file, offset, length);
        hashes[slot] = hash;
        numbers[slot] = count;
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, count * 2);
        }
        bytes.raw(file, offset, length);
        ends[count] = bytes.size();
        return count++;
    }

    int number(String text) {
        byte[] modified = modified(text);
        return number(hash(modified, 0, modified.length), modified, 0, modified.length);
    }

    int count() {
        return count;
    }

    /** Where a text ends in {@link #bytes}; it begins where the one before ends. */
    int end(int number) {
        return ends[number];
    }

    /** All texts one after the other. */
    Encoder bytes() {
        return bytes;
    }

    /** Never 0. Murmur3's steps on eight bytes at a time. */
    static long hash(byte[] file, int offset, int length) {
        long hash = length;
        int at = offset;
        int end = offset + length;
        for (; at <= end - Long.BYTES; at += Long.BYTES) {
            hash = step(hash, (long) WORD.get(file, at));
        }
        long rest = 0;
        for (; at < end; at++) {
            rest = (rest << Byte.SIZE) | (file[at] & 0xFF);
        }
        hash = mix(step(hash, rest));
        return hash == 0 ? 1 : hash;
    }

    /** The hash of a text as class files have it. */
    static long hash(String text) {
        byte[] modified = modified(text);
        return hash(modified, 0, modified.length);
    }

    /** Identifies a member, of whatever class, by the hashes of its name and its descriptor. Never 0. */
    static long member(long name, long descriptor) {
        long hash = mix(name * 31 + descriptor);
        return hash == 0 ? 1 : hash;
    }

    /** Identifies a class, beside members, by the hash of its name. Never 0. */
    static long type(long name) {
        return member(name, AS_CLASS);
    }

    /** A text as class files have it, without its length. */
    private static byte[] modified(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length() + 2);
        try {
            new DataOutputStream(bytes).writeUTF(text);
        } catch (IOException e) {
            throw new IllegalArgumentException("No class file holds so long a name.", e);
        }
        return Arrays.copyOfRange(bytes.toByteArray(), 2, bytes.size());
    }

    private static void check(byte[] file, int offset, int length) {
        if (!plain(file, offset, length)) {
            decodeOther(file, offset, length);
        }
    }

    /** The text of modified UTF-8. */
    static String decode(byte[] file, int offset, int length) {
        return plain(file, offset, length)
                ? new String(file, offset, length, StandardCharsets.ISO_8859_1)
                : decodeOther(file, offset, length);
    }

    private static boolean plain(byte[] file, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            if (file[i] <= 0) {
                return false;
            }
        }
        return true;
    }

    private static String decodeOther(byte[] file, int offset, int length) {
        byte[] counted = new byte[length + 2];
        counted[0] = (byte) (length >>> Byte.SIZE);
        counted[1] = (byte) length;
        System.arraycopy(file, offset, counted, 2, length);
        try {
            return new DataInputStream(new ByteArrayInputStream(counted)).readUTF();
        } catch (IOException e) {
            throw new Unreadable("its class file is damaged (a name is no UTF-8)");
        }
    }

    private static long step(long hash, long word) {
        return Long.rotateLeft(hash ^ Long.rotateLeft(word * 0x87C37B91114253D5L, 31) * 0x4CF5AD432745937FL, 27) * 5
                + 0x52DCE729;
    }

    /** Murmur3's end: each bit of the hash depends on all. */
    private static long mix(long hash) {
        long mixed = (hash ^ (hash >>> 33)) * 0xFF51AFD7ED558CCDL;
        mixed = (mixed ^ (mixed >>> 33)) * 0xC4CEB9FE1A85EC53L;
        return mixed ^ (mixed >>> 33);
    }

    private int slot(long hash) {
        int mask = hashes.length - 1;
        int slot = (int) hash & mask;
        while (hashes[slot] != 0 && hashes[slot] != hash) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldHashes = hashes;
        int[] oldNumbers = numbers;
        hashes = new long[oldHashes.length * 2];
        numbers = new int[hashes.length];
        for (int i = 0; i < oldHashes.length; i++) {
            if (oldHashes[i] != 0) {
                int slot = slot(oldHashes[i]);
                hashes[slot] = oldHashes[i];
                numbers[slot] = oldNumbers[i];
            }
        }
    }
}
