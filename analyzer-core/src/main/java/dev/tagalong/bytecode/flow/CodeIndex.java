package dev.tagalong.bytecode.flow;

import dev.tagalong.bytecode.code.Event;
import dev.tagalong.bytecode.code.MemberRef;
import dev.tagalong.bytecode.code.MethodCode;
import dev.tagalong.bytecode.code.Value;
import dev.tagalong.bytecode.index.FieldInfo;
import dev.tagalong.bytecode.index.MethodInfo;
import dev.tagalong.bytecode.index.Program;
import dev.tagalong.bytecode.index.TypeInfo;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What instructions of a program do with which members, by the code alone: found out once for all searches in the
 * program. Used by one thread at a time.
 */
public final class CodeIndex {
    private final Program program;
    private final Callers callers;
    private final Map<String, OfClass> classes = new HashMap<>();
    private final Map<FieldInfo, List<Access>> accesses = new HashMap<>();
    private final Map<MethodInfo, MethodUses> uses = new HashMap<>();
    private final Map<MethodInfo, Optional<MethodCode>> codes = new HashMap<>();
    private final Map<MethodInfo, Set<MethodInfo>> targets = new HashMap<>();

    /** An index that is filled by what is asked. */
    public CodeIndex(Program program) {
        this.program = program;
        callers = new Callers(this);
    }

    /** An instruction that stores to a field or loads from it. */
    record Access(
            MethodInfo method,
            Event.@Nullable Store store,
            @Nullable Value load) {}

    private record Named(String name, String descriptor) {}

    private record OfClass(
            Map<Named, List<Site>> calls, Map<Named, List<Access>> accesses, Map<String, List<Callers.Made>> made) {}

    Program program() {
        return program;
    }

    Callers callers() {
        return callers;
    }

    /** How many classes were looked at so far. */
    int classes() {
        return classes.size();
    }

    /** The code of a method, or null if it has none or cannot be read. */
    @Nullable
    MethodCode code(MethodInfo method) {
        Optional<MethodCode> known = codes.get(method);
        if (known == null) {
            known = Optional.ofNullable(program.code(method));
            codes.put(method, known);
        }
        return known.orElse(null);
    }

    /** What a call can run, by the types alone; see {@link Program#overriders}. */
    Set<MethodInfo> targets(MethodInfo resolved) {
        return targets.computeIfAbsent(resolved, asked -> Set.copyOf(program.overriders(asked)));
    }

    /** What becomes of the values of a method with code. */
    MethodUses uses(MethodInfo method, MethodCode code) {
        return uses.computeIfAbsent(method, asked -> new MethodUses(code));
    }

    /** The instructions of a class that call a method of this name and descriptor, or make a lambda of it, in order. */
    List<Site> calls(TypeInfo type, MethodInfo callee) {
        return of(type).calls().getOrDefault(new Named(callee.name(), callee.descriptor()), List.of());
    }

    /** The values of a class's code that are instances of just this class, in order. */
    List<Callers.Made> made(TypeInfo type, String className) {
        return of(type).made().getOrDefault(className, List.of());
    }

    /** The instructions of the program that access a field; of a field of the JDK, those of its own class. */
    List<Access> accesses(FieldInfo field) {
        List<Access> known = accesses.get(field);
        if (known == null) {
            known = find(field);
            accesses.put(field, known);
        }
        return known;
    }

    private List<Access> find(FieldInfo field) {
        List<Access> all = new ArrayList<>();
        TypeInfo declaring = program.type(field.owner());
        boolean jdk = declaring != null && declaring.origin() == TypeInfo.Origin.JDK;
        Collection<TypeInfo> types = jdk
                ? List.of(declaring)
                : program.mentioning(new MemberRef(field.owner(), field.name(), field.descriptor()));
        Named named = new Named(field.name(), field.descriptor());
        for (TypeInfo type : types) {
            for (Access access : of(type).accesses().getOrDefault(named, List.of())) {
                if (field.equals(program.field(ref(access)))) {
                    all.add(access);
                }
            }
        }
        return List.copyOf(all);
    }

    private static MemberRef ref(Access access) {
        if (access.store() != null) {
            return access.store().field();
        }
        return java.util.Objects.requireNonNull(access.load()).member();
    }

    private OfClass of(TypeInfo type) {
        OfClass known = classes.get(type.name());
        if (known == null) {
            known = new OfClass(new HashMap<>(), new HashMap<>(), new HashMap<>());
            classes.put(type.name(), known);
            for (MethodInfo method : type.methods()) {
                MethodCode code = method.hasCode() ? code(method) : null;
                if (code != null) {
                    add(method, code, known);
                }
            }
        }
        return known;
    }

    private static void add(MethodInfo method, MethodCode code, OfClass to) {
        for (Event event : code.events()) {
            if (event instanceof Event.Call call) {
                add(to.calls(), named(call.method()), new Site(method, event));
            } else if (event instanceof Event.Lambda lambda) {
                add(to.calls(), named(lambda.implementation()), new Site(method, event));
            } else if (event instanceof Event.Store store) {
                add(to.accesses(), named(store.field()), new Access(method, store, null));
            }
        }
        for (Value value : code.values()) {
            if (value.kind() == Value.Kind.FIELD || value.kind() == Value.Kind.STATIC) {
                add(to.accesses(), named(value.member()), new Access(method, null, value));
            } else if (value.kind() == Value.Kind.NEW && value.type() != null) {
                add(to.made(), value.type(), new Callers.Made(method, value));
            }
        }
    }

    private static Named named(MemberRef ref) {
        return new Named(ref.name(), ref.descriptor());
    }

    private static <K, V> void add(Map<K, List<V>> map, K key, V value) {
        map.computeIfAbsent(key, each -> new ArrayList<>(1)).add(value);
    }
}
