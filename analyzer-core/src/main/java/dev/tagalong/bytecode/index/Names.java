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

/**
 * The texts of class files' UTF-8 constants, one String for equal ones. Of one thread.
 *
 * <p>Texts are told apart by a 64-bit hash of their bytes alone: comparing them too would cost more than all the rest
 * of reading a header, as the texts of a large class path fit in no cache. That two of a million texts have one hash
 * has a probability of 3 in 10^8.
 */
final class Names {
    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    /** Hash table with open addressing; 0 for free. */
    private long[] hashes = new long[1 << 11];

    private String[] texts = new String[1 << 11];
    private int count;

    /**
     * The text of this hash.
     *
     * @param hash of the bytes, see {@link #hash}
     * @param file modified UTF-8 from the offset on; before it two bytes with the length, as in a class file
     */
    String text(long hash, byte[] file, int offset, int length) {
        int slot = slot(hash);
        if (hashes[slot] != 0) {
            return texts[slot];
        }
        String text = decode(file, offset, length);
        if (++count > hashes.length / 2) {
            grow();
            slot = slot(hash);
        }
        hashes[slot] = hash;
        texts[slot] = text;
        return text;
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

    /** A text as class files have it: two bytes with the length, then modified UTF-8. */
    static byte[] bytes(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length() + 2);
        try {
            new DataOutputStream(bytes).writeUTF(text);
        } catch (IOException e) {
            throw new IllegalArgumentException("No class file holds so long a name.", e);
        }
        return bytes.toByteArray();
    }

    private static long step(long hash, long word) {
        return Long.rotateLeft(hash ^ Long.rotateLeft(word * 0x87C37B91114253D5L, 31) * 0x4CF5AD432745937FL, 27) * 5
                + 0x52DCE729;
    }

    /** Murmur3's end: each bit of the hash depends on all. */
    static long mix(long hash) {
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
        String[] oldTexts = texts;
        hashes = new long[oldHashes.length * 2];
        texts = new String[hashes.length];
        for (int i = 0; i < oldHashes.length; i++) {
            if (oldHashes[i] != 0) {
                int slot = slot(oldHashes[i]);
                hashes[slot] = oldHashes[i];
                texts[slot] = oldTexts[i];
            }
        }
    }

    private static String decode(byte[] file, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            if (file[i] <= 0) {
                try {
                    return new DataInputStream(new ByteArrayInputStream(file, offset - 2, length + 2)).readUTF();
                } catch (IOException e) {
                    throw new Unreadable("its class file is damaged (a name is no UTF-8)");
                }
            }
        }
        return new String(file, offset, length, StandardCharsets.ISO_8859_1);
    }
}
