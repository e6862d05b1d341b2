package dev.tagalong.bytecode.flow;

import dev.tagalong.bytecode.form.FileForms;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Tells of all that goes with some objects what cannot be sent, and of what that is not known. */
final class Weighing {
    private final Search search;
    private final Judge judge;
    private final FileForms forms;
    private final SentGraph graph;
    private final Set<Obj> roots;
    private final Set<Obj> behind;

    /** @param roots what is sent, at least one */
    Weighing(Search search, Judge judge, FileForms forms, SentGraph graph, Set<Obj> roots) {
        this.search = search;
        this.judge = judge;
        this.forms = forms;
        this.graph = graph;
        this.roots = roots;
        behind = graph.behind(roots);
    }

    /** Everything that goes with them, themselves included, in the order in which it is met. */
    Set<Obj> behind() {
        return behind;
    }

    /**
     * What is wrong.
     *
     * @param asked the objects whose own faults count
     */
    List<Found.Fault> faults(Predicate<Obj> asked) {
        List<Found.Fault> faults = new ArrayList<>();
        Guards guards = new Guards(graph, roots, judge);
        behind.stream().filter(asked).forEach(object -> faults.addAll(guards.weigh(judge.faults(object))));
        faults.addAll(new RawReferences(search.program(), forms, graph, roots).faults(behind));
        faults.addAll(new Misplaced(search.program(), forms, graph).faults(behind));
        return faults;
    }

    /** Adds what is not judged, with how often it is met. */
    void unjudged(Map<Unjudged, Integer> all) {
        UnjudgedLinks open = new UnjudgedLinks(graph, behind, judge, forms);
        for (Obj object : behind) {
            judge.reading(object)
                    .forEach(reason ->
                            count(all, new Unjudged(Names.of(search.program(), object), reason, true, null)));
            for (Found.Link link : graph.links(object)) {
                Unjudged each = open.of(link);
                if (each != null) {
                    count(all, each);
                }
            }
        }
    }

    static void count(Map<Unjudged, Integer> all, Unjudged one) {
        all.merge(one, 1, Integer::sum);
    }

    /** The names of the classes of all that goes with them, in their order; no arrays, lambdas and proxies. */
    List<String> classes() {
        return behind.stream()
                .filter(object -> !object.isArray() && object.kind() != Obj.Kind.LAMBDA && !Proxies.is(object))
                .map(object -> Names.of(search.program(), object))
                .distinct()
                .sorted()
                .toList();
    }
}
