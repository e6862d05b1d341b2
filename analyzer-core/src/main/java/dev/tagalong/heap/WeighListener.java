package dev.tagalong.heap;

import org.jspecify.annotations.Nullable;

/** Is told all that one object writes, in the order of the stream. */
interface WeighListener {
    /** Bytes of primitive fields. */
    void primitives(long bytes);

    /**
     * A reference field.
     *
     * @param field its index among the slot's reference fields
     * @param open true if the walk reads it as well, see {@link SlotShape#open}
     */
    void field(WeighSlot slot, int field, @Nullable Object value, boolean open);

    /** An object that a hook wrote. */
    void written(@Nullable Object value);
}
