package dev.tagalong.bytecode.index;

import dev.tagalong.bytecode.index.TypeInfo.Origin;
import dev.tagalong.bytecode.path.ClassPath;
import dev.tagalong.bytecode.path.Element;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** All types by name: those of the class path from the start, those of the JDK when asked for. Thread safe. */
final class Types {
    private final ClassPath path;
    private final Element jdk;
    private final Map<String, TypeInfo> scanned = new HashMap<>();
    private final Map<String, Optional<TypeInfo>> others = new ConcurrentHashMap<>();
    private final Set<String> missing = ConcurrentHashMap.newKeySet();
    private final Map<String, String> damaged = new ConcurrentHashMap<>();

    Types(ClassPath path, List<TypeInfo> scanned) {
        this.path = path;
        jdk = new Element("jrt:/", "JDK " + path.jdkVersion());
        scanned.forEach(type -> this.scanned.put(type.name(), type));
    }

    /** The type of this name; null for arrays and for a missing class, which is remembered. */
    @Nullable
    TypeInfo type(String name) {
        TypeInfo found = scanned.get(name);
        if (found != null || name.startsWith("[")) {
            return found;
        }
        return others.computeIfAbsent(name, this::ofJdk).orElse(null);
    }

    /** True for own classes and those of libraries. */
    boolean isScanned(String name) {
        return scanned.containsKey(name);
    }

    /** Names that were asked for and are nowhere. */
    Set<String> missing() {
        return missing;
    }

    List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        damaged.forEach((name, reason) -> faults.add(new Fault(jdk.title() + " " + name, reason)));
        return faults;
    }

    private Optional<TypeInfo> ofJdk(String name) {
        try {
            byte[] bytes = path.jdkClass(name);
            if (bytes != null) {
                PartBuilder part = PartBuilder.single();
                part.add(bytes, name);
                return Optional.of(new TypeInfo(Origin.JDK, jdk, name, new Part(part.toByteArray()), 0));
            }
        } catch (IOException e) {
            damaged.put(name, "its class file cannot be read: " + e.getMessage());
        } catch (Unreadable e) {
            damaged.put(name, e.reason());
        }
        missing.add(name);
        return Optional.empty();
    }
}
