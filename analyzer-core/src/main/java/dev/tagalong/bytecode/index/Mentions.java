package dev.tagalong.bytecode.index;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Which types mention which members and classes in their constant pools. Types are numbers. Immutable.
 *
 * <p>Members are parted by their hash into a fixed number of ranges, each of which is searched from end to end: some
 * hundred entries side by side are found as fast as two far apart.
 */
final class Mentions {
    private static final int RANGES = 1 << 12;
    /** Width of an entry of {@link #members}. */
    private static final int WIDTH = 3;

    /** By range, where its entries begin in {@link #members}; one more at the end. */
    private final int[] starts = new int[RANGES + 1];
    /** Lower half of the member's hash, number of the owner, number of the mentioning type. */
    private final int[] members;

    private final Map<String, Integer> classNumbers = new HashMap<>();
    private final List<String> classNames = new ArrayList<>();
    private final int[] classStarts;
    private final int[] classTypes;

    /** Joins what the threads found. */
    Mentions(List<MentionsOfThread> found) {
        List<int[]> numbers = found.stream().map(this::classNumbers).toList();
        classStarts = new int[classNames.size() + 1];
        for (int thread = 0; thread < found.size(); thread++) {
            count(found.get(thread), numbers.get(thread));
        }
        members = new int[sum(starts)];
        classTypes = new int[sum(classStarts)];
        for (int thread = 0; thread < found.size(); thread++) {
            fill(found.get(thread), numbers.get(thread));
        }
    }

    /** The types that mention a member of this name and descriptor with an owner that fits. */
    BitSet of(String name, String descriptor, Predicate<String> owner) {
        long hash = MentionsOfThread.hash(hash(name), hash(descriptor));
        int range = range((int) (hash >>> Integer.SIZE));
        BitSet found = new BitSet();
        Map<Integer, Boolean> fits = new HashMap<>();
        for (int i = starts[range]; i < starts[range + 1]; i += WIDTH) {
            if (members[i] == (int) hash
                    && fits.computeIfAbsent(members[i + 1], number -> owner.test(classNames.get(number)))) {
                found.set(members[i + 2]);
            }
        }
        return found;
    }

    /** The types that mention a class; an array class by its descriptor. */
    BitSet of(String className) {
        BitSet found = new BitSet();
        Integer number = classNumbers.get(className);
        if (number != null) {
            for (int i = classStarts[number]; i < classStarts[number + 1]; i++) {
                found.set(classTypes[i]);
            }
        }
        return found;
    }

    private static int range(int upperHash) {
        return upperHash & (RANGES - 1);
    }

    private static long hash(String text) {
        byte[] bytes = Names.bytes(text);
        return Names.hash(bytes, 2, bytes.length - 2);
    }

    /** By a class's number in the thread, its number here. */
    private int[] classNumbers(MentionsOfThread found) {
        return found.names().stream()
                .mapToInt(name -> classNumbers.computeIfAbsent(name, text -> {
                    classNames.add(text);
                    return classNames.size() - 1;
                }))
                .toArray();
    }

    private void count(MentionsOfThread found, int[] numbers) {
        for (int i = 0; i < found.membersEnd(); i += MentionsOfThread.WIDTH) {
            starts[range(found.memberAt(i))] += WIDTH;
        }
        for (int i = 0; i < found.classesEnd(); i += 2) {
            classStarts[numbers[found.classAt(i)]]++;
        }
    }

    /** From the end of each range on downwards. */
    private void fill(MentionsOfThread found, int[] numbers) {
        for (int i = 0; i < found.membersEnd(); i += MentionsOfThread.WIDTH) {
            int range = range(found.memberAt(i));
            int at = starts[range] - WIDTH;
            starts[range] = at;
            members[at] = found.memberAt(i + 1);
            members[at + 1] = numbers[found.memberAt(i + 2)];
            members[at + 2] = found.memberAt(i + 3);
        }
        for (int i = 0; i < found.classesEnd(); i += 2) {
            classTypes[--classStarts[numbers[found.classAt(i)]]] = found.classAt(i + 1);
        }
    }

    /** Turns counts into sums, so that each place says where the entries of its number end; returns the whole sum. */
    private static int sum(int[] counts) {
        int sum = 0;
        for (int i = 0; i < counts.length; i++) {
            sum += counts[i];
            counts[i] = sum;
        }
        return sum;
    }
}
