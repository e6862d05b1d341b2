package dev.tagalong.bytecode.flow;

import dev.tagalong.bytecode.code.Event;
import dev.tagalong.bytecode.code.Value;
import dev.tagalong.bytecode.form.FileForms;
import dev.tagalong.bytecode.index.MethodInfo;
import dev.tagalong.catalogue.ContainerModels;
import dev.tagalong.graph.EdgeKind;
import dev.tagalong.graph.Label;
import dev.tagalong.serial.SerialField;
import dev.tagalong.serial.SerialForm;
import dev.tagalong.serial.Slot;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Follows what is sent through everything that is written with it. */
final class Explorer {
    private static final String HANDLER = "Ljava/lang/reflect/InvocationHandler;";

    private final Search search;
    private final FileForms forms;
    private final Judge judge;
    private final HookLinks hooks;
    private final ContainerLinks containers;
    private final TypedFields typed;
    private final Set<Obj> entered = new HashSet<>();
    private final Set<Obj> gone = new HashSet<>();
    private final Map<Object, Found.Link> links = new LinkedHashMap<>();

    /** The stores that put an object where a link finds it. */
    interface Origin {
        /** Those of one object. */
        List<Contents.Stored> stores(Obj object);

        /** Those of all objects. */
        default List<Contents.Stored> all() {
            return List.of();
        }

        static Origin of(Contents contents) {
            return new Origin() {
                @Override
                public List<Contents.Stored> stores(Obj object) {
                    return contents.stores(object);
                }

                @Override
                public List<Contents.Stored> all() {
                    return List.copyOf(contents.stores());
                }
            };
        }
    }

    Explorer(Search search, FileForms forms, Judge judge, ContainerModels models) {
        this.search = search;
        this.forms = forms;
        this.judge = judge;
        hooks = new HookLinks(search, this);
        containers = new ContainerLinks(search, this, models);
        typed = new TypedFields(search, judge);
    }

    /** An object is written: everything behind it is found as soon as the search runs. */
    void enter(Obj object) {
        if (entered.add(object)) {
            search.engine().later(() -> explore(object));
        }
    }

    /** The links found so far, in the order in which they were found. */
    List<Found.Link> links() {
        return new ArrayList<>(links.values());
    }

    /** The search was stopped: what their types say of fields to which it did not come is added. */
    void stopped() {
        for (Found.Link link : typed.missing(links.values())) {
            links.put(link, link);
        }
    }

    /** True if an object is not written itself, because it puts another in its place. */
    boolean gone(Obj object) {
        return gone.contains(object);
    }

    private void explore(Obj object) {
        if (object.kind() == Obj.Kind.LAMBDA) {
            lambda(object);
        } else if (object.exact() && object.isArray()) {
            if (object.type().startsWith("[L") || object.type().startsWith("[[")) {
                Contents elements = search.contents(object, Part.ELEMENT);
                link(object, element(object), elements);
            }
        } else if (Proxies.is(object)) {
            Part handler = new Part(Proxies.TYPE, "h", HANDLER);
            Label label = new Label(EdgeKind.HANDLER, Names.of(Proxies.TYPE), "h", Names.declared(HANDLER), false);
            link(object, label, search.contents(object, handler));
        } else if (object.exact()) {
            SerialForm form = forms.of(object.type());
            if (form != null) {
                written(object, form);
            }
        }
    }

    private static Label element(Obj array) {
        return new Label(
                EdgeKind.ELEMENT,
                Names.of(array.type()),
                "[]",
                Names.of(array.type().substring(1)),
                false);
    }

    private void written(Obj object, SerialForm form) {
        switch (form.kind()) {
            case NOT_SERIALIZABLE, STRING, CLASS, ENUM, PROXY, ARRAY -> {}
            case RECORD, SERIALIZABLE, EXTERNALIZABLE -> {
                if (form.replaces() && (containers.replaced(object) || !hooks.replaced(object))) {
                    gone.add(object);
                    return;
                }
                if (form.kind() == SerialForm.Kind.EXTERNALIZABLE) {
                    hooks.external(object);
                } else {
                    form.slots().forEach(slot -> slot(object, form, slot));
                }
            }
        }
    }

    private void slot(Obj object, SerialForm form, Slot slot) {
        String owner = slot.className().replace('.', '/');
        if (containers.writes(slot)) {
            containers.slot(object, form, slot);
        } else if (slot.writesItself()) {
            hooks.write(object, form, slot);
        } else {
            for (SerialField field : slot.fields()) {
                field(object, label(form, slot, field), field, owner);
            }
        }
    }

    /** One field that a default write writes. */
    void field(Obj object, Label label, SerialField field, String owner) {
        field(object, label, field, owner, null);
    }

    /** The same where a hook has it written. */
    void field(Obj object, Label label, SerialField field, String owner, Found.@Nullable Guard guard) {
        if (!field.primitive() && field.bound()) {
            Part part = new Part(owner, field.name(), field.type());
            Contents contents = search.contents(object, part);
            link(object, label, contents.cell(), Origin.of(contents), guard);
            typed.note(object, label, part, guard);
        }
    }

    static Label label(SerialForm form, Slot slot, SerialField field) {
        EdgeKind kind = form.kind() == SerialForm.Kind.RECORD ? EdgeKind.COMPONENT : EdgeKind.ofField(field.name());
        return new Label(kind, slot.className(), field.name(), Names.declared(field.type()), false);
    }

    private void lambda(Obj lambda) {
        Event.Lambda made = LambdaCalls.of(lambda);
        MethodInfo method = java.util.Objects.requireNonNull(lambda.method());
        if (!judge.serializable(lambda)) {
            return;
        }
        String host = Names.of(method.owner());
        String body = Names.of(made.implementation().owner()) + "."
                + made.implementation().name() + made.implementation().descriptor() + "~"
                + Names.of(made.interfaces().get(0));
        for (int i = 0; i < made.captured().size(); i++) {
            Value captured = made.captured().get(i);
            Cell cell = search.var(method, captured, lambda.context());
            Label label = new Label(EdgeKind.CAPTURED, host, "arg" + i, "", false, body);
            Contents.Stored stored = new Contents.Stored(cell, method, made, lambda.context(), Costs.EXACT);
            link(lambda, label, cell, held -> List.of(stored), null);
        }
    }

    /** All that a part holds is linked, now and when more is found. */
    void link(Obj from, Label label, Contents contents) {
        link(from, label, contents.cell(), Origin.of(contents), null);
    }

    /**
     * All that is in a cell is linked, now and when more is found.
     *
     * @param guard as in {@link Found.Link}
     */
    void link(Obj from, Label label, Cell cell, Origin origin, Found.@Nullable Guard guard) {
        search.engine().listen(cell, (held, cost) -> {
            if (!judge.harmless(from, held)) {
                add(from, label, held, cost, origin, held, guard);
                judge.unknown(held)
                        .forEach((fitting, choice) ->
                                add(from, label, fitting, Math.max(cost, choice), origin, held, guard));
            }
        });
    }

    private void add(
            Obj from, Label label, Obj held, int cost, Origin origin, Obj stored, Found.@Nullable Guard guard) {
        List<Object> key = guard == null ? List.of(from, held, label) : List.of(from, held, label, guard);
        Found.Link known = links.get(key);
        if (known == null || cost < known.cost()) {
            links.put(key, new Found.Link(from, held, label, cost, () -> origin.stores(stored), origin::all, guard));
        }
        enter(held);
    }
}
