package dev.tagalong.bytecode.flow;

import dev.tagalong.bytecode.code.Event;
import dev.tagalong.bytecode.code.MemberRef;
import dev.tagalong.bytecode.code.Value;
import dev.tagalong.bytecode.index.FieldInfo;
import dev.tagalong.bytecode.index.MethodInfo;
import dev.tagalong.bytecode.index.TypeInfo;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** What is stored in fields: of one object, of any, and of classes. */
final class FieldStores {

    private final Search search;
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
        String setter = field == null ? null : search.frameworks().setter(field);
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
            Cell cell = new Cell(field);
            search.engine().fill(cell, () -> stores(field, cell, Types.reference(field.descriptor())));
            return cell;
        });
    }

    /** What a static field can hold. */
    Cell statics(FieldInfo field) {
        return statics.computeIfAbsent(field, asked -> {
            Cell cell = new Cell(field);
            search.engine().fill(cell, () -> installStatic(field, cell));
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
        for (CodeIndex.Access access : search.index().accesses(field)) {
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
        for (CodeIndex.Access access : search.index().accesses(field)) {
            if (access.store() != null) {
                writer.accept(access.method(), access.store().value());
            }
        }
    }

    /** Each instruction of the program that loads a field. */
    void loads(FieldInfo field, BiConsumer<MethodInfo, Value> reader) {
        for (CodeIndex.Access access : search.index().accesses(field)) {
            if (access.load() != null) {
                reader.accept(access.method(), access.load());
            }
        }
    }
}
