package dev.tagalong.catalogue;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How one container class appears in the stream.
 *
 * @param lead the objects that its {@code writeObject} writes first
 * @param once items that follow, each for one time
 * @param group the items that follow then, repeated to the end; empty if the class has no such hook
 * @param likeOrigin true if the group depends on the object that this one replaces
 * @param fields roles of default fields by name, fields that a superclass declares included
 */
public record ContainerModel(
        List<Lead> lead, List<Item> once, List<Item> group, boolean likeOrigin, Map<String, Role> fields) {
    /** Copies the collections. */
    public ContainerModel {
        lead = List.copyOf(lead);
        once = List.copyOf(once);
        group = List.copyOf(group);
        fields = Map.copyOf(fields);
    }

    /** True if an item comes as often as a number says that is written before it. */
    public boolean counts() {
        return !once.isEmpty() || group.stream().anyMatch(Item::counted);
    }

    /** True if it says of the objects that the class's {@code writeObject} writes what they are. */
    public boolean writes() {
        return likeOrigin || !lead.isEmpty() || !group.isEmpty();
    }

    /**
     * An object that is written once, before the others.
     *
     * @param role what it is, or null if it is a step of its own
     */
    public record Lead(String name, @Nullable Role role) {}

    /**
     * A part of what is written.
     *
     * @param role element, key or value
     * @param counted true if it comes as often as the int says that is written before it
     */
    public record Item(Role role, boolean counted) {}

    /** What an object is to the container that holds or writes it. */
    public enum Role {
        /** An implementation detail, no step of its own. */
        INNER,
        /** An element. */
        ELEMENT,
        /** A key. */
        KEY,
        /** A value. */
        VALUE,
        /** A map of which the keys are the elements; no step of its own. */
        ELEMENTS,
        /** An array of keys; no step of its own. */
        KEYS,
        /** An array of values, each for the key at the same index of the {@link #KEYS}; no step of its own. */
        VALUES;

        /** True if objects of this role are shown as a step. */
        public boolean isStep() {
            return this == ELEMENT || this == KEY || this == VALUE;
        }
    }
}
