package dev.tagalong.bytecode.flow;

import dev.tagalong.bytecode.code.Event;
import dev.tagalong.bytecode.code.MethodCode;
import dev.tagalong.bytecode.code.Value;
import dev.tagalong.bytecode.index.FieldInfo;
import dev.tagalong.bytecode.index.MethodInfo;
import dev.tagalong.bytecode.index.TypeInfo;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;

/** Which fields the objects stand for by which a program sets and reads fields. */
final class FieldHandles {
    private static final String LOOKUP = "java/lang/invoke/MethodHandles$Lookup";
    private static final String CLASS = "java/lang/Class";

    /** The methods that make such objects: where their arguments name the class and the field, the receiver being 0. */
    private static final Map<String, int[]> MAKERS = Map.of(
            CLASS + ".getDeclaredField",
            new int[] {0, 1},
            CLASS + ".getField",
            new int[] {0, 1},
            LOOKUP + ".findVarHandle",
            new int[] {1, 2},
            LOOKUP + ".findStaticVarHandle",
            new int[] {1, 2},
            LOOKUP + ".findSetter",
            new int[] {1, 2},
            LOOKUP + ".findStaticSetter",
            new int[] {1, 2},
            "java/util/concurrent/atomic/AtomicReferenceFieldUpdater.newUpdater",
            new int[] {0, 2});

    /** Methods that make one such object of another. */
    private static final Set<String> UNREFLECTING = Set.of(LOOKUP + ".unreflectVarHandle", LOOKUP + ".unreflectSetter");

    private final Search search;
    private final Map<Origins.Origin, Set<FieldInfo>> known = new HashMap<>();
    private final Map<Obj, MethodInfo> unknownSets = new LinkedHashMap<>();

    FieldHandles(Search search) {
        this.search = search;
    }

    /** The fields that an object can stand for; empty if they are not known. */
    Set<FieldInfo> of(MethodInfo method, Value handle) {
        Origins.Origin key = new Origins.Origin(method, handle);
        Set<FieldInfo> fields = known.get(key);
        if (fields == null) {
            fields = find(method, handle);
            known.put(key, fields);
        }
        return fields;
    }

    /** True if an object stands for the elements of arrays, wherever it comes from. */
    boolean ofElements(MethodInfo method, Value handle) {
        Collection<Origins.Origin> all = origins(method, handle);
        return !all.isEmpty()
                && all.stream().allMatch(origin -> {
                    Event.Call call = search.callOf(origin.method(), origin.value());
                    return call != null
                            && call.method().owner().equals("java/lang/invoke/MethodHandles")
                            && call.method().name().equals("arrayElementVarHandle");
                });
    }

    private Set<FieldInfo> find(MethodInfo method, Value handle) {
        Set<FieldInfo> all = new LinkedHashSet<>();
        for (Origins.Origin origin : origins(method, handle)) {
            Event.Call call = search.callOf(origin.method(), origin.value());
            String maker = call == null
                    ? ""
                    : call.method().owner() + "." + call.method().name();
            int[] places = MAKERS.get(maker);
            Set<FieldInfo> fields = call == null
                    ? Set.of()
                    : places != null
                            ? fields(origin.method(), call, places)
                            : UNREFLECTING.contains(maker)
                                    ? find(origin.method(), call.arguments().get(1))
                                    : Set.of();
            if (fields.isEmpty()) {
                return Set.of();
            }
            all.addAll(fields);
        }
        return all;
    }

    private Collection<Origins.Origin> origins(MethodInfo method, Value value) {
        Set<Origins.Origin> all = Origins.of(search, method, value);
        return all == null ? List.of() : all;
    }

    private Set<FieldInfo> fields(MethodInfo method, Event.Call call, int[] places) {
        Set<FieldInfo> all = new LinkedHashSet<>();
        for (Origins.Origin owner : origins(method, call.arguments().get(places[0]))) {
            for (Origins.Origin name : origins(method, call.arguments().get(places[1]))) {
                String type = type(owner);
                FieldInfo field = type == null || name.value().text() == null
                        ? null
                        : field(type, name.value().text());
                if (field != null) {
                    all.add(field);
                }
            }
        }
        return all;
    }

    /** The class that an object of {@code Class} stands for. */
    private @Nullable String type(Origins.Origin origin) {
        if (origin.value().kind() == Value.Kind.CLASS) {
            return origin.value().text();
        }
        Event.Call call = search.callOf(origin.method(), origin.value());
        if (call == null || call.arguments().isEmpty()) {
            return null;
        }
        Value argument = call.arguments().get(0);
        return switch (call.method().name()) {
            case "getClass" -> argument.type();
            case "forName" -> argument.text() == null ? null : argument.text().replace('.', '/');
            default -> null;
        };
    }

    private @Nullable FieldInfo field(String type, String name) {
        for (String above : search.types().supertypes(type)) {
            TypeInfo info = search.program().type(above);
            for (FieldInfo field : info == null ? List.<FieldInfo>of() : info.fields()) {
                if (field.name().equals(name)) {
                    return field;
                }
            }
        }
        return null;
    }

    /** A call that sets a field. */
    record Setting(MethodInfo method, Event.Call call, Value value) {}

    /** The calls that set a field through an object that stands for it, in classes that know the field's. */
    List<Setting> settings(FieldInfo field) {
        TypeInfo itself = search.program().type(field.owner());
        boolean constant = field.isStatic() && (field.access() & Opcodes.ACC_FINAL) != 0;
        if (constant || itself == null || itself.origin() == TypeInfo.Origin.JDK) {
            return List.of();
        }
        List<Setting> all = new ArrayList<>();
        Set<TypeInfo> knowing = new HashSet<>(search.program().mentioningClass(field.owner()));
        knowing.add(itself);
        Set<TypeInfo> types = new LinkedHashSet<>();
        for (String each : Reflected.CLASSES.stream().sorted().toList()) {
            search.program().mentioningClass(each).stream()
                    .filter(knowing::contains)
                    .forEach(types::add);
        }
        for (TypeInfo type : types) {
            for (MethodInfo method : type.methods()) {
                MethodCode code = method.hasCode() ? search.code(method) : null;
                for (Event event : code == null ? List.<Event>of() : code.events()) {
                    if (event instanceof Event.Call call) {
                        Reflected access = Reflected.of(call);
                        if (access != null
                                && access.value() >= 0
                                && of(method, call.arguments().get(0)).contains(field)) {
                            all.add(new Setting(method, call, call.arguments().get(access.value())));
                        }
                    }
                }
            }
        }
        return all;
    }

    /** Notes that a field of an object is set of which nothing is known. */
    void setUnknown(Obj holder, MethodInfo where) {
        unknownSets.putIfAbsent(holder, where);
    }

    /** What to say, once, if fields of one of some objects are set of which nothing is known; null otherwise. */
    @Nullable
    Unjudged unknown(Set<Obj> behind) {
        for (Map.Entry<Obj, MethodInfo> each : unknownSets.entrySet()) {
            if (behind.contains(each.getKey())) {
                MethodInfo where = each.getValue();
                return new Unjudged(
                        Names.of(each.getKey().type()),
                        Names.of(where.owner()) + "." + where.name()
                                + " sets fields of it by reflection, and which is not known");
            }
        }
        return null;
    }
}
