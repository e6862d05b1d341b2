package dev.tagalong.bytecode.code;

import dev.tagalong.bytecode.code.Value.Kind;
import java.util.BitSet;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Runs a method's blocks until nothing new meets. A slot at the start of a block goes from nothing to one value to a
 * phi, so a block runs again at most twice for each of its slots. Frames are kept at the starts of blocks only.
 */
final class Paths {
    /** More slots in all frames than this, and the method is not interpreted: 16 to 32 MB while it lasts. */
    private static final int MOST_SLOTS = 1 << 22;

    /** More instructions run and slots met than this, and it is not interpreted; real code stays below 200,000. */
    private static final int MOST_WORK = 1 << 25;

    private final Blocks blocks;
    private final Machine machine;
    private final Values values;
    private final SerialTests tests;
    private final Phis phis = new Phis();
    private final Frame frame;
    private final Value[] @Nullable [] states;
    private final BitSet open = new BitSet();
    private boolean last;
    private int slots;
    private int done;

    Paths(Blocks blocks, Machine machine, Values values, Frame frame) {
        this.blocks = blocks;
        this.machine = machine;
        this.values = values;
        this.tests = new SerialTests(blocks, values);
        this.frame = frame;
        this.states = new Value[blocks.count()][];
    }

    /** Runs all blocks that can be reached, and folds the phis. The frame is that of the method's start. */
    void run() {
        Value[] start = frame.copy();
        states[0] = start.clone();
        open.set(0);
        // In sweeps over the code, so that what an inner loop changes is seen by all that follows before outer loops
        // start again.
        while (!open.isEmpty()) {
            for (int block = open.nextSetBit(0); block >= 0; block = open.nextSetBit(block + 1)) {
                open.clear(block);
                run(block);
            }
        }
        if (!phis.isEmpty()) {
            collectInputs(start);
        }
    }

    Phis phis() {
        return phis;
    }

    boolean reached(int block) {
        return states[block] != null;
    }

    /** Once all frames are final, each path adds its values to the phis where it arrives. */
    private void collectInputs(Value[] start) {
        last = true;
        for (int slot = 0; slot < start.length; slot++) {
            meet(0, stateOf(0), slot, start[slot]);
        }
        for (int block = 0; block < blocks.count(); block++) {
            if (reached(block)) {
                run(block);
            }
        }
        phis.fold();
    }

    private void run(int block) {
        Value[] state = states[block];
        if (state == null) {
            return;
        }
        frame.load(state);
        int[] handlers = blocks.handlers(block);
        for (int handler : handlers) {
            arriveCaught(handler);
        }
        AbstractInsnNode[] code = blocks.code();
        int end = blocks.end(block);
        work(end - blocks.start(block));
        for (int at = blocks.start(block); at < end; at++) {
            AbstractInsnNode instruction = code[at];
            machine.run(instruction, at, frame);
            if (handlers.length > 0 && instruction.getOpcode() == Opcodes.ASTORE && at + 1 < end) {
                work(handlers.length);
                for (int handler : handlers) {
                    int slot = ((VarInsnNode) instruction).var;
                    meet(handler, stateOf(handler), slot, frame.slot(slot));
                }
            }
        }
        Value proven = tests.deciding(block);
        int passed = proven == null ? -1 : tests.passed(block);
        for (int successor : blocks.successors(block)) {
            if (successor != passed) {
                arrive(successor);
            }
        }
        if (proven != null && passed >= 0) {
            frame.replace(proven.base(), proven);
            arrive(passed);
        }
    }

    private void work(int steps) {
        done += steps;
        if (done > MOST_WORK) {
            throw new Uninterpretable("its code is too entangled to be followed");
        }
    }

    private Value[] stateOf(int block) {
        return Objects.requireNonNull(states[block]);
    }

    private void arrive(int block) {
        if (block >= blocks.count()) {
            throw new Uninterpretable("its code is damaged: it runs over its end");
        }
        Value[] state = states[block];
        if (state == null) {
            enter(block, frame.copy());
            return;
        }
        if (state.length != frame.size()) {
            throw new Uninterpretable("its code is damaged: stacks of different depths meet");
        }
        work(state.length);
        for (int slot = 0; slot < state.length; slot++) {
            meet(block, state, slot, frame.slot(slot));
        }
    }

    private void arriveCaught(int handler) {
        Value caught = values.at(blocks.start(handler), Kind.CAUGHT, blocks.caught(handler));
        Value[] state = states[handler];
        if (state == null) {
            enter(handler, frame.copyCaught(caught));
            return;
        }
        if (state.length != frame.locals() + 1) {
            throw new Uninterpretable("its code is damaged: stacks of different depths meet");
        }
        work(state.length);
        for (int slot = 0; slot < frame.locals(); slot++) {
            meet(handler, state, slot, frame.slot(slot));
        }
        meet(handler, state, frame.locals(), caught);
    }

    private void enter(int block, Value[] state) {
        slots += state.length;
        if (slots > MOST_SLOTS) {
            throw new Uninterpretable("its code has too many variables in too many places to be followed");
        }
        states[block] = state;
        open.set(block);
    }

    private void meet(int block, Value[] state, int slot, Value incoming) {
        Value before = state[slot];
        if (before == incoming && !last) {
            return;
        }
        boolean phi = phis.isOf(before, blocks.start(block), slot);
        if (last) {
            if (phi) {
                phis.add(before, incoming);
            }
        } else if (!phi && incoming != Value.PRIMITIVE) {
            state[slot] = before == Value.PRIMITIVE ? incoming : phis.make(blocks.start(block), slot);
            open.set(block);
        }
    }
}
