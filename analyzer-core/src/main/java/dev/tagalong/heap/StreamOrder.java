package dev.tagalong.heap;

import dev.tagalong.serial.SerialForm.Kind;
import java.lang.invoke.SerializedLambda;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the graph in the order of the stream, depth first, for the questions that hang on order: which back
 * references meet an object that is still being written, and which failures a hook on the way swallows. Recursion
 * follows only hooks that can swallow and stand above each other; all else has a stack of its own.
 */
final class StreamOrder {
    private static final byte NEW = 0;
    private static final byte OPEN = 1;
    private static final byte DONE = 2;
    /** Begun and given up: references to it are handles, but whoever writes it anew fails again. */
    private static final byte HALF = 3;

    private final Walk walk;
    private final Graph graph;
    private final Labels labels;
    private final boolean[] suspects;
    private final BitSet met = new BitSet();
    private final @Nullable Fault[] stops;
    private final byte[] state;
    private final List<Integer> touched = new ArrayList<>();
    private final Set<Integer> unguarded = new HashSet<>();
    private final Map<Integer, String> guards = new HashMap<>();
    private final Map<String, Fault> found = new LinkedHashMap<>();
    private final Set<Integer> nulls = new HashSet<>();
    private final GuardRuns runs;
    private Set<Integer> swallowed = Set.of();
    private @Nullable Throwable thrown;

    /**
     * @param suspects hooks above a failure that can swallow it, and those that can change it, by node
     * @param runs what these did when they were shown failures before
     */
    StreamOrder(Walk walk, Graph graph, Labels labels, boolean[] suspects, GuardRuns runs) {
        this.walk = walk;
        this.graph = graph;
        this.labels = labels;
        this.suspects = suspects;
        this.runs = runs;
        this.state = new byte[graph.nodes()];
        this.stops = new Fault[graph.nodes()];
        for (Fault fault : walk.faults()) {
            if (fault.stopsWrite()) {
                stops[fault.node()] = fault;
            }
        }
        visit(0, false);
    }

    /** The hook that recovers from the failure of this node wherever it is written, or null if none does. */
    @Nullable
    String guard(int node) {
        if (unguarded.contains(node) || guards.isEmpty()) {
            return null;
        }
        // A failure never met lies behind one that was swallowed: what follows in the half-written object is skipped.
        return guards.getOrDefault(
                node, guards.values().stream().sorted().findFirst().orElse(null));
    }

    /** True if the stream comes to an object, or would without the failures before it. */
    boolean comesTo(int node) {
        return met.get(node) || !guards.isEmpty();
    }

    /** What only the order shows, in the order of the stream. */
    List<Fault> faults() {
        return List.copyOf(found.values());
    }

    /**
     * Writes a node and all below it.
     *
     * @param trial true below a hook that can swallow: the first failure ends the visit; otherwise failures are noted
     *     and passed over, as if they had been null
     * @return the node that failed, or -1
     */
    int visit(int start, boolean trial) {
        Frames frames = new Frames();
        int failed = meet(start, trial, frames);
        while (failed < 0 && !frames.isEmpty()) {
            int node = frames.node();
            int edge = frames.nextEdge();
            if (edge == graph.end(node)) {
                mark(node, DONE);
                frames.pop();
                failed = stops[node] == null ? -1 : stop(node, trial);
            } else {
                failed = follow(node, edge, trial, frames);
            }
        }
        if (!frames.isEmpty() && onlyReplaces(frames.node(), failed)) {
            mark(frames.node(), NEW);
            frames.pop();
        }
        while (!frames.isEmpty()) {
            mark(frames.node(), HALF);
            frames.pop();
        }
        return failed;
    }

    /** True if nothing of a node was written, because what replaces it was refused: it will be refused again. */
    private boolean onlyReplaces(int node, int failed) {
        return state[failed] == NEW
                && walk.output(node) instanceof Output.Replaced
                && graph.to(graph.first(node)) == failed;
    }

    private int follow(int node, int edge, boolean trial, Frames frames) {
        int target = graph.to(edge);
        if (fails(target, anew(node, edge))) {
            return meet(target, trial, frames);
        }
        if (state[target] == OPEN) {
            back(node, edge, target);
        }
        return -1;
    }

    private int meet(int node, boolean trial, Frames frames) {
        int twin = walk.twin(node);
        if (twin >= 0 && state[twin] != NEW) {
            // Written before in the place of another: a handle, and its writeReplace is not asked.
            mark(node, DONE);
            return -1;
        }
        met.set(node);
        Fault stop = stops[node];
        if (stop != null && graph.first(node) == graph.end(node)) {
            mark(node, trial && stop.begun() ? HALF : NEW);
            return stop(node, trial);
        }
        mark(node, OPEN);
        if (stop == null && suspects[node]) {
            int failed = new Guard(this, walk, graph, node, runs).write(trial);
            mark(node, failed < 0 ? DONE : HALF);
            return failed;
        }
        frames.push(node, graph.first(node));
        return -1;
    }

    /** The write of a node stops, after all that it wrote until then. */
    private int stop(int node, boolean trial) {
        if (trial) {
            return node;
        }
        if (!swallowed.contains(node)) {
            unguarded.add(node);
        }
        return -1;
    }

    /** Follows one edge of a node whose hook stands on the Java stack. */
    int child(int node, int edge, boolean trial) {
        int target = graph.to(edge);
        if (state[target] == OPEN) {
            back(node, edge, target);
        }
        return fails(target, anew(node, edge)) ? visit(target, trial) : -1;
    }

    /** True if writing an object can fail: it was not written before, or not to its end and is written anew. */
    private boolean fails(int node, boolean anew) {
        return state[node] == NEW || (anew && state[node] == HALF);
    }

    /** True if an edge is one of a hook's that has its target written even where it was before. */
    private boolean anew(int node, int edge) {
        return walk.output(node) instanceof Output.Written written
                && written.values().anew(graph.position(edge));
    }

    /** True if an object is being written. */
    boolean open(int node) {
        return state[node] == OPEN;
    }

    /**
     * Writes an object that a hook passes to the stream; -1 if it is a handle or does not fail.
     *
     * @param anew true if it is written even where it was before
     */
    int trial(int node, boolean anew) {
        return fails(node, anew) ? visit(node, true) : -1;
    }

    @Nullable
    Fault stop(int node) {
        return stops[node];
    }

    void guarded(int failed, String hook) {
        guards.putIfAbsent(failed, hook);
    }

    /** A failure that came through the outermost hook on its way. */
    void unguarded(int failed) {
        unguarded.add(failed);
    }

    /** Notes what a hook made of a failure, for the hook around it. */
    void thrown(Throwable exception) {
        thrown = exception;
    }

    /** What a hook made of the last failure, or null if none was in its way. */
    @Nullable
    Throwable takeThrown() {
        Throwable taken = thrown;
        thrown = null;
        return taken;
    }

    /** Failures that a hook has swallowed while another one came through: they are not counted against it. */
    void swallowed(Set<Integer> failures) {
        swallowed = failures;
    }

    void found(Fault fault) {
        found.putIfAbsent(fault.node() + "/" + fault.edge() + "/" + fault.rule(), fault);
    }

    private void mark(int node, byte to) {
        touched.add(node);
        state[node] = to;
    }

    /** How far the log of changes has come; see {@link #rollBack}. */
    int log() {
        return touched.size();
    }

    /** Makes all nodes new that were met since. */
    void rollBack(int log) {
        while (touched.size() > log) {
            state[touched.remove(touched.size() - 1)] = NEW;
        }
    }

    /** True if this reference arrives as null: it leads to a record around it, which the reader makes last of all. */
    boolean arrivesAsNull(int edge) {
        return nulls.contains(edge);
    }

    /** A reference to an object that is still being written. */
    private void back(int node, int edge, int target) {
        Class<?> raw = raw(target);
        Class<?> written = raw == null ? walk.object(target).getClass() : raw;
        if (walk.shapes().of(written).kind() == Kind.RECORD) {
            nulls.add(edge);
            String what = raw == null ? "it is" : "its replacement is";
            String why = what + " a record in a cycle, and this reference to it arrives as null";
            found(new Fault(target, edge, Fault.STATE_LOST, why, null, true));
            return;
        }
        if (raw == null || !walk.shapes().of(raw).resolves()) {
            return;
        }
        Class<?> slot = labels.slotType(node, graph.position(edge));
        boolean fits = slot.isAssignableFrom(raw);
        String again = raw == SerializedLambda.class
                ? "it captures what leads back to it"
                : "its replacement leads back to it";
        String why = again + ", and there reading puts a raw " + LiveNames.of(raw)
                + (fits ? ", which fails at first use" : ", which does not fit into a " + LiveNames.of(slot));
        found(new Fault(target, edge, fits ? Fault.STATE_LOST : Fault.READ_FAILS, why, null, true));
    }

    /** The class of the object that stands in the stream for a replaced one, or null if it was not replaced. */
    private @Nullable Class<?> raw(int node) {
        Output output = walk.output(node);
        if (output instanceof Output.Captured) {
            return SerializedLambda.class;
        }
        return output instanceof Output.Replaced replaced ? replaced.by().getClass() : null;
    }
}
