package dev.tagalong.heap;

/** Nodes that are still to be written, each with how many links away from the root it was found. */
final class NodeQueue {
    private final IntStack nodes = new IntStack();
    private final IntStack levels = new IntStack();

    boolean isEmpty() {
        return nodes.isEmpty();
    }

    int size() {
        return nodes.size();
    }

    void push(int node, int level) {
        nodes.push(node);
        levels.push(level);
    }

    /** The level of the node that comes next; there is one. */
    int nextLevel() {
        return levels.top();
    }

    /** Takes the next node; there is one. */
    int pop() {
        levels.pop();
        return nodes.pop();
    }

    /** Turns round the order of all from a place on. */
    void reverse(int from) {
        nodes.reverse(from);
        levels.reverse(from);
    }

    /** Forgets all. */
    void clear() {
        nodes.clear();
        levels.clear();
    }
}
