package dev.tagalong.bytecode.flow;

import dev.tagalong.bytecode.code.Event;
import dev.tagalong.bytecode.code.MethodCode;
import dev.tagalong.bytecode.code.Value;
import dev.tagalong.bytecode.form.HookWrites;
import dev.tagalong.bytecode.form.Recovery;
import dev.tagalong.bytecode.form.StreamHooks;
import dev.tagalong.bytecode.index.MethodInfo;
import dev.tagalong.bytecode.index.TypeInfo;
import dev.tagalong.graph.EdgeKind;
import dev.tagalong.graph.Label;
import dev.tagalong.serial.SerialField;
import dev.tagalong.serial.SerialForm;
import dev.tagalong.serial.Slot;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an object's own hooks write, or put in its place. */
final class HookLinks {
    private static final String WRITE = "(Ljava/io/ObjectOutputStream;)V";
    private static final String EXTERNAL = "(Ljava/io/ObjectOutput;)V";

    private final Search search;
    private final Explorer explorer;
    private final StreamHooks hooks;

    HookLinks(Search search, Explorer explorer) {
        this.search = search;
        this.explorer = explorer;
        hooks = new StreamHooks(search.program());
    }

    /** Links what {@code writeReplace} answers; true if the object itself can be written all the same. */
    boolean replaced(Obj object) {
        MethodInfo method = inherited(object.type(), "writeReplace", "()Ljava/lang/Object;");
        MethodCode code = method == null ? null : search.code(method);
        if (method == null || code == null) {
            return false;
        }
        Context context = search.contexts().hook(method, object, List.of(search.constant(object)));
        TypeInfo type = search.program().type(object.type());
        boolean inner = type != null && type.origin() != TypeInfo.Origin.OWN;
        Label label = new Label(EdgeKind.REPLACEMENT, Names.of(object.type()), "writeReplace", "", inner);
        Cell answer = search.answer(method, context);
        Cell others = new Cell("replacement");
        search.engine().listen(answer, (each, cost) -> {
            if (each != object) {
                search.engine().add(others, each, cost);
            }
        });
        explorer.link(object, label, others, held -> List.of(), null);
        return answersItself(code);
    }

    private static boolean answersItself(MethodCode code) {
        return code.events().stream()
                .anyMatch(event -> event instanceof Event.Return returned
                        && returned.value().kind() == Value.Kind.PARAMETER
                        && returned.value().index() == 0);
    }

    /** Links what a slot's {@code writeObject} writes. */
    void write(Obj object, SerialForm form, Slot slot) {
        String owner = slot.className().replace('.', '/');
        MethodInfo method = declared(owner, "writeObject", WRITE);
        if (method != null && search.code(method) != null) {
            Writes writes = new Writes(object, form, slot, owner, "writeObject");
            writes.method(method, hook(method, object), 1, Recovery.NEVER);
        }
    }

    /** Links what {@code writeExternal} writes. */
    void external(Obj object) {
        MethodInfo method = inherited(object.type(), "writeExternal", EXTERNAL);
        if (method != null && search.code(method) != null) {
            Writes writes = new Writes(object, null, null, method.owner(), "writeExternal");
            writes.method(method, hook(method, object), 1, Recovery.NEVER);
        }
    }

    private Context hook(MethodInfo method, Obj object) {
        return search.contexts().hook(method, object, List.of(search.constant(object), new Cell("stream")));
    }

    private @Nullable MethodInfo declared(String owner, String name, String descriptor) {
        TypeInfo type = search.program().type(owner);
        return type == null ? null : type.method(name, descriptor);
    }

    private @Nullable MethodInfo inherited(String type, String name, String descriptor) {
        for (String at = type; at != null; ) {
            TypeInfo info = search.program().type(at);
            MethodInfo method = info == null ? null : info.method(name, descriptor);
            if (info == null || method != null) {
                return method;
            }
            at = info.superName();
        }
        return null;
    }

    /** The writing of one hook, with the methods to which it hands its stream on. */
    private final class Writes {
        private final Obj object;
        private final @Nullable SerialForm form;
        private final @Nullable Slot slot;
        private final String owner;
        private final String hook;
        private final Set<List<Object>> seen = new HashSet<>();

        Writes(Obj object, @Nullable SerialForm form, @Nullable Slot slot, String owner, String hook) {
            this.object = object;
            this.form = form;
            this.slot = slot;
            this.owner = owner;
            this.hook = hook;
        }

        /**
         * Links what one method writes.
         *
         * @param stream number of the parameter that is the stream
         * @param outer whether the caller goes on where this method fails
         */
        void method(MethodInfo method, Context context, int stream, Recovery outer) {
            HookWrites writes = hooks.writes(method, stream);
            if (writes == null || !seen.add(List.of(method, context, stream, outer))) {
                return;
            }
            if (writes.defaults() != HookWrites.How.NEVER && form != null && slot != null) {
                defaults(writes, form, slot, context, guard(writes.ofFields().or(outer)));
            }
            for (HookWrites.Write write : writes.writes()) {
                write(method, context, write, guard(write.recovery().or(outer)));
            }
            for (HookWrites.HandedOn handed : writes.handedOn()) {
                if (handed.event() instanceof Event.Call call) {
                    search.call(method, call, context).onTarget(target -> {
                        if (target instanceof Target.Code callee) {
                            method(
                                    callee.callee(),
                                    callee.context(),
                                    handed.argument() + callee.shift(),
                                    handed.recovery().or(outer));
                        }
                    });
                }
            }
        }

        private void defaults(
                HookWrites writes, SerialForm form, Slot slot, Context context, Found.@Nullable Guard guard) {
            Map<Part, Event.Store> set = new HashMap<>();
            for (Event.Store store : writes.setBefore()) {
                Part part = Uses.part(search, store.field());
                if (part != null) {
                    set.put(part, store);
                }
            }
            for (SerialField field : slot.fields()) {
                Label label = Explorer.label(form, slot, field);
                Event.Store store = set.get(new Part(owner, field.name(), field.type()));
                if (store == null) {
                    explorer.field(object, label, field, owner, guard);
                } else {
                    stored(writes.method(), context, label, store, store.value(), guard);
                }
            }
        }

        private void stored(
                MethodInfo method,
                Context context,
                Label label,
                Event event,
                Value value,
                Found.@Nullable Guard guard) {
            Cell cell = search.var(method, value, context);
            Contents.Stored stored = new Contents.Stored(cell, method, event, context, Costs.EXACT);
            explorer.link(object, label, cell, held -> List.of(stored), guard);
        }

        private Found.@Nullable Guard guard(Recovery recovery) {
            return recovery == Recovery.NEVER
                    ? null
                    : new Found.Guard(Names.of(owner) + "." + hook, recovery == Recovery.SOMETIMES);
        }

        private void write(MethodInfo method, Context context, HookWrites.Write write, Found.@Nullable Guard guard) {
            Part part = fieldOfThis(write.value());
            Label label = label(write, part);
            if (part == null) {
                stored(method, context, label, write.call(), write.value(), guard);
            } else {
                Cell cell = search.var(method, write.value(), context);
                explorer.link(object, label, cell, Explorer.Origin.of(search.contents(object, part)), guard);
            }
        }

        /** What is put for a field is that field's; all else is named after the field that it is read from. */
        private Label label(HookWrites.Write write, @Nullable Part part) {
            if (write.put() && write.field() != null) {
                String type = slot == null ? "" : declared(slot, write.field());
                return new Label(EdgeKind.ofField(write.field()), Names.of(owner), write.field(), type, false);
            }
            return new Label(EdgeKind.WRITTEN, Names.of(owner), part == null ? hook : part.name(), "", false);
        }

        private String declared(Slot from, String field) {
            return from.fields().stream()
                    .filter(each -> each.name().equals(field))
                    .map(each -> Names.declared(each.type()))
                    .findFirst()
                    .orElse("");
        }

        /** The field of the object itself from which a value is read, or null. */
        private @Nullable Part fieldOfThis(Value value) {
            Value origin = value;
            while (origin.kind() == Value.Kind.CAST) {
                origin = origin.base();
            }
            boolean field = origin.kind() == Value.Kind.FIELD
                    && origin.base().kind() == Value.Kind.PARAMETER
                    && origin.base().index() == 0;
            return field ? Uses.part(search, origin.member()) : null;
        }
    }
}
