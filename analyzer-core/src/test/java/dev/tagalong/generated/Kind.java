package dev.tagalong.generated;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One way to make an object. */
interface Kind {
    /** For print. */
    String name();

    Set<Trait> traits();

    List<Slot> slots();

    /**
     * Makes the object.
     *
     * @param values one for each slot; null in late slots and where nothing fits
     */
    Object make(@Nullable Object[] values);

    /** Puts values into the late slots; null where nothing fits. */
    void fill(Object made, @Nullable Object[] values);

    /** Sources of generated classes behind this kind, for print. */
    default List<String> sources() {
        return List.of();
    }
}
