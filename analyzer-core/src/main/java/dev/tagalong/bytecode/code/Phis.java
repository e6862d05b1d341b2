package dev.tagalong.bytecode.code;

import dev.tagalong.bytecode.code.Value.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The phis of one method, one for each slot of a block where different values meet, and what meets in them. */
final class Phis {
    /** More values that meet than this, and the method is not interpreted: 100 MB or so while it lasts. */
    private static final int MOST_INPUTS = 1 << 20;

    /** By the phi's {@link Value#index()}. */
    private final List<Meeting> meetings = new ArrayList<>();

    private int inputs;

    private static final class Meeting {
        private final Value phi;
        private final int slot;
        private final Distinct inputs = new Distinct();
        private List<Meeting> users = new ArrayList<>();
        private @Nullable Value replacement;

        Meeting(Value phi, int slot) {
            this.phi = phi;
            this.slot = slot;
        }
    }

    /** Values in the order in which they came, each once. */
    private static final class Distinct {
        private static final int FEW = 12;

        private final List<Value> values = new ArrayList<>(3);
        private @Nullable Set<Value> many;

        boolean add(Value value) {
            if (many == null && values.size() == FEW) {
                many = new HashSet<>(values);
            }
            boolean added = many == null ? !values.contains(value) : many.add(value);
            if (added) {
                values.add(value);
            }
            return added;
        }
    }

    /** A new phi for a slot; {@code start} is the block's first instruction. */
    Value make(int start, int slot) {
        Value phi = new Value(Kind.PHI, null, start).withIndex(meetings.size());
        meetings.add(new Meeting(phi, slot));
        return phi;
    }

    /** True if the value is the phi of this slot. */
    boolean isOf(Value value, int start, int slot) {
        return value.kind() == Kind.PHI && value.at() == start && meeting(value).slot == slot;
    }

    boolean isEmpty() {
        return meetings.isEmpty();
    }

    void add(Value phi, Value input) {
        if (input != phi && input != Value.PRIMITIVE && meeting(phi).inputs.add(input) && ++inputs > MOST_INPUTS) {
            throw new Uninterpretable("its code is too entangled to be followed");
        }
    }

    /** Replaces each phi whose inputs are one value, besides itself, by that value; settles the others' inputs. */
    void fold() {
        for (Meeting meeting : meetings) {
            for (Value input : meeting.inputs.values) {
                if (input.kind() == Kind.PHI) {
                    meeting(input).users.add(meeting);
                }
            }
        }
        Deque<Meeting> open = new ArrayDeque<>(meetings);
        while (!open.isEmpty()) {
            Meeting meeting = open.remove();
            Value only = meeting.replacement == null ? only(meeting) : null;
            if (only != null) {
                meeting.replacement = only;
                open.addAll(meeting.users);
                if (only.kind() == Kind.PHI) {
                    handOver(meeting, meeting(only));
                }
            }
        }
        for (Meeting meeting : meetings) {
            if (meeting.replacement == null) {
                meeting.phi.withInputs(resolved(meeting));
            }
        }
    }

    /** What a value stands for after {@link #fold}. */
    Value resolve(Value value) {
        Value end = value;
        for (Value next = replacement(end); next != null; next = replacement(end)) {
            end = next;
        }
        // So that no chain is walked twice.
        Value now = value;
        while (now != end) {
            Meeting passed = meeting(now);
            now = passed.replacement == null ? end : passed.replacement;
            passed.replacement = end;
        }
        return end;
    }

    /** The one value that meets here; null if there are more. */
    private @Nullable Value only(Meeting meeting) {
        Value only = Value.PRIMITIVE;
        for (Value input : meeting.inputs.values) {
            Value resolved = resolve(input);
            if (resolved != meeting.phi && resolved != only && resolved != Value.PRIMITIVE) {
                if (only != Value.PRIMITIVE) {
                    return null;
                }
                only = resolved;
            }
        }
        return only;
    }

    /** Moves the shorter list, so that long chains stay cheap. */
    private static void handOver(Meeting from, Meeting to) {
        List<Meeting> moved = from.users;
        if (moved.size() > to.users.size()) {
            moved = to.users;
            to.users = from.users;
        }
        to.users.addAll(moved);
        from.users = List.of();
    }

    private Collection<Value> resolved(Meeting meeting) {
        Distinct inputs = new Distinct();
        for (Value input : meeting.inputs.values) {
            Value resolved = resolve(input);
            if (resolved != meeting.phi && resolved != Value.PRIMITIVE) {
                inputs.add(resolved);
            }
        }
        return inputs.values;
    }

    private @Nullable Value replacement(Value value) {
        return value.kind() == Kind.PHI ? meeting(value).replacement : null;
    }

    private Meeting meeting(Value phi) {
        return meetings.get(phi.index());
    }
}
