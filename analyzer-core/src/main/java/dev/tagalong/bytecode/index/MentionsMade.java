package dev.tagalong.bytecode.index;

import java.util.Arrays;

/**
 * Which classes of a part mention which members and classes, while they are read one after the other. Of one thread.
 */
final class MentionsMade {
    private static final int NONE = -1;

    /** Hash table with open addressing: a key's number plus 1; 0 for free. */
    private int[] slots;
    /** By key: {@link Names#member} or {@link Names#type}. */
    private long[] hashes;
    /** By key: the number of the owner's name. */
    private int[] owners;
    /** By key: its last mention in {@link #classes}. */
    private int[] last;

    private int keys;

    /** By mention: the class. */
    private int[] classes;
    /** By mention: that of the same key before it. */
    private int[] before;

    private int mentions;
    private int current;

    /** @param expected about how many mentions there will be */
    MentionsMade(int expected) {
        int capacity = Integer.highestOneBit(Math.max(8, expected)) * 2;
        slots = new int[capacity];
        hashes = new long[capacity / 2];
        owners = new int[capacity / 2];
        last = new int[capacity / 2];
        classes = new int[capacity];
        before = new int[capacity];
    }

    /** The number of the class whose mentions come next. Numbers only grow. */
    void of(int type) {
        current = type;
    }

    void add(long hash, int owner) {
        int key = key(hash, owner);
        if (last[key] != NONE && classes[last[key]] == current) {
            return;
        }
        if (mentions == classes.length) {
            classes = Arrays.copyOf(classes, mentions * 2);
            before = Arrays.copyOf(before, mentions * 2);
        }
        classes[mentions] = current;
        before[mentions] = last[key];
        last[key] = mentions++;
    }

    int keys() {
        return keys;
    }

    long hash(int key) {
        return hashes[key];
    }

    int owner(int key) {
        return owners[key];
    }

    /** Adds how many classes mention the key, and which: the last one, then how far before it the next is. */
    void encode(int key, Encoder out) {
        int count = 0;
        for (int at = last[key]; at != NONE; at = before[at]) {
            count++;
        }
        out.small(count);
        int next = 0;
        for (int at = last[key]; at != NONE; at = before[at]) {
            out.small(next == 0 ? classes[at] : next - 1 - classes[at]);
            next = classes[at] + 1;
        }
    }

    private int key(long hash, int owner) {
        int slot = slot(hash, owner);
        if (slots[slot] != 0) {
            return slots[slot] - 1;
        }
        if (keys == hashes.length) {
            grow();
            slot = slot(hash, owner);
        }
        hashes[keys] = hash;
        owners[keys] = owner;
        last[keys] = NONE;
        slots[slot] = ++keys;
        return keys - 1;
    }

    private int slot(long hash, int owner) {
        int mask = slots.length - 1;
        int slot = ((int) hash ^ owner * 0x9E3779B9) & mask;
        while (slots[slot] != 0 && (hashes[slots[slot] - 1] != hash || owners[slots[slot] - 1] != owner)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        hashes = Arrays.copyOf(hashes, keys * 2);
        owners = Arrays.copyOf(owners, keys * 2);
        last = Arrays.copyOf(last, keys * 2);
        slots = new int[slots.length * 2];
        for (int key = 0; key < keys; key++) {
            slots[slot(hashes[key], owners[key])] = key + 1;
        }
    }
}
