package dev.tagalong.heap;

import dev.tagalong.graph.EdgeKind;
import dev.tagalong.graph.Label;
import dev.tagalong.serial.SerialForm.Kind;
import java.lang.invoke.SerializedLambda;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Names the edges of a {@link WeighGraph}. What a walk knows is named as a walk names it; the rest are fields that a
 * walk does not read, and what small objects hold that it looks at in passing.
 */
final class WeighPlaces {
    private static final int FIELDS = 1 << 16;

    private final WeighGraph graph;
    private final Walk walk;
    private final Labels labels;
    private final Map<String, Class<?>> owners = new HashMap<>();

    WeighPlaces(WeighGraph graph, Walk walk, Labels labels) {
        this.graph = graph;
        this.walk = walk;
        this.labels = labels;
    }

    /**
     * The place of a field that a walk does not read.
     *
     * @param slot the place of its class in the hierarchy
     * @param field its index among the reference fields of the class
     */
    static int closed(int slot, int field) {
        return -1 - (slot * FIELDS + field);
    }

    /** Notes an edge before it is named, see {@link Labels#hold}. */
    void hold(int from, int edge) {
        int holder = graph.number(from);
        int held = graph.number(graph.to(edge));
        if (holder >= 0 && held >= 0 && graph.place(edge) >= 0) {
            labels.hold(holder, held, graph.place(edge));
        }
    }

    Label label(int from, int edge) {
        int place = graph.place(edge);
        Shape shape = walk.shapes().of(graph.object(from).getClass());
        if (place >= 0 && graph.number(from) >= 0) {
            return labels.label(graph.number(from), place);
        } else if (shape.kind() == Kind.ARRAY) {
            return new Label(
                    EdgeKind.ELEMENT,
                    LiveNames.of(shape.type()),
                    Labels.ELEMENT,
                    LiveNames.of(shape.type().getComponentType()),
                    false);
        } else if (place >= 0) {
            OpenField open = OpenField.at(shape, place);
            return field(shape, shape.slots()[open.slot()], open.field());
        } else if (place == WeighGraph.NO_PLACE) {
            return new Label(EdgeKind.FIELD, own(shape.type()), "its serialized form", "", true);
        }
        SlotShape slot = shape.slots()[(-1 - place) / FIELDS];
        return field(shape, slot, slot.refs()[(-1 - place) % FIELDS]);
    }

    private Label field(Shape shape, SlotShape slot, RefField field) {
        EdgeKind kind = shape.kind() == Kind.RECORD ? EdgeKind.COMPONENT : EdgeKind.ofField(field.name());
        return new Label(kind, own(slot.type()), field.name(), LiveNames.of(field.type()), false);
    }

    /** The shown name of an edge. */
    String name(int from, int edge, Label label) {
        int place = graph.place(edge);
        if (place >= 0 && graph.number(from) >= 0) {
            return labels.name(graph.number(from), place, label);
        }
        return label.kind() == EdgeKind.ELEMENT ? "[" + place + "]" : label.member();
    }

    /** What identifies the lambda of a node, or null if it is none. */
    @Nullable
    SerializedLambda lambda(int node) {
        return graph.number(node) >= 0 ? labels.lambda(graph.number(node)) : null;
    }

    /** The class behind a label's owner, or null if there is none. */
    @Nullable
    Class<?> owner(String name) {
        Class<?> known = owners.get(name);
        return known == null ? labels.owner(name) : known;
    }

    private String own(Class<?> type) {
        String name = LiveNames.of(type);
        owners.put(name, type);
        return name;
    }
}
