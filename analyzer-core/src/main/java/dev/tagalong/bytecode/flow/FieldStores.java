package dev.tagalong.bytecode.flow;

import dev.tagalong.bytecode.code.Event;
import dev.tagalong.bytecode.code.MemberRef;
import dev.tagalong.bytecode.code.MethodCode;
import dev.tagalong.bytecode.code.Value;
import dev.tagalong.bytecode.index.FieldInfo;
import dev.tagalong.bytecode.index.MethodInfo;
import dev.tagalong.bytecode.index.TypeInfo;
import dev.tagalong.catalogue.Injections;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** What is stored in fields: of one object, of any, and of classes. */
final class FieldStores {
    /** An instruction that stores to or loads from a field. */
    private record Access(
            MethodInfo method,
            Event.@Nullable Store store,
            @Nullable Value load) {}

    private static final Injections INJECTIONS = Injections.bundled();

    private final Search search;
    private final Map<FieldInfo, List<Access>> accesses = new HashMap<>();
    private final Map<FieldInfo, Cell> statics = new HashMap<>();
    private final Map<FieldInfo, Cell> everywhere = new HashMap<>();

    FieldStores(Search search) {
        this.search = search;
    }

    /** Finds what a part of an object can hold. */
    void install(Contents contents, Obj holder, Part part) {
        if (!holder.exact()) {
            return;
        }
        search.uses(holder).onStore(part, stored -> {
            Cell from = stored.from().get();
            if (contents.add(
                    new Contents.Stored(from, stored.method(), stored.event(), stored.context(), stored.cost()))) {
                search.engine().flow(from, contents.cell(), type(part), stored.cost());
            }
        });
        injected(contents, part);
        String shown = part.isField() ? null : search.models().same(holder.type());
        Part inner = shown == null ? null : part(holder.type(), shown);
        if (inner != null) {
            search.engine().listen(search.contents(holder, inner).cell(), (object, cost) -> {
                Cell from = search.contents(object, part).cell();
                if (contents.add(new Contents.Stored(from, null, null, Contexts.ANY, cost))) {
                    search.engine().flow(from, contents.cell(), null, cost);
                }
            });
        }
        search.models().sources().madeWith(contents, holder, part);
    }

    /** What others put there at run time: which of the classes that fit is not known. */
    private void injected(Contents contents, Part part) {
        String type = part.isField() ? type(part) : null;
        FieldInfo field = type == null ? null : field(part);
        String setter = field == null ? null : INJECTIONS.setter(field.annotations());
        if (type != null && setter != null) {
            Obj set = search.objects().unknown(type, setter + " sets it at run time", null, null, Contexts.ANY);
            search.engine().add(contents.cell(), set, Costs.FEW);
        }
    }

    private static @Nullable String type(Part part) {
        return part.isField() ? Types.reference(part.descriptor()) : null;
    }

    /** The instance field of this name that a class declares or inherits, the nearest first; null if there is none. */
    @Nullable
    Part part(String type, String name) {
        for (String at = type; at != null; ) {
            TypeInfo info = search.program().type(at);
            if (info == null) {
                return null;
            }
            for (FieldInfo field : info.fields()) {
                if (field.name().equals(name) && !field.isStatic()) {
                    return new Part(field.owner(), field.name(), field.descriptor());
                }
            }
            at = info.superName();
        }
        return null;
    }

    /** The field of a part. */
    @Nullable
    FieldInfo field(Part part) {
        return search.program().field(new MemberRef(part.owner(), part.name(), part.descriptor()));
    }

    /** What any store in the program puts into an instance field, of whatever object. */
    Cell everywhere(FieldInfo field) {
        return everywhere.computeIfAbsent(field, asked -> {
            Cell cell = new Cell("any " + field.name());
            search.engine().later(() -> stores(field, cell, Types.reference(field.descriptor())));
            return cell;
        });
    }

    /** What a static field can hold. */
    Cell statics(FieldInfo field) {
        return statics.computeIfAbsent(field, asked -> {
            Cell cell = new Cell("static " + field.name());
            search.engine().later(() -> installStatic(field, cell));
            return cell;
        });
    }

    private void installStatic(FieldInfo field, Cell cell) {
        String type = Types.reference(field.descriptor());
        if (stores(field, cell, type) == 0 && type != null) {
            String reason = "nothing that was looked at sets " + field.owner().replace('/', '.') + "." + field.name();
            search.engine().add(cell, search.objects().unknown(type, reason, null, null, Contexts.ANY), Costs.EXACT);
        }
    }

    /** Number of stores of something else than null. */
    private int stores(FieldInfo field, Cell cell, @Nullable String type) {
        int count = 0;
        for (Access access : of(field)) {
            Event.Store store = access.store();
            if (store != null && store.value().kind() != Value.Kind.NULL) {
                search.engine().flow(search.var(access.method(), store.value(), Contexts.ANY), cell, type, Costs.EXACT);
                count++;
            }
        }
        for (FieldHandles.Setting setting : search.handles().settings(field)) {
            search.engine().flow(search.var(setting.method(), setting.value(), Contexts.ANY), cell, type, Costs.EXACT);
            count++;
        }
        return count;
    }

    /** Each instruction of the program that stores to a field. */
    void stored(FieldInfo field, BiConsumer<MethodInfo, Value> writer) {
        for (Access access : of(field)) {
            if (access.store() != null) {
                writer.accept(access.method(), access.store().value());
            }
        }
    }

    /** Each instruction of the program that loads a field. */
    void loads(FieldInfo field, BiConsumer<MethodInfo, Value> reader) {
        for (Access access : of(field)) {
            if (access.load() != null) {
                reader.accept(access.method(), access.load());
            }
        }
    }

    private List<Access> of(FieldInfo field) {
        List<Access> known = accesses.get(field);
        if (known == null) {
            known = find(field);
            accesses.put(field, known);
        }
        return known;
    }

    private List<Access> find(FieldInfo field) {
        List<Access> all = new ArrayList<>();
        TypeInfo declaring = search.program().type(field.owner());
        boolean jdk = declaring != null && declaring.origin() == TypeInfo.Origin.JDK;
        Collection<TypeInfo> types = jdk
                ? List.of(declaring)
                : search.program().mentioning(new MemberRef(field.owner(), field.name(), field.descriptor()));
        for (TypeInfo type : types) {
            for (MethodInfo method : type.methods()) {
                MethodCode code = method.hasCode() ? search.code(method) : null;
                if (code != null) {
                    accesses(field, method, code, all);
                }
            }
        }
        return List.copyOf(all);
    }

    private void accesses(FieldInfo field, MethodInfo method, MethodCode code, List<Access> all) {
        for (Event event : code.events()) {
            if (event instanceof Event.Store store && is(store.field(), field)) {
                all.add(new Access(method, store, null));
            }
        }
        for (Value value : code.values()) {
            if ((value.kind() == Value.Kind.FIELD || value.kind() == Value.Kind.STATIC) && is(value.member(), field)) {
                all.add(new Access(method, null, value));
            }
        }
    }

    private boolean is(MemberRef ref, FieldInfo field) {
        return ref.name().equals(field.name())
                && ref.descriptor().equals(field.descriptor())
                && field.equals(search.program().field(ref));
    }
}
