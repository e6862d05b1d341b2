package dev.tagalong.heap;

import dev.tagalong.catalogue.ContainerModel;
import dev.tagalong.catalogue.ContainerModel.Item;
import dev.tagalong.catalogue.ContainerModel.Lead;
import dev.tagalong.catalogue.ContainerModel.Role;
import dev.tagalong.serial.SerialForm.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says of what stands at a position of a container whether it is an element, a key or a value, and which. */
final class Containers {
    private static final List<Item> MAP = List.of(new Item(Role.KEY, false), new Item(Role.VALUE, false));
    private static final List<Item> LIST = List.of(new Item(Role.ELEMENT, false));

    private final Walk walk;
    private final InnerViews views;
    private final Map<Hook, CountedItems> counted = new HashMap<>();

    Containers(Walk walk) {
        this.walk = walk;
        this.views = new InnerViews(walk, this);
    }

    /**
     * What stands at a position.
     *
     * @param slot the class that declares the field or writes the object; null in an array
     * @param role what it is, or null for an object that the class's hook writes besides
     * @param name the name of the field or of the written object; {@code []} in an array and in a repeated group
     * @param index the index of the element or entry, from 0
     * @param key the position of the key that belongs to a value in a repeated group, or -1
     */
    record Place(@Nullable SlotShape slot, @Nullable Role role, String name, int index, int key) {}

    private record Hook(int node, int slot) {}

    /** Notes an edge between two objects: what the container is of which the second is an inner part. */
    void hold(int from, int to, int position) {
        views.hold(from, to, position);
    }

    /** Notes an edge to what is no inner part of a container, or not by this edge. */
    void holdAsItIs(int to) {
        views.holdAsItIs(to);
    }

    /** The place of a position, or null if no model says anything of it. */
    @Nullable
    Place place(int node, int position) {
        Object object = walk.object(node);
        Shape shape = walk.shapes().of(object.getClass());
        Output output = walk.output(node);
        if (output instanceof Output.Written written && shape.slots().length > 0) {
            Recorded values = written.values();
            int slot = values.slot(position);
            int field = values.field(position);
            if (field >= 0) {
                return field(shape, slot, shape.slots()[slot].refs()[field].name());
            }
            // A real stream shows each object once and no null, so that counting them says nothing.
            return written.replayed() ? null : written(node, shape.slots()[slot], values, position);
        } else if (output == null && shape.kind() == Kind.ARRAY) {
            return new Place(null, views.elementRole(node), Labels.ELEMENT, position, -1);
        } else if (output == null && shape.kind() == Kind.SERIALIZABLE) {
            OpenField open = OpenField.at(shape, position);
            return field(shape, open.slot(), open.field().name());
        }
        return null;
    }

    /** The key of the value at a place, or null if it has none. */
    @Nullable
    Object key(int node, Place place) {
        if (place.slot() == null) {
            return views.key(node, place.index());
        } else if (place.key() >= 0 && walk.output(node) instanceof Output.Written written) {
            return written.values().value(place.key());
        }
        return fieldOf(node, place.slot(), Role.KEY);
    }

    /** The value of the field of a role, or null if the slot has none that can be read by itself. */
    @Nullable
    Object fieldOf(int node, SlotShape slot, Role role) {
        @Nullable Object[] values = new Object[slot.open().length];
        slot.read(walk.object(node), values, 0);
        for (int i = 0; i < values.length; i++) {
            String name = slot.refs()[slot.open()[i]].name();
            if (slot.model() != null && slot.model().fields().get(name) == role) {
                return values[i];
            }
        }
        return null;
    }

    /** A subclass's model can say more of an inherited field than that of the class that declares it. */
    private static @Nullable Place field(Shape shape, int slot, String name) {
        for (int at = shape.slots().length - 1; at >= slot; at--) {
            ContainerModel model = shape.slots()[at].model();
            Role role = model == null ? null : model.fields().get(name);
            if (role != null) {
                return new Place(shape.slots()[slot], role, name, 0, -1);
            }
        }
        return null;
    }

    private @Nullable Place written(int node, SlotShape slot, Recorded values, int position) {
        ContainerModel model = slot.model();
        if (model == null || !model.writes()) {
            return null;
        }
        int ordinal = values.ordinal(position);
        if (ordinal < model.lead().size()) {
            Lead lead = model.lead().get(ordinal);
            return new Place(slot, lead.role(), lead.name(), 0, -1);
        }
        List<Item> group = group(node, model);
        if (group.isEmpty()) {
            return null;
        }
        if (model.counts()) {
            CountedItems items = counted.computeIfAbsent(
                    new Hook(node, values.slot(position)), hook -> new CountedItems(values, hook.slot(), model));
            Role role = views.role(node, items.role(position));
            return new Place(slot, role, Labels.ELEMENT, items.index(position), items.key(position));
        }
        int at = (ordinal - model.lead().size()) % group.size();
        int index = (ordinal - model.lead().size()) / group.size();
        Role role = group.get(at).role();
        // Of the groups with a value, the key stands right before it.
        return new Place(slot, views.role(node, role), Labels.ELEMENT, index, role == Role.VALUE ? position - 1 : -1);
    }

    private List<Item> group(int node, ContainerModel model) {
        if (!model.likeOrigin()) {
            return model.group();
        }
        return views.ofMap(node) ? MAP : LIST;
    }
}
