package dev.tagalong.generated;

import dev.tagalong.oracle.NamedGraph;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The objects that a recipe makes. Nodes are made from the last to the first, then filled from the first to the last.
 */
final class Graph implements NamedGraph {
    private final Recipe recipe;
    private final Session session = Hooks.begin();
    private final Object[] objects;
    private final List<int[]> targets = new ArrayList<>();

    Graph(Recipe recipe) {
        this.recipe = recipe;
        int count = recipe.nodes().size();
        objects = new Object[count];
        @Nullable Object[][] values = new Object[count][];
        for (int i = 0; i < count; i++) {
            targets.add(new int[recipe.kind(i).slots().size()]);
        }
        for (int i = count - 1; i >= 0; i--) {
            values[i] = new Object[targets.get(i).length];
            choose(i, true, values[i]);
            objects[i] = recipe.kind(i).make(values[i]);
            session.name(objects[i], "n" + i);
        }
        for (int i = 0; i < count; i++) {
            choose(i, false, values[i]);
            recipe.kind(i).fill(objects[i], values[i]);
        }
    }

    private void choose(int node, boolean early, @Nullable Object[] values) {
        List<Slot> slots = recipe.kind(node).slots();
        for (int i = 0; i < slots.size(); i++) {
            if (slots.get(i).early() == early) {
                int target = search(
                        slots.get(i),
                        early ? node + 1 : 0,
                        recipe.nodes().get(node).ref(i));
                targets.get(node)[i] = target;
                values[i] = target < 0 ? null : objects[target];
            }
        }
    }

    private int search(Slot slot, int first, int ref) {
        int count = objects.length - first;
        for (int i = 0; ref >= 0 && i < count; i++) {
            int target = first + (ref + i) % count;
            if (slot.type().isInstance(objects[target])) {
                return target;
            }
        }
        return -1;
    }

    @Override
    public Object root() {
        return objects[0];
    }

    @Override
    public @Nullable String nameOf(Object object) {
        return session.nameOf(object);
    }

    @Override
    public void silenceReplacing(Set<String> names) {
        session.silenced().addAll(names);
    }

    @Override
    public Set<String> refusedReplacing() {
        return new TreeSet<>(session.refusedReplacing());
    }

    @Override
    public int swallowed() {
        return session.swallowed();
    }

    Session session() {
        return session;
    }

    ClassLoader loader() {
        return Universe.of(recipe.universe()).loader();
    }

    /** The nodes that the root can reach by any links, written or not. */
    IntStream reachable() {
        BitSet seen = new BitSet();
        seen.set(0);
        reach(0, seen);
        return seen.stream();
    }

    /** True if the root can reach an object of a kind with {@code trait}, by any links, written or not. */
    boolean has(Trait trait) {
        return reachable().anyMatch(i -> recipe.kind(i).traits().contains(trait));
    }

    /** True if a node of a kind with {@code trait} can reach itself, by any links, written or not. */
    boolean inCycle(Trait trait) {
        return reachable().filter(i -> recipe.kind(i).traits().contains(trait)).anyMatch(i -> {
            BitSet seen = new BitSet();
            reach(i, seen);
            return seen.get(i);
        });
    }

    private void reach(int from, BitSet seen) {
        for (int target : targets.get(from)) {
            if (target >= 0 && !seen.get(target)) {
                seen.set(target);
                reach(target, seen);
            }
        }
    }

    String describe(int node) {
        Kind kind = recipe.kind(node);
        StringBuilder out = new StringBuilder("n" + node + " = " + kind.name());
        for (int i = 0; i < kind.slots().size(); i++) {
            int target = targets.get(node)[i];
            if (target >= 0) {
                out.append(", ")
                        .append(kind.slots().get(i).name())
                        .append(": n")
                        .append(target);
            }
        }
        return out.toString();
    }
}
