package dev.tagalong.bytecode.index;

import dev.tagalong.bytecode.path.ClassPath;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * Names, sizes and direct supertypes of all classes of one JDK. Immutable. Not their flags, which differ between builds
 * in class files of the same name and size.
 */
final class JdkSummary {
    final String[] names;
    /** Of the class files in bytes, or {@link ClassPath#UNKNOWN}. */
    final int[] sizes;
    /** By class, the numbers of its superclass and superinterfaces. */
    final int[][] parents;
    /** The reverse of {@link #parents}. */
    private final int[][] children;

    /** @param names sorted, each once */
    JdkSummary(String[] names, int[] sizes, int[][] parents) {
        this.names = names;
        this.sizes = sizes;
        this.parents = parents;
        int[] counts = new int[names.length];
        for (int[] above : parents) {
            for (int parent : above) {
                counts[parent]++;
            }
        }
        children = new int[names.length][];
        Arrays.setAll(children, i -> new int[counts[i]]);
        for (int i = names.length - 1; i >= 0; i--) {
            for (int parent : parents[i]) {
                children[parent][--counts[parent]] = i;
            }
        }
    }

    int size() {
        return names.length;
    }

    /** The number of a class, by which the arrays are ordered; negative if there is no such class. */
    int number(String name) {
        return Arrays.binarySearch(names, name);
    }

    /** True if these are its classes, each of its size. */
    boolean fits(SortedMap<String, Integer> classes) {
        if (classes.size() != names.length) {
            return false;
        }
        Iterator<Map.Entry<String, Integer>> each = classes.entrySet().iterator();
        for (int i = 0; i < names.length; i++) {
            Map.Entry<String, Integer> next = each.next();
            if (!next.getKey().equals(names[i]) || !is(i, next.getValue())) {
                return false;
            }
        }
        return true;
    }

    /** True if a class has this size, and it is known. */
    boolean is(int number, int size) {
        return size != ClassPath.UNKNOWN && sizes[number] == size;
    }

    /** Names of all classes below one, sorted. */
    List<String> subtypes(String name) {
        BitSet found = new BitSet();
        int at = number(name);
        if (at >= 0) {
            descend(at, found);
            found.clear(at);
        }
        List<String> sorted = new ArrayList<>();
        found.stream().forEach(each -> sorted.add(names[each]));
        return List.copyOf(sorted);
    }

    /** Depth is that of the class hierarchy. */
    private void descend(int at, BitSet found) {
        for (int child : children[at]) {
            if (!found.get(child)) {
                found.set(child);
                descend(child, found);
            }
        }
    }
}
