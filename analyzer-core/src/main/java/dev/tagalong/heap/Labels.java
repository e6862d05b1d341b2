package dev.tagalong.heap;

import dev.tagalong.catalogue.ContainerModel.Role;
import dev.tagalong.graph.EdgeKind;
import dev.tagalong.graph.Label;
import dev.tagalong.heap.Containers.Place;
import dev.tagalong.serial.SerialForm.Kind;
import java.lang.invoke.SerializedLambda;
import java.util.HashMap;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Names edges: which declaration is behind the position of a child. Asked only for what lies on a path to a fault. */
final class Labels {
    /** The member of elements, keys and values. */
    static final String ELEMENT = "[]";

    private final Walk walk;
    private final Inspection.Settings settings;
    private final Map<String, Class<?>> owners = new HashMap<>();
    private final Map<Class<?>, Map<String, FieldReader>> fields = new HashMap<>();
    private final Containers containers;

    Labels(Walk walk, Inspection.Settings settings) {
        this.walk = walk;
        this.settings = settings;
        this.containers = new Containers(walk);
    }

    /** The class behind a label's owner, or null if there is none, as for arrays. */
    @Nullable
    Class<?> owner(String name) {
        return owners.get(name);
    }

    /**
     * Notes an edge between two objects, before any label is asked for: a label can depend on what holds the object.
     */
    void hold(int from, int to, int position) {
        containers.hold(from, to, position);
    }

    /** Notes an edge to an object that is held as what it is, and not as a part of a container. */
    void holdAsItIs(int to) {
        containers.holdAsItIs(to);
    }

    Label label(int node, int position) {
        Object object = walk.object(node);
        Shape shape = walk.shapes().of(object.getClass());
        Output output = walk.output(node);
        if (output instanceof Output.Replaced) {
            boolean inner = !settings.owns(shape.type());
            return new Label(EdgeKind.REPLACEMENT, own(shape.type()), "writeReplace", "", inner);
        } else if (output instanceof Output.Captured captured) {
            SerializedLambda lambda = captured.lambda();
            String host = lambda.getCapturingClass().replace('/', '.');
            owners.put(host, shape.type().getNestHost());
            return new Label(EdgeKind.CAPTURED, host, "arg" + position, "", false, body(lambda));
        } else if (output instanceof Output.Written written) {
            Recorded values = written.values();
            if (shape.slots().length == 0) {
                return written(object, shape.type(), "writeExternal", values.value(position));
            }
            SlotShape slot = shape.slots()[values.slot(position)];
            int field = values.field(position);
            Place place = containers.place(node, position);
            if (place != null) {
                return contained(place, slot.type(), field < 0 ? "" : LiveNames.of(slot.refs()[field].type()));
            }
            return field >= 0
                    ? field(slot, slot.refs()[field], shape)
                    : written(object, slot.type(), "writeObject", values.value(position));
        } else if (shape.kind() == Kind.ARRAY) {
            Place place = Objects.requireNonNull(containers.place(node, position));
            return contained(place, shape.type(), LiveNames.of(shape.type().getComponentType()));
        } else if (shape.kind() == Kind.PROXY) {
            return new Label(
                    EdgeKind.HANDLER,
                    own(java.lang.reflect.Proxy.class),
                    "h",
                    "java.lang.reflect.InvocationHandler",
                    false);
        }
        OpenField open = OpenField.at(shape, position);
        SlotShape slot = shape.slots()[open.slot()];
        Place place = containers.place(node, position);
        return place == null
                ? field(slot, open.field(), shape)
                : contained(place, slot.type(), LiveNames.of(open.field().type()));
    }

    /** The shown name of an edge. */
    String name(int node, int position, Label label) {
        if (label.kind() != EdgeKind.ELEMENT && label.kind() != EdgeKind.KEY && label.kind() != EdgeKind.VALUE) {
            return label.member();
        }
        Place place = containers.place(node, position);
        if (place == null) {
            return label.member();
        }
        if (label.kind() == EdgeKind.VALUE && settings.showValues()) {
            String key = Values.show(containers.key(node, place));
            if (key != null) {
                return "[" + key + "]";
            }
        }
        return "[" + place.index() + "]";
    }

    /** The type that the reader must be able to put into the slot of this edge; {@code Object} where any will do. */
    Class<?> slotType(int node, int position) {
        Object object = walk.object(node);
        Shape shape = walk.shapes().of(object.getClass());
        Output output = walk.output(node);
        if (output instanceof Output.Captured captured) {
            return CapturedTypes.of(captured.lambda(), position, shape.type().getClassLoader());
        } else if (output instanceof Output.Written written && shape.slots().length > 0) {
            Recorded values = written.values();
            int field = values.field(position);
            return field >= 0 ? shape.slots()[values.slot(position)].refs()[field].type() : Object.class;
        } else if (output != null) {
            return Object.class;
        } else if (shape.kind() == Kind.ARRAY) {
            return shape.type().getComponentType();
        } else if (shape.kind() == Kind.PROXY) {
            return java.lang.reflect.InvocationHandler.class;
        }
        return OpenField.at(shape, position).field().type();
    }

    private Label field(SlotShape slot, RefField field, Shape shape) {
        EdgeKind kind = shape.kind() == Kind.RECORD ? EdgeKind.COMPONENT : EdgeKind.ofField(field.name());
        return new Label(kind, own(slot.type()), field.name(), LiveNames.of(field.type()), false);
    }

    /**
     * Tells a lambda from others of its host: each body is a method of its own. References to one method share it.
     * Their classes differ, one for each place in the source; but copies that were read are of a third, and no class
     * file says which is whose.
     */
    private static String body(SerializedLambda lambda) {
        return lambda.getImplClass().replace('/', '.')
                + "."
                + lambda.getImplMethodName()
                + lambda.getImplMethodSignature()
                + "~"
                + lambda.getFunctionalInterfaceClass().replace('/', '.');
    }

    private Label contained(Place place, Class<?> owner, String declaredType) {
        Role role = place.role();
        String name = owner.isArray() ? LiveNames.of(owner) : own(owner);
        return role != null && role.isStep()
                ? new Label(kind(role), name, ELEMENT, declaredType, false)
                : new Label(EdgeKind.FIELD, name, place.name(), declaredType, role != null);
    }

    /** What a user's hook wrote: named after the field that holds the same object, if there is one. */
    private Label written(Object object, Class<?> type, String hook, @Nullable Object value) {
        String field = fieldHolding(object, type, value);
        return new Label(EdgeKind.WRITTEN, own(type), field == null ? hook : field, "", false);
    }

    private @Nullable String fieldHolding(Object holder, Class<?> type, @Nullable Object value) {
        @Nullable Object[] found = new Object[1];
        for (Entry<String, FieldReader> field :
                fields.computeIfAbsent(type, Access::allFields).entrySet()) {
            field.getValue().read(holder, found, 0);
            if (found[0] == value) {
                return field.getKey();
            }
        }
        return null;
    }

    private static EdgeKind kind(Role role) {
        return switch (role) {
            case ELEMENT -> EdgeKind.ELEMENT;
            case KEY -> EdgeKind.KEY;
            case VALUE -> EdgeKind.VALUE;
            case INNER, ELEMENTS, KEYS, VALUES -> EdgeKind.FIELD;
        };
    }

    private String own(Class<?> type) {
        String name = LiveNames.of(type);
        owners.put(name, type);
        return name;
    }

    /** What identifies the lambda of a node, or null if it is none. */
    @Nullable
    SerializedLambda lambda(int node) {
        return walk.output(node) instanceof Output.Captured captured ? captured.lambda() : null;
    }
}
