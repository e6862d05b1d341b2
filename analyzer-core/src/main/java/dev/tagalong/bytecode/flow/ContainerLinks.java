package dev.tagalong.bytecode.flow;

import dev.tagalong.bytecode.index.TypeInfo;
import dev.tagalong.catalogue.ContainerModel;
import dev.tagalong.catalogue.ContainerModel.Role;
import dev.tagalong.catalogue.ContainerModels;
import dev.tagalong.graph.EdgeKind;
import dev.tagalong.graph.Label;
import dev.tagalong.serial.SerialField;
import dev.tagalong.serial.SerialForm;
import dev.tagalong.serial.Slot;
import org.jspecify.annotations.Nullable;

/** What containers of the JDK and of libraries write, in one step each. */
final class ContainerLinks {
    /** What these put in their place. */
    private static final String IMMUTABLE = "java/util/ImmutableCollections$";

    private static final String COPY = "java.util.CollSer";

    private static final String COMPARATOR = "comparator";

    private final Search search;
    private final Explorer explorer;
    private final ContainerModels models;

    ContainerLinks(Search search, Explorer explorer, ContainerModels models) {
        this.search = search;
        this.explorer = explorer;
        this.models = models;
    }

    /** True if a slot is written as its container model says. */
    boolean writes(Slot slot) {
        return models.of(slot.className()) != null || (slot.writesItself() && !ours(slot.className()));
    }

    /** Links what a container that puts another object in its place holds; false if it is none. */
    boolean replaced(Obj object) {
        String type = object.type();
        boolean map = search.program().isSubtype(type, "java/util/Map");
        if (ours(Names.of(type)) || !(map || search.program().isSubtype(type, "java/util/Collection"))) {
            return false;
        }
        String shown = search.models().same(type);
        Part inner = shown == null ? null : search.fieldStores().part(type, shown);
        if (inner != null) {
            Label label = new Label(EdgeKind.FIELD, Names.of(inner.owner()), inner.name(), "", true);
            explorer.link(object, label, search.contents(object, inner));
            return true;
        }
        String owner = type.startsWith(IMMUTABLE) ? COPY : Names.of(type);
        if (map) {
            part(object, EdgeKind.KEY, owner, Part.KEY);
            part(object, EdgeKind.VALUE, owner, Part.VALUE);
        } else {
            part(object, EdgeKind.ELEMENT, owner, Part.ELEMENT);
        }
        return true;
    }

    void slot(Obj object, SerialForm form, Slot slot) {
        ContainerModel model = models.of(slot.className());
        String owner = slot.className().replace('.', '/');
        String shown = search.models().same(owner);
        for (SerialField field : slot.fields()) {
            Role role = model == null ? null : model.fields().get(field.name());
            if (role == null || field.name().equals(shown)) {
                Label label = Explorer.label(form, slot, field);
                explorer.field(object, role == null ? label : inner(label), field, owner);
            } else if (role.isStep()) {
                Label label = new Label(kind(role), slot.className(), "[]", Names.declared(field.type()), false);
                explorer.field(object, label, field, owner);
            }
            order(object, slot, role);
        }
        if (model != null) {
            model.lead().forEach(lead -> {
                Part part = search.models().part(object, lead.name());
                if (part != null && !hasField(slot, lead.name())) {
                    Label label = new Label(EdgeKind.FIELD, slot.className(), lead.name(), "", false);
                    explorer.link(object, label, search.contents(object, part));
                }
            });
        }
        if (shown == null) {
            part(object, EdgeKind.ELEMENT, slot.className(), Part.ELEMENT);
            part(object, EdgeKind.KEY, slot.className(), Part.KEY);
            part(object, EdgeKind.VALUE, slot.className(), Part.VALUE);
        }
    }

    /** The order that a container gives the one which does its work, and does not write itself. */
    private void order(Obj object, Slot slot, @Nullable Role role) {
        Part order =
                role == Role.INNER || role == Role.ELEMENTS ? search.models().part(object, COMPARATOR) : null;
        if (order != null && (order.isField() || role == Role.ELEMENTS) && !hasField(slot, COMPARATOR)) {
            Label label = new Label(EdgeKind.FIELD, slot.className(), COMPARATOR, "", false);
            explorer.link(object, label, search.contents(object, order));
        }
    }

    private static boolean hasField(Slot slot, String name) {
        return slot.fields().stream().anyMatch(field -> field.name().equals(name));
    }

    private void part(Obj object, EdgeKind kind, String owner, Part part) {
        explorer.link(object, new Label(kind, owner, "[]", "", false), search.contents(object, part));
    }

    private static Label inner(Label label) {
        return new Label(label.kind(), label.owner(), label.member(), label.declaredType(), true);
    }

    private static EdgeKind kind(Role role) {
        return role == Role.KEY ? EdgeKind.KEY : role == Role.VALUE ? EdgeKind.VALUE : EdgeKind.ELEMENT;
    }

    private boolean ours(String className) {
        TypeInfo type = search.program().type(className.replace('.', '/'));
        return type == null || type.origin() == TypeInfo.Origin.OWN;
    }
}
