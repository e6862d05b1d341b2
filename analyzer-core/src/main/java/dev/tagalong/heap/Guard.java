package dev.tagalong.heap;

import dev.tagalong.heap.GuardRun.Failure;
import dev.tagalong.serial.SerialForm.Kind;
import java.io.Externalizable;
import java.io.IOException;
import java.io.InvalidClassException;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds out whether a hook that can swallow a failure does: runs it again, and this time fails where the stream would.
 * The one case in which a hook runs twice. What it did is kept for when the same graph is gone through without some
 * links, where no hook runs any more.
 */
final class Guard {
    private final StreamOrder order;
    private final Walk walk;
    private final Graph graph;
    private final int node;
    private final Object object;
    private final Shape shape;
    private final GuardRuns runs;

    Guard(StreamOrder order, Walk walk, Graph graph, int node, GuardRuns runs) {
        this.order = order;
        this.walk = walk;
        this.graph = graph;
        this.node = node;
        this.object = walk.object(node);
        this.shape = walk.shapes().of(object.getClass());
        this.runs = runs;
    }

    /**
     * Writes the object slot by slot.
     *
     * @return the node that failed and was not swallowed, or -1
     */
    int write(boolean trial) {
        int slots = Math.max(1, shape.slots().length);
        for (int slot = 0; slot < slots; slot++) {
            boolean hook = shape.kind() == Kind.EXTERNALIZABLE || shape.slots()[slot].writeObject() != null;
            int failed = hook ? attempt(slot, trial) : recorded(slot, trial);
            if (failed >= 0) {
                return failed;
            }
        }
        return -1;
    }

    private int attempt(int slot, boolean trial) {
        int log = order.log();
        Cut cut = runs.cut();
        GuardRun run = cut == null ? run(slot) : replayed(slot, cut);
        back(slot, run.back());
        if (run.failures().isEmpty()) {
            return -1;
        }
        boolean recovered = run.thrown() == null;
        String hook = hookName(slot);
        int last = run.failures().size() - 1;
        Set<Integer> swallowed = new HashSet<>();
        for (int i = 0; i < (recovered ? last + 1 : last); i++) {
            Failure failure = run.failures().get(i);
            swallowed.add(failure.node());
            order.guarded(failure.node(), hook);
            if (failure.half() && recovered) {
                String why = hook + " swallows a failure and leaves half an object in the stream";
                order.found(new Fault(node, -1, Fault.READ_FAILS, why, null, true));
            }
        }
        if (run.thrown() == null) {
            return -1;
        }
        if (trial) {
            order.thrown(run.thrown());
        }
        return through(slot, trial, log, run.failures().get(last), swallowed);
    }

    private GuardRun run(int slot) {
        Thrower thrower = new Thrower();
        try {
            run(slot, thrower);
        } catch (Throwable e) {
            thrower.run.thrown(e);
        }
        runs.add(node, slot, thrower.run);
        return thrower.run;
    }

    /** What the hook does without some links, by what it did before. */
    private GuardRun replayed(int slot, Cut cut) {
        int log = order.log();
        if (recorded(slot, true) < 0) {
            // As in the first pass, in which nothing failed.
            return new GuardRun();
        }
        order.takeThrown();
        order.rollBack(log);
        for (GuardRun run : runs.of(node, slot)) {
            Set<Integer> back = new HashSet<>();
            if (run.shown().stream().allMatch(shown -> agrees(shown, cut, back))) {
                return run.among(back);
            }
            order.rollBack(log);
        }
        runs.unknown();
        return new GuardRun();
    }

    /** Writes an object that the hook has handed over before; false if that now ends differently. */
    private boolean agrees(GuardRun.Shown shown, Cut cut, Set<Integer> back) {
        if (shown.handed() && cut.cutsAll(node, walk.object(shown.node()))) {
            return shown.failed() < 0;
        }
        if (shown.handed() && order.open(shown.node())) {
            back.add(shown.node());
        }
        int failed = order.trial(shown.node(), shown.anew());
        order.takeThrown();
        return failed == shown.failed();
    }

    /** The last failure came through the hook. */
    private int through(int slot, boolean trial, int log, Failure last, Set<Integer> swallowed) {
        // Without a failure before it, it is an object made anew on each run, and known from the first.
        if (last.node() == node && !swallowed.isEmpty()) {
            String why = hookName(slot) + " recovers from a failure and then writes what cannot be written";
            order.found(new Fault(node, -1, Fault.WRITE_HOOK_THROWS, why, last.thrown(), true));
        }
        if (trial) {
            return last.node();
        }
        order.unguarded(last.node());
        order.rollBack(log);
        order.swallowed(swallowed);
        int failed = recorded(slot, false);
        order.swallowed(Set.of());
        return failed;
    }

    /** Looks at the references to objects around this one that the hook has written. */
    private void back(int slot, Set<Integer> open) {
        for (int edge = graph.first(node); !open.isEmpty() && edge < graph.end(node); edge++) {
            if (open.contains(graph.to(edge)) && slotOf(edge) == slot) {
                order.child(node, edge, true);
            }
        }
    }

    /** The slot that wrote the target of an edge. */
    private int slotOf(int edge) {
        return walk.output(node) instanceof Output.Written written
                ? written.values().slot(graph.position(edge))
                : -1;
    }

    /** What the slot wrote the first time. */
    private int recorded(int slot, boolean trial) {
        for (int edge = graph.first(node); edge < graph.end(node); edge++) {
            if (slotOf(edge) == slot) {
                int failed = order.child(node, edge, trial);
                if (failed >= 0) {
                    return failed;
                }
            }
        }
        return -1;
    }

    private void run(int slot, WriteListener listener) throws Throwable {
        if (shape.kind() == Kind.EXTERNALIZABLE) {
            ((Externalizable) object).writeExternal(HookStream.forExternal(listener));
            return;
        }
        SlotShape part = shape.slots()[slot];
        HookStream stream = HookStream.forSlot(object, part, listener);
        if (part.writeObject() != null) {
            part.writeObject().invokeExact(object, (ObjectOutputStream) stream);
        }
        stream.end();
    }

    private String hookName(int slot) {
        return shape.kind() == Kind.EXTERNALIZABLE
                ? LiveNames.of(shape.type()) + ".writeExternal"
                : shape.slots()[slot].name() + ".writeObject";
    }

    /** Fails where the stream would. */
    private final class Thrower implements WriteListener {
        final GuardRun run = new GuardRun();

        @Override
        public void field(int field, @Nullable Object value) throws IOException {
            offer(value, true, false);
        }

        @Override
        public void written(@Nullable Object value) throws IOException {
            offer(value, false, false);
        }

        @Override
        public void writtenAnew(@Nullable Object value) throws IOException {
            offer(value, false, true);
        }

        private void offer(@Nullable Object value, boolean field, boolean anew) throws IOException {
            if (value == null) {
                return;
            }
            int number = walk.find(node, value);
            if (number < 0) {
                offerNew(value, field);
                return;
            }
            if (order.open(number)) {
                run.back(number);
            }
            meet(number, true, field, anew);
        }

        private void meet(int number, boolean handed, boolean inside, boolean anew) throws IOException {
            int failed = order.trial(number, anew);
            run.shown(number, handed, anew, failed);
            if (failed >= 0) {
                Fault stop = order.stop(failed);
                boolean half = inside || !direct(walk, number, failed) || stop == null || stop.begun();
                Throwable thrown = order.takeThrown();
                fail(new Failure(failed, half, thrown == null ? exception(walk.object(failed), stop) : thrown));
            }
        }

        /** Something that the hook did not write the first time, as when it writes a stand-in after a failure. */
        private void offerNew(Object value, boolean field) throws IOException {
            List<Integer> known = new ArrayList<>();
            Walk fresh = walk.beside(number -> {
                if (!known.contains(number)) {
                    known.add(number);
                }
            });
            fresh.run(value);
            walk.stopAs(fresh);
            for (Fault fault : fresh.faults()) {
                if (fault.stopsWrite()) {
                    boolean half = field || !direct(fresh, 0, fault.node()) || fault.begun();
                    fail(new Failure(node, half, exception(fresh.object(fault.node()), fault)));
                }
            }
            for (int number : known) {
                meet(number, false, true, false);
            }
        }

        private void fail(Failure failure) throws IOException {
            run.failure(failure);
            throw HookFailure.<IOException>rethrow(failure.thrown());
        }

        /** True if it is the written object itself that failed, or what replaces it. */
        private static boolean direct(Walk walk, int number, int failed) {
            return failed == number
                    || (walk.output(number) instanceof Output.Replaced replaced
                            && walk.find(true, replaced.by()) == failed);
        }

        private static Throwable exception(Object failed, @Nullable Fault stop) {
            if (stop != null && stop.thrown() != null) {
                return stop.thrown();
            }
            String name = failed.getClass().getName();
            return stop != null && stop.rule().equals(Fault.WRITE_HOOK_THROWS)
                    ? new InvalidClassException(name)
                    : new NotSerializableException(name);
        }
    }
}
