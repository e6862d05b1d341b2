package dev.tagalong.heap;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps what one slot writes, and what of it a reader without code of its own would stumble over. */
final class Recorder implements WriteListener {
    private final Recorded values;
    private final int number;
    private final @Nullable SlotShape slot;
    private final List<@Nullable Object> first = new ArrayList<>();
    private int fieldsAt = -1;
    private final List<Misread.Doubt> doubts = new ArrayList<>(0);
    private @Nullable String misfit;

    /**
     * @param number the slot's place in the hierarchy
     * @param slot the slot, or null for {@code writeExternal}
     */
    Recorder(Recorded values, int number, @Nullable SlotShape slot) {
        this.values = values;
        this.number = number;
        this.slot = slot;
    }

    @Override
    public void field(int field, @Nullable Object value) {
        values.add(number, field, value);
        if (slot == null || !misreadable(slot)) {
            return;
        }
        fieldsAt = fieldsAt < 0 ? first.size() : fieldsAt;
        while (first.size() <= fieldsAt + field) {
            first.add(null);
        }
        first.set(fieldsAt + field, value);
        RefField ref = slot.refs()[field];
        if (value != null && ref.bound() && !ref.type().isInstance(value)) {
            String why = slot.name() + " puts a " + LiveNames.of(value.getClass()) + " into its field " + ref.name()
                    + ", which reading cannot put into a " + LiveNames.of(ref.type());
            if (Misread.arrivesAsItIs(value.getClass())) {
                misfit = why;
            } else {
                doubts.add(new Misread.Doubt(value, ref.type(), true, why));
            }
        }
    }

    /** True for a slot that writes by code of its own and is read without any. */
    private static boolean misreadable(SlotShape slot) {
        return slot.writeObject() != null && !slot.readsItself();
    }

    @Override
    public void written(@Nullable Object value) {
        values.add(number, Recorded.WRITTEN, value);
        if (slot != null && misreadable(slot) && fieldsAt < 0 && first.size() < slot.refs().length) {
            first.add(value);
        }
    }

    @Override
    public void writtenAnew(@Nullable Object value) {
        written(value);
        values.anew();
    }

    @Override
    public void number(int value) {
        if (slot != null && slot.counts()) {
            values.number(value);
        }
    }

    /** Why a value that was put does not fit into its field, or null. */
    @Nullable
    String misfit() {
        return misfit;
    }

    /** Values that were put and do not fit into their fields, unless what replaces them does. */
    List<Misread.Doubt> doubts() {
        return doubts;
    }

    /** The objects that the hook wrote first, its fields among them; null also for one that is not known. */
    List<@Nullable Object> first() {
        return first;
    }
}
