package dev.tagalong.bytecode.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What the class files that one thread reads mention. */
final class MentionsOfThread {
    /** Width of an entry of {@link #members}. */
    static final int WIDTH = 4;

    /** Upper and lower half of the member's hash, number of the owner, number of the mentioning type. */
    private int[] members = new int[WIDTH << 10];

    private int membersEnd;
    /** Number of the class, number of the mentioning type. */
    private int[] classes = new int[1 << 10];

    private int classesEnd;
    private int current;

    /** The names of the classes, by their numbers here. */
    private final List<String> names = new ArrayList<>();
    /** Hash table with open addressing: a name's hash, 0 for free; beside it the number. */
    private long[] hashes = new long[1 << 11];

    private int[] numbers = new int[1 << 11];

    /** Identifies a member by the hashes of its name and its descriptor. */
    static long hash(long name, long descriptor) {
        return Names.mix(name * 31 + descriptor);
    }

    /** The number of the type whose mentions come next. */
    void of(int type) {
        current = type;
    }

    /** Adds a mention of a member. */
    void member(long hash, int owner) {
        if (membersEnd == members.length) {
            members = Arrays.copyOf(members, membersEnd * 2);
        }
        members[membersEnd++] = (int) (hash >>> Integer.SIZE);
        members[membersEnd++] = (int) hash;
        members[membersEnd++] = owner;
        members[membersEnd++] = current;
    }

    /** Adds a mention of a class. */
    void type(int number) {
        if (classesEnd == classes.length) {
            classes = Arrays.copyOf(classes, classesEnd * 2);
        }
        classes[classesEnd++] = number;
        classes[classesEnd++] = current;
    }

    /** The number of a class by the hash of its name; -1 if it has none yet. */
    int number(long hash) {
        int slot = slot(hash);
        return hashes[slot] == 0 ? -1 : numbers[slot];
    }

    /** Gives a class that has no number the next one. */
    int add(long hash, String name) {
        if (names.size() * 2 >= hashes.length) {
            grow();
        }
        int slot = slot(hash);
        hashes[slot] = hash;
        numbers[slot] = names.size();
        names.add(name);
        return numbers[slot];
    }

    List<String> names() {
        return names;
    }

    int membersEnd() {
        return membersEnd;
    }

    int memberAt(int at) {
        return members[at];
    }

    int classesEnd() {
        return classesEnd;
    }

    int classAt(int at) {
        return classes[at];
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
