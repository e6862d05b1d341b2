package dev.tagalong.bytecode.flow;

import dev.tagalong.bytecode.form.FileForms;
import dev.tagalong.bytecode.form.Receiver;
import dev.tagalong.bytecode.index.MethodInfo;
import dev.tagalong.bytecode.index.Program;
import dev.tagalong.bytecode.index.TypeInfo;
import dev.tagalong.catalogue.ContainerModels;
import dev.tagalong.catalogue.Flows;
import dev.tagalong.catalogue.SendSite;
import dev.tagalong.graph.Certainty;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Finds what a program sends and what goes with it. Used once, by one thread. */
public final class ProgramSearch {
    private final Search search;
    private final Explorer explorer;
    private final Judge judge;
    private final FileForms forms;
    private @Nullable Receiver receiver;

    /** What is sent of each root, by the root's name. */
    private final Map<String, Rooted> roots = new TreeMap<>();

    private final Set<Unjudged> unjudgedRoots = new LinkedHashSet<>();
    private final Set<Sent.Site> doors = new LinkedHashSet<>();

    /** @param marshalled true if references are written in place of exported remote objects */
    private record Rooted(Map<Obj, Integer> objects, Set<Sends.Send> sends, boolean marshalled) {}

    /**
     * @param index of the program, for this search and others
     * @param flows what methods of libraries do with objects
     * @param containers how containers are written
     * @param forms how classes are written
     * @param budget how many steps the search takes before it stops
     * @param least what is less sure is not followed
     */
    public ProgramSearch(
            CodeIndex index, Flows flows, ContainerModels containers, FileForms forms, long budget, Certainty least) {
        this.forms = forms;
        search = new Search(index, flows, budget, Costs.of(least));
        judge = new Judge(search, forms);
        explorer = new Explorer(search, forms, judge, containers);
        search.remotes().followExports();
    }

    /** Also finds what a reader with another class path cannot read. */
    public void readBy(Receiver reader) {
        receiver = reader;
    }

    /**
     * Takes what is passed to a method for sent.
     *
     * @return how many calls there are
     */
    public int send(SendSite site) {
        int argument = site.argument();
        boolean marshalled = site.role() == SendSite.Role.MARSHAL;
        TypeInfo type = search.program().type(site.owner().replace('.', '/'));
        Set<Object> calls = new LinkedHashSet<>();
        for (MethodInfo api : type == null ? List.<MethodInfo>of() : type.methods()) {
            if (api.name().equals(site.method())) {
                Sends sends = new Sends(search);
                for (Sends.Send send : sends.of(api, argument)) {
                    calls.add(List.of(send.method(), send.event()));
                    doors.add(site(send));
                    if (send.argument() != null) {
                        root(search.var(send.method(), send.argument(), send.context()), send, marshalled);
                    }
                }
                sends.references(api, argument, (send, cell) -> {
                    calls.add(List.of(send.method(), send.event()));
                    doors.add(site(send));
                    root(cell, send, marshalled);
                });
            }
        }
        return calls.size();
    }

    /**
     * Takes the arguments, results and exceptions of the program's remote methods for sent.
     *
     * @return how many places of the program send some
     */
    public int remoteCalls() {
        return new RemoteSends(search, (cell, send) -> root(cell, send, true)).find();
    }

    /** Takes all objects of a class that the program makes for sent; any object, if it makes none. */
    public void type(String className) {
        for (Obj object : new Anybody(search).of(className.replace('.', '/'))) {
            if (object.exact()) {
                rooted(object, Costs.EXACT, false);
            }
        }
    }

    private void root(Cell cell, Sends.Send send, boolean marshalled) {
        search.engine().listen(cell, (object, cost) -> {
            if (marshalled && !object.exact() && search.remotes().staysBehind(object)) {
                return;
            }
            Map<Obj, Integer> fitting = judge.unknown(object);
            if (object.exact() || judge.never(object.type())) {
                rooted(object, cost, marshalled).sends().add(send);
            } else if (fitting.isEmpty()) {
                String what = "what " + Names.of(send.method().owner()) + "."
                        + send.method().name() + " sends";
                unjudgedRoots.add(new Unjudged(what, object.reason()));
            }
            fitting.forEach((each, choice) ->
                    rooted(each, Math.max(cost, choice), marshalled).sends().add(send));
        });
    }

    private Rooted rooted(Obj object, int cost, boolean marshalled) {
        String name =
                object.kind() == Obj.Kind.LAMBDA ? SentNames.lambda(object) + "" : Names.of(search.program(), object);
        Rooted root = roots.computeIfAbsent(
                marshalled ? name + " marshalled" : name,
                key -> new Rooted(new LinkedHashMap<>(), new LinkedHashSet<>(), marshalled));
        root.objects().merge(object, cost, Math::min);
        explorer.enter(object);
        return root;
    }

    /** Searches to the end, or until the budget is spent. */
    public Result run() {
        boolean whole = search.run();
        Remotes remotes = search.remotes();
        SentGraph graph = new SentGraph(explorer.links());
        SentGraph marshalled = roots.values().stream().noneMatch(Rooted::marshalled)
                ? graph
                : new SentGraph(explorer.links().stream()
                        .filter(link -> !remotes.staysBehind(link.to()))
                        .toList());
        List<Sent> sent = new ArrayList<>();
        Map<Unjudged, Integer> unjudged = new LinkedHashMap<>();
        unjudgedRoots.forEach(each -> unjudged.put(each, 1));
        for (Rooted root : roots.values()) {
            if (root.marshalled()) {
                root.objects().keySet().removeIf(remotes::staysBehind);
            }
            if (!root.objects().isEmpty()) {
                sent.add(sent(root, root.marshalled() ? marshalled : graph, unjudged));
            }
        }
        return new Result(
                sent, unjudged, whole, search.objects().size(), search.engine().steps());
    }

    /** The places found so far that call a method that sends, whether or not it is known what they send. */
    public Set<Sent.Site> doors() {
        return Collections.unmodifiableSet(doors);
    }

    private static Sent.Site site(Sends.Send send) {
        MethodInfo method = send.method();
        return new Sent.Site(
                new Sent.Spot(
                        Names.of(method.owner()),
                        method.name(),
                        method.descriptor(),
                        send.event().line()),
                send.api());
    }

    private Sent sent(Rooted root, SentGraph graph, Map<Unjudged, Integer> unjudged) {
        Set<Obj> objects = root.objects().keySet();
        Set<Obj> behind = graph.behind(objects);
        List<Found.Fault> faults = new ArrayList<>();
        Guards guards = new Guards(graph, objects);
        UnjudgedLinks open = new UnjudgedLinks(graph, behind, judge, forms);
        for (Obj object : behind) {
            // Of what only fits the declared type of what is sent, nobody says that it is sent.
            if (root.objects().getOrDefault(object, Costs.EXACT) == Costs.EXACT) {
                faults.addAll(guards.weigh(judge.faults(object)));
            }
            judge.reading(object)
                    .forEach(reason -> unjudged.merge(
                            new Unjudged(Names.of(search.program(), object), reason, true, null), 1, Integer::sum));
            for (Found.Link link : graph.links(object)) {
                Unjudged each = open.of(link);
                if (each != null) {
                    unjudged.merge(each, 1, Integer::sum);
                }
            }
        }
        Unjudged reflection = search.handles().unknown(behind);
        if (reflection != null) {
            unjudged.merge(reflection, 1, Integer::sum);
        }
        faults.addAll(new RawReferences(search.program(), forms, graph, objects).faults(behind));
        faults.addAll(new Misplaced(search.program(), forms, graph).faults(behind));
        if (receiver != null) {
            faults.addAll(new Abroad(search, receiver, explorer, graph).faults(objects, behind));
        }
        Program program = search.program();
        SentGraph.Cut cut = graph.cut(
                objects, behind, faults, (nodes, links) -> new SentNames(program, nodes, links, root.objects()));
        List<Timeline> times = new ArrayList<>();
        List<Sent.Site> sites = new ArrayList<>();
        for (Sends.Send send : root.sends()) {
            times.add(new Timeline(search, send.method(), send.event(), send.context()));
            sites.add(site(send));
        }
        if (times.isEmpty()) {
            times.add(new Timeline(search, null, null, Contexts.ANY));
        }
        LinkTimes when = new LinkTimes(times);
        Obj first = objects.iterator().next();
        return new Sent(
                Names.of(program, first),
                SentNames.lambda(first),
                sites.stream().distinct().toList(),
                cut.slice(),
                cut.offenders(),
                cut.links().stream().map(when::of).toList(),
                behind.stream()
                        .filter(object -> !object.isArray() && object.kind() != Obj.Kind.LAMBDA && !Proxies.is(object))
                        .map(object -> Names.of(program, object))
                        .distinct()
                        .sorted()
                        .toList(),
                new Cargo(program, graph, explorer).behind(root.objects()));
    }

    /** All links that were found, those to what can be sent included. */
    List<Found.Link> links() {
        return explorer.links();
    }

    /** True if it is known whether what a link holds can be sent. */
    boolean judged(Found.Link link) {
        return UnjudgedLinks.reason(link.to(), judge, forms) == null;
    }

    /**
     * What was found.
     *
     * @param sent in the order of their names
     * @param unjudged what was not judged, with how often it was met
     * @param whole false if the budget was spent before all was found
     * @param objects how many objects are told apart
     * @param steps how often an object was told on
     */
    public record Result(List<Sent> sent, Map<Unjudged, Integer> unjudged, boolean whole, long objects, long steps) {}
}
