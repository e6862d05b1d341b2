package dev.tagalong.bytecode.code;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/**
 * Dominators of a method's blocks, by the iteration of Cooper, Harvey and Kennedy, "A Simple, Fast Dominance
 * Algorithm". A block is two nodes, its entry and its body: what its first instruction throws reaches the handlers from
 * the entry, so the body does not dominate them. One more node stands for the method's return.
 */
final class Dominators {
    private final int[][] successors;
    private final int[] parent;
    private final int[] order;

    Dominators(int[][] next, int[][] handlers, BitSet returns) {
        int blocks = next.length;
        successors = new int[2 * blocks + 1][];
        for (int block = 0; block < blocks; block++) {
            int[] thrown = handlers[block];
            int[] fromEntry = new int[thrown.length + 1];
            fromEntry[0] = body(block);
            for (int i = 0; i < thrown.length; i++) {
                fromEntry[i + 1] = entry(thrown[i]);
            }
            successors[entry(block)] = fromEntry;
            int[] fromBody = Arrays.stream(next[block]).map(Dominators::entry).toArray();
            successors[body(block)] = returns.get(block) ? new int[] {2 * blocks} : fromBody;
        }
        successors[2 * blocks] = new int[0];
        parent = new int[successors.length];
        order = new int[successors.length];
        compute();
    }

    static int entry(int block) {
        return 2 * block;
    }

    static int body(int block) {
        return 2 * block + 1;
    }

    int exit() {
        return successors.length - 1;
    }

    /** Reflexive; false if the second cannot be reached. */
    boolean dominates(int first, int second) {
        if (parent[second] < 0) {
            return false;
        }
        int node = second;
        while (order[node] > order[first]) {
            node = parent[node];
        }
        return node == first;
    }

    private void compute() {
        int[] byOrder = reversePostorder();
        List<List<Integer>> before = new ArrayList<>();
        for (int i = 0; i < successors.length; i++) {
            before.add(new ArrayList<>());
        }
        for (int node : byOrder) {
            for (int successor : successors[node]) {
                before.get(successor).add(node);
            }
        }
        Arrays.fill(parent, -1);
        parent[0] = 0;
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int i = 1; i < byOrder.length; i++) {
                int node = byOrder[i];
                int found = -1;
                for (int one : before.get(node)) {
                    if (parent[one] >= 0) {
                        found = found < 0 ? one : common(found, one);
                    }
                }
                if (parent[node] != found) {
                    parent[node] = found;
                    changed = true;
                }
            }
        }
    }

    private int common(int one, int other) {
        int a = one;
        int b = other;
        while (a != b) {
            if (order[a] > order[b]) {
                a = parent[a];
            } else {
                b = parent[b];
            }
        }
        return a;
    }

    /** The nodes that can be reached, each before those that it leads to but for loops. */
    private int[] reversePostorder() {
        int[] edge = new int[successors.length];
        BitSet seen = new BitSet();
        Deque<Integer> path = new ArrayDeque<>();
        Deque<Integer> done = new ArrayDeque<>();
        path.push(0);
        seen.set(0);
        while (!path.isEmpty()) {
            int node = path.element();
            if (edge[node] == successors[node].length) {
                done.push(path.pop());
                continue;
            }
            int target = successors[node][edge[node]++];
            if (!seen.get(target)) {
                seen.set(target);
                path.push(target);
            }
        }
        int[] found = done.stream().mapToInt(Integer::intValue).toArray();
        Arrays.fill(order, -1);
        for (int i = 0; i < found.length; i++) {
            order[found[i]] = i;
        }
        return found;
    }
}
