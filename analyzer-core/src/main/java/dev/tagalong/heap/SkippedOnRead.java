package dev.tagalong.heap;

import dev.tagalong.serial.SerialForm.Kind;
import java.util.BitSet;
import java.util.List;

/**
 * Objects of hidden classes that nobody asks for. A class that is not found spoils what reads an object of it: a field,
 * an array, reading code. What a hook wrote besides the fields, and no {@code readObject} asks for, is skipped, and
 * there the stream goes on ({@code ObjectInputStream.skipCustomData}); any other failure is thrown there too.
 */
final class SkippedOnRead {
    private SkippedOnRead() {}

    /** True if there can be objects that the reader only skips. */
    static boolean matters(Walk walk) {
        return walk.faults().stream().anyMatch(fault -> hidden(walk, fault));
    }

    /** Takes out the faults of objects that the reader only skips. */
    static void drop(List<Fault> faults, Walk walk, Graph graph) {
        if (faults.stream().anyMatch(fault -> hidden(walk, fault))) {
            BitSet misread = new BitSet();
            for (Fault fault : faults) {
                if (!fault.stopsWrite() && fault.edge() < 0) {
                    misread.set(fault.node());
                }
            }
            BitSet asked = asked(walk, graph, misread);
            faults.removeIf(fault -> hidden(walk, fault) && !asked.get(fault.node()));
        }
    }

    private static boolean hidden(Walk walk, Fault fault) {
        return Certain.hidden(fault, walk.object(fault.node()));
    }

    /**
     * The objects that the reader asks for, from the root on.
     *
     * @param misread objects of which the reader can take for fields what is none
     */
    private static BitSet asked(Walk walk, Graph graph, BitSet misread) {
        BitSet asked = new BitSet();
        int[] next = new int[graph.nodes()];
        int size = 1;
        asked.set(0);
        while (size > 0) {
            int node = next[--size];
            for (int edge = graph.first(node); edge < graph.end(node); edge++) {
                int target = graph.to(edge);
                if (!asked.get(target) && !skips(walk, node, graph.position(edge), misread.get(node))) {
                    asked.set(target);
                    next[size++] = target;
                }
            }
        }
        return asked;
    }

    private static boolean skips(Walk walk, int node, int position, boolean misread) {
        Shape shape = walk.shapes().of(walk.object(node).getClass());
        if (shape.kind() == Kind.EXTERNALIZABLE
                || !(walk.output(node) instanceof Output.Written written)
                || written.replayed()) {
            return false;
        }
        Recorded values = written.values();
        SlotShape slot = shape.slots()[values.slot(position)];
        if (slot.readsItself()) {
            return false;
        }
        int field = values.field(position);
        return field >= 0 ? !slot.refs()[field].bound() : !misread;
    }
}
