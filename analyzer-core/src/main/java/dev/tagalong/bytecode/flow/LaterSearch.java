package dev.tagalong.bytecode.flow;

import dev.tagalong.bytecode.form.FileForms;
import dev.tagalong.bytecode.index.Program;
import dev.tagalong.catalogue.ContainerModels;
import dev.tagalong.catalogue.Flows;
import dev.tagalong.graph.Certainty;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Finds what methods put into objects that are there already. Used once, by one thread. */
public final class LaterSearch {
    /** Of a class that more places make than this only the first are looked at. */
    private static final int MAX_MAKERS = 16;

    private final Search search;
    private final Explorer explorer;
    private final Judge judge;
    private final FileForms forms;
    private final Map<String, Asked> asked = new TreeMap<>();

    /** @param all true if the program makes no other objects of the class */
    private record Asked(List<Obj> objects, boolean all) {}

    /**
     * @param flows what methods of libraries do with objects
     * @param containers how containers are written
     * @param forms how classes are written
     * @param budget how many steps the search takes before it stops
     * @param least what is less sure is not followed
     */
    public LaterSearch(
            Program program, Flows flows, ContainerModels containers, FileForms forms, long budget, Certainty least) {
        this.forms = forms;
        search = new Search(new CodeIndex(program), flows, new Frameworks(program, List.of()), budget, Costs.of(least));
        judge = new Judge(search, forms);
        explorer = new Explorer(search, forms, judge, containers);
    }

    /**
     * Asks for a class.
     *
     * @param className its binary name
     */
    public void of(String className) {
        String type = className.replace('.', '/');
        List<Callers.Made> makers = search.callers().makers(type);
        List<Obj> objects = new ArrayList<>();
        makers.stream()
                .limit(MAX_MAKERS)
                .forEach(made -> objects.add(search.objects().made(made.method(), made.value(), null, Contexts.ANY)));
        // Whether or not the program is seen to call its methods, anybody can.
        objects.forEach(object -> search.engine().later(() -> new AnyInstance(search, search.uses(object)).start()));
        if (objects.isEmpty()) {
            objects.add(search.objects().any(type, Contexts.ANY));
        }
        asked.put(className, new Asked(objects, !makers.isEmpty() && makers.size() <= MAX_MAKERS));
        objects.forEach(explorer::enter);
    }

    /** Searches to the end, or until the budget is spent. */
    public Result run() {
        boolean whole = search.run();
        SentGraph graph = new SentGraph(explorer.links());
        List<Later> later = new ArrayList<>();
        Map<Unjudged, Integer> unjudged = new LinkedHashMap<>();
        asked.forEach((className, objects) -> {
            Later found =
                    later(className, new Crossings(search, graph, objects.objects(), objects.all()), graph, unjudged);
            if (!found.offenders().isEmpty()) {
                later.add(found);
            }
        });
        return new Result(later, unjudged, whole, search.objects().size());
    }

    private Later later(String className, Crossings crossings, SentGraph all, Map<Unjudged, Integer> unjudged) {
        Map<Found.Link, Set<Contents.Stored>> stores = crossings.stores();
        SentGraph graph = new SentGraph(links(crossings, stores.keySet(), all));
        Set<Obj> there = crossings.there();
        Set<Obj> root = Set.of(crossings.self());
        Weighing weighing = new Weighing(search, judge, forms, graph, root);
        weighing.unjudged(unjudged);
        List<Found.Fault> faults = weighing.faults(object -> !there.contains(object));
        faults.removeIf(fault -> there.contains(fault.object()));
        List<Integer> numbers = new ArrayList<>();
        SentGraph.Cut cut = graph.cut(root, weighing.behind(), faults, (nodes, links) -> {
            for (int node = 0; node < nodes.size(); node++) {
                if (there.contains(nodes.get(node))) {
                    numbers.add(node);
                }
            }
            return new SentNames(search.program(), nodes, links, Map.of(), link -> false);
        });
        LinkTimes when = new LinkTimes(List.of(new Timeline(search, null, null, Contexts.ANY)));
        return new Later(
                className,
                cut.slice(),
                cut.offenders(),
                cut.links().stream().map(link -> time(link, stores, when)).toList(),
                numbers,
                weighing.classes());
    }

    private static Sent.Link time(Found.Link link, Map<Found.Link, Set<Contents.Stored>> crossings, LinkTimes when) {
        Set<Contents.Stored> stores = crossings.get(link);
        if (stores == null) {
            return when.of(link);
        }
        List<Sent.Spot> spots = LinkTimes.spots(stores);
        return new Sent.Link(spots, spots, List.of());
    }

    /** The crossings, what is there, and everything behind them; what the stand-in stands for is the stand-in. */
    private static List<Found.Link> links(Crossings crossings, Set<Found.Link> crossing, SentGraph all) {
        List<Found.Link> links = new ArrayList<>(crossings.inner());
        links.addAll(crossing);
        Set<Obj> seen = new LinkedHashSet<>(crossings.there());
        ArrayDeque<Obj> todo = new ArrayDeque<>();
        crossing.forEach(link -> todo.add(link.to()));
        for (Obj next = todo.poll(); next != null; next = todo.poll()) {
            if (seen.add(next)) {
                for (Found.Link link : all.links(next)) {
                    boolean back = crossings.stoodFor(link.to());
                    links.add(back ? back(link, crossings.self()) : link);
                    todo.add(back ? crossings.self() : link.to());
                }
            }
        }
        return links;
    }

    private static Found.Link back(Found.Link link, Obj self) {
        return new Found.Link(
                link.from(), self, link.label(), link.cost(), link.stores(), link.siblings(), link.guard());
    }

    /**
     * What was found.
     *
     * @param later in the order of the classes' names; classes into which nothing comes that cannot be sent left out
     * @param unjudged what was not judged, with how often it was met
     * @param whole false if the budget was spent before all was found
     * @param objects how many objects are told apart
     */
    public record Result(List<Later> later, Map<Unjudged, Integer> unjudged, boolean whole, long objects) {
        /** Copies the list. */
        public Result {
            later = List.copyOf(later);
        }
    }
}
