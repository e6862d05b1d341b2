package dev.tagalong.bytecode;

import dev.tagalong.bytecode.ClassFacts.AccessorCall;
import dev.tagalong.bytecode.ClassFacts.FieldFacts;
import dev.tagalong.bytecode.ClassFacts.Store;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Finds the places that set a field. */
final class Stores {
    private final ClassFiles files;
    private final Members members;

    Stores(ClassFiles files) {
        this.files = files;
        members = new Members(files);
    }

    List<Line> of(String owner, String field) {
        Optional<ClassFacts> facts = files.facts(ClassFiles.internal(owner));
        if (facts.isEmpty()) {
            return List.of();
        }
        List<ClassFacts> nest = new Nest(files).of(facts.get());
        SortedSet<Line> places = new TreeSet<>();
        for (FieldFacts declared : facts.get().fields()) {
            if (declared.name().equals(field)) {
                SortedSet<Line> found = new TreeSet<>();
                if (declared.capturing()) {
                    addCreations(facts.get(), nest, found, new HashSet<>());
                }
                if (found.isEmpty()) {
                    addStores(facts.get(), declared, nest, found);
                }
                places.addAll(found);
            }
        }
        return List.copyOf(places);
    }

    private void addStores(ClassFacts owner, FieldFacts field, List<ClassFacts> nest, SortedSet<Line> places) {
        for (ClassFacts facts : nest) {
            for (MethodFacts method : facts.methods()) {
                for (Store store : method.stores()) {
                    if (store.isNull()
                            || !members.resolves(store.owner(), store.name(), store.descriptor(), owner, field)) {
                        continue;
                    }
                    if (method.accessor()) {
                        addAccessorCalls(facts, method, nest, places);
                    } else {
                        places.add(SourceMethods.place(facts, method, store.line()));
                    }
                }
            }
        }
    }

    private static void addAccessorCalls(
            ClassFacts owner, MethodFacts accessor, List<ClassFacts> nest, SortedSet<Line> places) {
        for (ClassFacts facts : nest) {
            for (MethodFacts method : facts.methods()) {
                for (AccessorCall call : method.accessorCalls()) {
                    if (!call.isNull()
                            && call.owner().equals(owner.name())
                            && call.name().equals(accessor.name())
                            && call.descriptor().equals(accessor.descriptor())) {
                        places.add(SourceMethods.place(facts, method, call.line()));
                    }
                }
            }
        }
    }

    /** The places that make an instance of the class, or of a subclass among the classes nested with it. */
    private static void addCreations(ClassFacts type, List<ClassFacts> nest, SortedSet<Line> places, Set<String> done) {
        if (!done.add(type.name())) {
            return;
        }
        for (ClassFacts facts : nest) {
            for (MethodFacts method : facts.methods()) {
                method.creations().stream()
                        .filter(creation -> creation.type().equals(type.name()))
                        .forEach(creation -> places.add(SourceMethods.place(facts, method, creation.line())));
            }
            if (type.name().equals(facts.superName())) {
                addCreations(facts, nest, places, done);
            }
        }
    }
}
