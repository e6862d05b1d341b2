package dev.tagalong.bytecode;

import dev.tagalong.bytecode.ClassFacts.Nesting;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The classes compiled from one top-level class. By the nest attributes of Java 11 and later; for older class files by
 * the attributes that tell how classes are nested in one another.
 */
final class Nest {
    private final ClassFiles files;

    Nest(ClassFiles files) {
        this.files = files;
    }

    /** The readable classes of a class's nest, itself among them, the outermost first. */
    List<ClassFacts> of(ClassFacts member) {
        ClassFacts host = Optional.ofNullable(member.nesting().host())
                .flatMap(files::facts)
                .orElseGet(() -> outermost(member));
        List<ClassFacts> nest = new ArrayList<>();
        if (host.nesting().members().isEmpty()) {
            addNested(host, nest);
        } else {
            nest.add(host);
            host.nesting().members().forEach(name -> files.facts(name).ifPresent(nest::add));
        }
        if (!nest.contains(member)) {
            nest.add(member);
        }
        return nest;
    }

    private ClassFacts outermost(ClassFacts member) {
        Set<String> seen = new HashSet<>();
        ClassFacts at = member;
        while (seen.add(at.name())) {
            Nesting nesting = at.nesting();
            Optional<ClassFacts> outer = Optional.ofNullable(nesting.outer()).flatMap(files::facts);
            if (outer.isEmpty()) {
                break;
            }
            at = outer.get();
        }
        return at;
    }

    /** InnerClasses also lists nested classes of others that a class only mentions: each is asked where it stands. */
    private void addNested(ClassFacts host, List<ClassFacts> nest) {
        Set<String> seen = new HashSet<>();
        Deque<ClassFacts> open = new ArrayDeque<>();
        seen.add(host.name());
        open.add(host);
        while (!open.isEmpty()) {
            ClassFacts outer = open.remove();
            nest.add(outer);
            for (String name : outer.nesting().inner()) {
                Optional<ClassFacts> inner = seen.contains(name) ? Optional.empty() : files.facts(name);
                if (inner.isPresent()
                        && outer.name().equals(inner.get().nesting().outer())) {
                    seen.add(name);
                    open.add(inner.get());
                }
            }
        }
    }
}
