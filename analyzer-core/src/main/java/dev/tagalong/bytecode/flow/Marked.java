package dev.tagalong.bytecode.flow;

import dev.tagalong.bytecode.code.Event;
import dev.tagalong.bytecode.code.MethodCode;
import dev.tagalong.bytecode.index.MethodInfo;
import dev.tagalong.bytecode.index.TypeInfo;
import dev.tagalong.catalogue.Door;
import dev.tagalong.catalogue.Mark;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/** What leaves through a door because the program's classes or methods have an annotation. */
final class Marked {
    private static final String INHERITED = "Ljava/lang/annotation/Inherited;";

    private final Search search;
    private final Door door;

    Marked(Search search, Door door) {
        this.search = search;
        this.door = door;
    }

    /** Internal names of the program's classes all of whose objects leave; sorted. */
    Set<String> types() {
        Set<String> all = new TreeSet<>();
        if (!door.marked().isEmpty()) {
            for (TypeInfo type : search.program().own()) {
                if (door.marked().stream().anyMatch(mark -> has(type, mark))) {
                    all.add(type.name());
                    if (inherited(type)) {
                        search.program().subtypes(type.name()).stream()
                                .filter(each -> each.origin() == TypeInfo.Origin.OWN)
                                .forEach(each -> all.add(each.name()));
                    }
                }
            }
            all.removeIf(this::isAbstract);
        }
        return all;
    }

    private boolean isAbstract(String name) {
        TypeInfo type = search.program().type(name);
        return type == null || type.isAbstract();
    }

    private boolean has(TypeInfo type, Mark mark) {
        return type.annotations().contains(mark.annotation())
                && mark.among(search.frameworks().annotations().of(type));
    }

    /** True if one of the annotations counts for subclasses, too. */
    private boolean inherited(TypeInfo type) {
        return door.marked().stream().filter(mark -> has(type, mark)).anyMatch(mark -> {
            String name = mark.annotation().substring(1, mark.annotation().length() - 1);
            TypeInfo annotation = search.program().type(name);
            return annotation != null && annotation.annotations().contains(INHERITED);
        });
    }

    /**
     * Finds what methods with an annotation answer, those that override one included.
     *
     * @param sink is told of all that is in a cell that it is sent
     * @return how many methods there are
     */
    int results(BiConsumer<Cell, Sends.Send> sink) {
        Set<MethodInfo> methods = new HashSet<>();
        if (!door.results().isEmpty()) {
            for (TypeInfo type : search.program().own()) {
                boolean all = door.results().stream().anyMatch(mark -> has(type, mark));
                for (MethodInfo method : type.methods()) {
                    if (answers(method) && (all || has(method))) {
                        methods.addAll(runs(method));
                    }
                }
            }
        }
        methods.forEach(method -> results(method, sink));
        return methods.size();
    }

    private static boolean answers(MethodInfo method) {
        return method.descriptor().endsWith(";") && !method.isStatic() && !method.isPrivate();
    }

    private boolean has(MethodInfo method) {
        return door.results().stream()
                .anyMatch(mark -> mark.among(search.frameworks().annotations().of(method)));
    }

    /** The methods with code that run where one is called. */
    private List<MethodInfo> runs(MethodInfo method) {
        List<MethodInfo> all = new ArrayList<>(search.program().overriders(method));
        all.add(method);
        all.removeIf(each -> !each.hasCode());
        return all;
    }

    private void results(MethodInfo method, BiConsumer<Cell, Sends.Send> sink) {
        MethodCode code = search.code(method);
        if (code != null) {
            String api = Names.of(method.owner()) + "#" + method.name();
            for (Event event : code.events()) {
                if (event instanceof Event.Return returned) {
                    Sends.Send send = new Sends.Send(method, event, returned.value(), Contexts.ANY, api);
                    sink.accept(search.var(method, returned.value(), Contexts.ANY), send);
                }
            }
        }
    }
}
