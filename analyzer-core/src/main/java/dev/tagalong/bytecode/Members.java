package dev.tagalong.bytecode;

import dev.tagalong.bytecode.ClassFacts.FieldFacts;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.Opcodes;

/** Finds the members that instructions name, as the JVM does, by class files alone. */
final class Members {
    private final ClassFiles files;
    private final Map<String, Map<String, ClassFacts>> known = new HashMap<>();

    Members(ClassFiles files) {
        this.files = files;
    }

    /** A method where it is declared. */
    record Method(ClassFacts type, MethodFacts code) {
        String key() {
            return type.name() + "." + code.name() + code.descriptor();
        }

        boolean abstractMethod() {
            return (code.access() & Opcodes.ACC_ABSTRACT) != 0;
        }
    }

    /**
     * True if a field that an instruction names is this one (JVMS 5.4.3.2; interfaces have no instance fields).
     *
     * @param named the class that the instruction names
     */
    boolean resolves(String named, String name, String descriptor, ClassFacts owner, FieldFacts field) {
        if (!name.equals(field.name()) || !descriptor.equals(field.descriptor())) {
            return false;
        }
        Set<String> seen = new HashSet<>();
        String at = named;
        while (at != null && seen.add(at)) {
            Optional<ClassFacts> facts = at.equals(owner.name()) ? Optional.of(owner) : files.facts(at);
            if (facts.isEmpty() || facts.get().declares(field.name(), field.descriptor())) {
                return at.equals(owner.name());
            }
            at = facts.get().superName();
        }
        return false;
    }

    /** The method that a class has under a name: its own, or that of its nearest supertype that has code for it. */
    Optional<Method> method(String type, String name, String descriptor) {
        Method found = null;
        for (ClassFacts facts : supertypes(type).values()) {
            Optional<Method> own = facts.method(name, descriptor).map(code -> new Method(facts, code));
            if (own.isPresent() && (found == null || found.abstractMethod())) {
                found = own.get();
            }
        }
        return Optional.ofNullable(found);
    }

    /**
     * A class and its supertypes by internal name, superclasses before interfaces, as far as their class files can be
     * read.
     */
    Map<String, ClassFacts> supertypes(String type) {
        return known.computeIfAbsent(type, this::find);
    }

    private Map<String, ClassFacts> find(String type) {
        Map<String, ClassFacts> all = new LinkedHashMap<>();
        Deque<String> interfaces = new ArrayDeque<>();
        String at = type;
        while (at != null && !all.containsKey(at)) {
            ClassFacts facts = files.facts(at).orElse(null);
            if (facts == null) {
                break;
            }
            all.put(at, facts);
            interfaces.addAll(facts.interfaces());
            at = facts.superName();
        }
        while (!interfaces.isEmpty()) {
            String next = interfaces.remove();
            Optional<ClassFacts> facts = all.containsKey(next) ? Optional.empty() : files.facts(next);
            facts.ifPresent(known -> {
                all.put(next, known);
                interfaces.addAll(known.interfaces());
            });
        }
        return all;
    }

    /** True if a supertype of the class, or it itself, has no class file that can be read. */
    boolean unknown(String type) {
        Map<String, ClassFacts> known = supertypes(type);
        return !known.containsKey(type)
                || known.values().stream()
                        .anyMatch(facts -> (facts.superName() != null && !known.containsKey(facts.superName()))
                                || !known.keySet().containsAll(facts.interfaces()));
    }
}
