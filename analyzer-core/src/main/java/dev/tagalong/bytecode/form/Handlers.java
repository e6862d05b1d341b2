package dev.tagalong.bytecode.form;

import dev.tagalong.bytecode.code.Event;
import dev.tagalong.bytecode.code.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;

/** Where the runs of one method go on that something was thrown in. Used by one thread. */
final class Handlers {
    /** What a handler of the stream's own exceptions can name. */
    private static final Set<String> CATCH = Set.of(
            "java/lang/Throwable",
            "java/lang/Exception",
            "java/io/IOException",
            "java/io/ObjectStreamException",
            "java/io/NotSerializableException");

    private final Body body;
    private final Calls calls;
    private final Map<Integer, Event> events = new HashMap<>();

    /** What each handler makes of what it caught; null while that is being found out. */
    private final Map<LabelNode, @Nullable Recovery> known = new HashMap<>();

    /** What is known of the methods that handlers call. */
    interface Calls {
        /** True if no run of the method returns. */
        boolean neverReturns(Event.Call call);

        /** True if some run of the method plainly throws. */
        boolean refuses(Event.Call call);

        /** Takes every method to return. */
        Calls RETURN = new Calls() {
            @Override
            public boolean neverReturns(Event.Call call) {
                return false;
            }

            @Override
            public boolean refuses(Event.Call call) {
                return false;
            }
        };
    }

    Handlers(Body body, Calls calls) {
        this.body = body;
        this.calls = calls;
        for (Event event : body.code().events()) {
            if (event instanceof Event.Throw || event instanceof Event.Call) {
                events.put(event.at(), event);
            }
        }
    }

    /** What becomes of a run in which the stream refuses at the instruction. */
    Recovery ofRefusal(int at) {
        Recovery recovery = refused(at);
        return recovery == null ? Recovery.NEVER : recovery;
    }

    /** True if a run in which the instruction throws anything can go on to return. */
    boolean catches(int at) {
        return thrown(at) != Recovery.NEVER;
    }

    /** The first entry of the table that fits decides, as in the JVM; null if nothing new comes of it. */
    private @Nullable Recovery refused(int at) {
        AbstractInsnNode covered = body.tree().instructions.get(at);
        for (TryCatchBlockNode block : body.tree().tryCatchBlocks) {
            if ((block.type == null || CATCH.contains(block.type)) && covers(block, covered)) {
                return handled(block.handler);
            }
        }
        return Recovery.NEVER;
    }

    /** Which entries fit is not known: each can, and one that goes on is taken to. */
    private Recovery thrown(int at) {
        AbstractInsnNode covered = body.tree().instructions.get(at);
        Recovery most = Recovery.NEVER;
        for (TryCatchBlockNode block : body.tree().tryCatchBlocks) {
            Recovery each = covers(block, covered) ? handled(block.handler) : null;
            most = each == null ? most : most.or(each);
        }
        return most;
    }

    private static boolean covers(TryCatchBlockNode block, AbstractInsnNode covered) {
        for (AbstractInsnNode each = block.start; each != null && each != block.end; each = each.getNext()) {
            if (each == covered) {
                return true;
            }
        }
        return false;
    }

    /** What a handler does, perhaps by throwing what another one catches. */
    private @Nullable Recovery handled(LabelNode handler) {
        if (known.containsKey(handler)) {
            return known.get(handler);
        }
        known.put(handler, null);
        Recovery found = new Run(body.tree().instructions.indexOf(handler)).follow(handler);
        known.put(handler, found);
        return found;
    }

    /** All runs of one handler. */
    private final class Run {
        private final int handler;
        private boolean goesOn;
        private boolean throwsOn;

        Run(int handler) {
            this.handler = handler;
        }

        Recovery follow(LabelNode from) {
            Set<AbstractInsnNode> seen = new HashSet<>();
            Deque<AbstractInsnNode> todo = new ArrayDeque<>(List.of(from));
            for (AbstractInsnNode each = todo.poll(); each != null; each = todo.poll()) {
                if (passes(each)) {
                    after(each).stream().filter(seen::add).forEach(todo::add);
                }
            }
            return !goesOn ? Recovery.NEVER : throwsOn ? Recovery.SOMETIMES : Recovery.ALWAYS;
        }

        /** True if what comes after it can run. */
        private boolean passes(AbstractInsnNode each) {
            int at = body.tree().instructions.indexOf(each);
            Event event = events.get(at);
            if (Body.isReturn(each.getOpcode())) {
                goesOn = true;
            } else if (each.getOpcode() == Opcodes.ATHROW) {
                thrower(at, event);
            } else if (event instanceof Event.Call call && body.code().dominates(handler, at)) {
                boolean ends = calls.neverReturns(call);
                if (ends || (call.arguments().stream().anyMatch(this::isCaught) && calls.refuses(call))) {
                    take(thrown(at));
                }
                return !ends;
            }
            return true;
        }

        /** What is thrown for other reasons once the handler is over is not its doing. */
        private void thrower(int at, @Nullable Event event) {
            Value value = event instanceof Event.Throw each ? each.value() : null;
            boolean same = value != null && isCaught(value);
            Recovery outcome = same ? refused(at) : thrown(at);
            if (same || body.code().dominates(handler, at)) {
                take(outcome);
            } else {
                goesOn |= outcome != null && outcome != Recovery.NEVER;
            }
        }

        private void take(@Nullable Recovery outcome) {
            goesOn |= outcome == Recovery.ALWAYS || outcome == Recovery.SOMETIMES;
            throwsOn |= outcome == Recovery.NEVER || outcome == Recovery.SOMETIMES;
        }

        /** True of what was caught, also where it was kept in a variable for later. */
        private boolean isCaught(Value value) {
            Value origin = Body.origin(value);
            Stream<Value> all = origin.kind() == Value.Kind.PHI ? origin.inputs().stream() : Stream.of(origin);
            return all.map(Body::origin).anyMatch(each -> each.kind() == Value.Kind.CAUGHT);
        }
    }

    private static List<AbstractInsnNode> after(AbstractInsnNode each) {
        List<AbstractInsnNode> after = new ArrayList<>();
        boolean leaves = each.getOpcode() == Opcodes.GOTO || each.getOpcode() == Opcodes.ATHROW;
        if (each instanceof JumpInsnNode jump) {
            after.add(jump.label);
        } else if (each instanceof TableSwitchInsnNode table) {
            leaves = true;
            after.add(table.dflt);
            after.addAll(table.labels);
        } else if (each instanceof LookupSwitchInsnNode lookup) {
            leaves = true;
            after.add(lookup.dflt);
            after.addAll(lookup.labels);
        }
        if (!leaves && each.getNext() != null) {
            after.add(each.getNext());
        }
        return after;
    }
}
