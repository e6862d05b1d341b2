package dev.tagalong.bytecode.index;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Which types mention which members and classes in their constant pools. Types are numbers. Immutable.
 *
 * <p>The keys of all parts are parted by their hash into ranges, each of which is searched from end to end: some ten
 * entries side by side are found as fast as two far apart.
 */
final class Mentions {
    /** About how many keys there are in a range. */
    private static final int OF_RANGE = 8;
    /** Width of an entry of {@link #entries}. */
    private static final int WIDTH = 2;

    private final List<Part> parts;
    /** By part, by its class, the type. */
    private final List<int[]> numbers;
    /** By part, how many keys the parts before it have; one more at the end. */
    private final int[] firsts;
    /** By range, where its entries begin; one more at the end. */
    private final int[] starts;
    /** Lower half of the hash; the key, counted through all parts. */
    private final int[] entries;

    /** @param numbers by part, by its class, the type */
    Mentions(List<Part> parts, List<int[]> numbers) {
        this.parts = parts;
        this.numbers = numbers;
        firsts = new int[parts.size() + 1];
        for (int part = 0; part < parts.size(); part++) {
            firsts[part + 1] = firsts[part] + parts.get(part).keys();
        }
        int keys = firsts[parts.size()];
        starts = new int[Integer.highestOneBit(Math.max(1, keys / OF_RANGE)) + 1];
        entries = new int[keys * WIDTH];
        for (Part part : parts) {
            for (int key = 0; key < part.keys(); key++) {
                starts[range(part.hash(key))]++;
            }
        }
        int sum = 0;
        for (int range = 0; range < starts.length; range++) {
            sum += starts[range];
            starts[range] = sum;
        }
        fill();
    }

    /** From the end of each range on downwards. */
    private void fill() {
        int each = 0;
        for (Part part : parts) {
            for (int key = 0; key < part.keys(); key++) {
                long hash = part.hash(key);
                int at = --starts[range(hash)] * WIDTH;
                entries[at] = (int) hash;
                entries[at + 1] = each++;
            }
        }
    }

    /** The types that mention a member of this name and descriptor with an owner that fits. */
    BitSet of(String name, String descriptor, Predicate<String> owner) {
        Map<String, Boolean> fits = new HashMap<>();
        return find(
                Names.member(Names.hash(name), Names.hash(descriptor)),
                each -> fits.computeIfAbsent(each, owner::test));
    }

    /** The types that mention a class; an array class by its descriptor. */
    BitSet of(String className) {
        return find(Names.type(Names.hash(className)), className::equals);
    }

    private BitSet find(long hash, Predicate<String> owner) {
        int range = range(hash);
        BitSet found = new BitSet();
        for (int i = starts[range] * WIDTH; i < starts[range + 1] * WIDTH; i += WIDTH) {
            if (entries[i] == (int) hash) {
                int number = part(entries[i + 1]);
                Part part = parts.get(number);
                int key = entries[i + 1] - firsts[number];
                if (part.hash(key) == hash && owner.test(part.owner(key))) {
                    part.mentioning(key, numbers.get(number), found);
                }
            }
        }
        return found;
    }

    private int range(long hash) {
        return (int) (hash >>> Integer.SIZE) & (starts.length - 2);
    }

    /** The last part whose keys do not all lie behind this one; of parts without keys there may be several. */
    private int part(int key) {
        int low = 0;
        int high = parts.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (firsts[middle] <= key) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
