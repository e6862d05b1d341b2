package dev.tagalong.bytecode.index;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Who extends and implements whom. Thread safe. */
final class Hierarchy {
    static final String OBJECT = "java/lang/Object";
    private static final Set<String> OF_ARRAYS = Set.of(OBJECT, "java/lang/Cloneable", "java/io/Serializable");

    private final Types types;
    private final Collection<TypeInfo> scanned;
    private final Map<String, Supertypes> supertypes = new ConcurrentHashMap<>();
    private final Map<String, List<TypeInfo>> subtypes = new ConcurrentHashMap<>();
    /** By name the direct subtypes, JDK types that have a scanned subtype included; made when first asked. */
    private @Nullable Map<String, List<TypeInfo>> children;

    Hierarchy(Types types, Collection<TypeInfo> scanned) {
        this.types = types;
        this.scanned = scanned;
    }

    /** @param complete false if one of them, or the type itself, is missing */
    record Supertypes(Set<String> names, boolean complete) {}

    /** All supertypes, the type itself first; superclasses before interfaces. */
    Supertypes supertypes(String name) {
        Supertypes known = supertypes.get(name);
        if (known == null) {
            known = collect(name);
            supertypes.put(name, known);
        }
        return known;
    }

    boolean isSubtype(String name, String superName) {
        if (name.equals(superName)) {
            return true;
        }
        if (!name.startsWith("[")) {
            // What is scanned has no subtypes in the JDK, whose classes are read only when they must be.
            return !superName.startsWith("[")
                    && (types.isScanned(name) || !types.isScanned(superName))
                    && supertypes(name).names().contains(superName);
        }
        if (!superName.startsWith("[")) {
            return OF_ARRAYS.contains(superName);
        }
        String element = element(name);
        String superElement = element(superName);
        return element != null && superElement != null && isSubtype(element, superElement);
    }

    /** False if the type or one of its supertypes is missing; of an array, the type of its elements. */
    boolean knowsSupertypes(String name) {
        if (!name.startsWith("[")) {
            return supertypes(name).complete();
        }
        String element = element(name);
        return element == null || knowsSupertypes(element);
    }

    /** Transitive and strict, of the scanned types, sorted by name. */
    List<TypeInfo> subtypes(String name) {
        return subtypes.computeIfAbsent(name, this::descend);
    }

    /** Of an array of references what it holds: internal name or descriptor; null for primitives. */
    private static @Nullable String element(String array) {
        char kind = array.charAt(1);
        if (kind == 'L') {
            return array.substring(2, array.length() - 1);
        }
        return kind == '[' ? array.substring(1) : null;
    }

    private Supertypes collect(String name) {
        Set<String> found = new LinkedHashSet<>();
        boolean complete = true;
        List<TypeInfo> chain = new ArrayList<>();
        String at = name;
        while (at != null && found.add(at)) {
            TypeInfo type = types.type(at);
            complete &= type != null;
            at = null;
            if (type != null) {
                chain.add(type);
                at = type.superName();
            }
        }
        Deque<String> open = new ArrayDeque<>();
        chain.forEach(type -> open.addAll(type.interfaces()));
        while (!open.isEmpty()) {
            String each = open.remove();
            if (found.add(each)) {
                TypeInfo type = types.type(each);
                complete &= type != null;
                if (type != null) {
                    open.addAll(type.interfaces());
                }
            }
        }
        found.add(OBJECT);
        return new Supertypes(found, complete);
    }

    private List<TypeInfo> descend(String name) {
        Map<String, List<TypeInfo>> below = children();
        Set<String> seen = new HashSet<>();
        List<TypeInfo> found = new ArrayList<>();
        Deque<String> open = new ArrayDeque<>(List.of(name));
        while (!open.isEmpty()) {
            for (TypeInfo child : below.getOrDefault(open.remove(), List.of())) {
                if (!child.name().equals(name) && seen.add(child.name())) {
                    open.add(child.name());
                    if (child.origin() != TypeInfo.Origin.JDK) {
                        found.add(child);
                    }
                }
            }
        }
        found.sort(Comparator.comparing(TypeInfo::name));
        return List.copyOf(found);
    }

    private synchronized Map<String, List<TypeInfo>> children() {
        Map<String, List<TypeInfo>> known = children;
        if (known == null) {
            known = new HashMap<>();
            Set<String> seen = new HashSet<>();
            Deque<TypeInfo> open = new ArrayDeque<>(scanned);
            scanned.forEach(type -> seen.add(type.name()));
            while (!open.isEmpty()) {
                TypeInfo type = open.remove();
                for (String parent : parents(type)) {
                    known.computeIfAbsent(parent, each -> new ArrayList<>(1)).add(type);
                    TypeInfo above = seen.add(parent) ? types.type(parent) : null;
                    if (above != null) {
                        open.add(above);
                    }
                }
            }
            children = known;
        }
        return known;
    }

    private static Set<String> parents(TypeInfo type) {
        Set<String> parents = new LinkedHashSet<>(type.interfaces());
        if (type.superName() != null) {
            parents.add(type.superName());
        }
        return parents;
    }
}
