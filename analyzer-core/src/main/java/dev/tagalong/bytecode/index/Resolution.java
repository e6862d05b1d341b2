package dev.tagalong.bytecode.index;

import dev.tagalong.bytecode.code.MemberRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;

/** Finds the members that references mean (JVMS 5.4.3, 5.4.6). Access is not checked. Thread safe. */
final class Resolution {
    private static final int POLYMORPHIC = Opcodes.ACC_VARARGS | Opcodes.ACC_NATIVE;
    private static final Set<String> POLYMORPHIC_OWNERS =
            Set.of("java/lang/invoke/MethodHandle", "java/lang/invoke/VarHandle");

    private final Types types;
    private final Hierarchy hierarchy;
    private final Map<MethodInfo, List<MethodInfo>> overriders = new ConcurrentHashMap<>();

    Resolution(Types types, Hierarchy hierarchy) {
        this.types = types;
        this.hierarchy = hierarchy;
    }

    /** JVMS 5.4.3.2: the class, its superinterfaces, then the same of its superclass. */
    @Nullable
    FieldInfo field(MemberRef ref) {
        for (TypeInfo type = types.type(ref.owner()); type != null; type = above(type)) {
            FieldInfo found = type.field(ref.name(), ref.descriptor());
            for (int i = 0; found == null && i < type.interfaces().size(); i++) {
                found = field(new MemberRef(type.interfaces().get(i), ref.name(), ref.descriptor()));
            }
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** JVMS 5.4.3.3 and 5.4.3.4: the class, its superclasses ({@code Object} for an interface), superinterfaces. */
    @Nullable
    MethodInfo method(MemberRef ref) {
        String owner = ref.owner().startsWith("[") ? Hierarchy.OBJECT : ref.owner();
        for (TypeInfo type = types.type(owner); type != null; type = above(type)) {
            MethodInfo found = type.method(ref.name(), ref.descriptor());
            if (found == null && POLYMORPHIC_OWNERS.contains(type.name())) {
                found = polymorphic(type, ref.name());
            }
            if (found != null) {
                return found;
            }
        }
        List<MethodInfo> inherited = inherited(owner, ref.name(), ref.descriptor());
        MethodInfo single = onlyWithBody(inherited);
        return single != null || inherited.isEmpty() ? single : inherited.get(0);
    }

    /** JVMS 5.4.6. */
    @Nullable
    MethodInfo select(String runtimeType, MethodInfo resolved) {
        if (resolved.isPrivate() || resolved.isStatic() || resolved.isConstructor()) {
            return resolved;
        }
        TypeInfo type = types.type(runtimeType.startsWith("[") ? Hierarchy.OBJECT : runtimeType);
        if (type == null) {
            return null;
        }
        MethodInfo found = inSuperclasses(type, resolved);
        return found != null ? found : onlyWithBody(inherited(type.name(), resolved.name(), resolved.descriptor()));
    }

    /** What can run for a resolved method on objects of scanned types, sorted. */
    List<MethodInfo> overriders(MethodInfo resolved) {
        List<MethodInfo> known = overriders.get(resolved);
        if (known == null) {
            Set<MethodInfo> found = new TreeSet<>();
            add(resolved, found);
            if (!resolved.isPrivate() && !resolved.isStatic() && !resolved.isConstructor()) {
                hierarchy.subtypes(resolved.owner()).forEach(type -> add(select(type.name(), resolved), found));
            }
            known = List.copyOf(found);
            overriders.put(resolved, known);
        }
        return known;
    }

    private static void add(@Nullable MethodInfo method, Set<MethodInfo> found) {
        if (method != null && method.hasCode()) {
            found.add(method);
        }
    }

    /**
     * The lowest declaration that overrides the resolved method, by JVMS 5.4.5: one that is package-private is
     * overridden within its package only, but its overrider there may be public, and is then overridden anywhere.
     */
    private @Nullable MethodInfo inSuperclasses(TypeInfo type, MethodInfo resolved) {
        List<MethodInfo> declared = new ArrayList<>();
        for (TypeInfo each = type; each != null; each = above(each)) {
            MethodInfo method = each.method(resolved.name(), resolved.descriptor());
            if (method != null && method.equals(resolved)) {
                declared.add(method);
                break;
            }
            if (method != null && !method.isPrivate() && !method.isStatic()) {
                declared.add(method);
            }
        }
        List<MethodInfo> overriding = new ArrayList<>(List.of(resolved));
        MethodInfo lowest = null;
        for (int i = declared.size() - 1; i >= 0; i--) {
            MethodInfo method = declared.get(i);
            if (overriding.stream().anyMatch(above -> overrides(method, above))) {
                overriding.add(method);
                lowest = method;
            }
        }
        return lowest;
    }

    private static boolean overrides(MethodInfo method, MethodInfo above) {
        return method.equals(above)
                || !above.isPackagePrivate()
                || packageOf(method).equals(packageOf(above));
    }

    private static String packageOf(MethodInfo method) {
        return method.owner().substring(0, Math.max(0, method.owner().lastIndexOf('/')));
    }

    /** The maximally specific methods of the superinterfaces (JVMS 5.4.3.3), in the order of the supertypes. */
    private List<MethodInfo> inherited(String owner, String name, String descriptor) {
        List<MethodInfo> all = new ArrayList<>();
        for (String above : hierarchy.supertypes(owner).names()) {
            TypeInfo type = types.type(above);
            MethodInfo method = type == null || !type.isInterface() ? null : type.method(name, descriptor);
            if (method != null && !method.isPrivate() && !method.isStatic()) {
                all.add(method);
            }
        }
        List<MethodInfo> specific = new ArrayList<>(all);
        specific.removeIf(method -> all.stream()
                .anyMatch(other -> !other.equals(method) && hierarchy.isSubtype(other.owner(), method.owner())));
        return specific;
    }

    private static @Nullable MethodInfo onlyWithBody(List<MethodInfo> methods) {
        MethodInfo single = null;
        for (MethodInfo method : methods) {
            if (!method.isAbstract()) {
                if (single != null) {
                    return null;
                }
                single = method;
            }
        }
        return single;
    }

    private static @Nullable MethodInfo polymorphic(TypeInfo type, String name) {
        for (MethodInfo method : type.methods()) {
            if (method.name().equals(name) && (method.access() & POLYMORPHIC) == POLYMORPHIC) {
                return method;
            }
        }
        return null;
    }

    private @Nullable TypeInfo above(TypeInfo type) {
        return type.superName() == null ? null : types.type(type.superName());
    }
}
