package dev.tagalong.bytecode.flow;

import dev.tagalong.bytecode.form.FileForms;
import dev.tagalong.bytecode.form.Receiver;
import dev.tagalong.bytecode.form.VersionRisks;
import dev.tagalong.bytecode.index.MethodInfo;
import dev.tagalong.bytecode.index.Program;
import dev.tagalong.bytecode.index.TypeInfo;
import dev.tagalong.catalogue.ContainerModels;
import dev.tagalong.catalogue.Door;
import dev.tagalong.catalogue.Flows;
import dev.tagalong.catalogue.Profile;
import dev.tagalong.catalogue.SendSite;
import dev.tagalong.graph.Certainty;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds what a program sends and what goes with it. Used once, by one thread. */
public final class ProgramSearch {
    private final Search search;
    private final Explorer explorer;
    private final Judge judge;
    private final FileForms forms;
    private @Nullable Receiver receiver;
    private @Nullable VersionRisks risks;

    /** What is sent of each root, by the root's name. */
    private final Map<String, Rooted> roots = new TreeMap<>();

    private final Set<Unjudged> unjudgedRoots = new LinkedHashSet<>();
    private final Set<Sent.Site> doors = new LinkedHashSet<>();

    private final OnArrival arrival;

    /** @param doors of frameworks by which it leaves */
    private record Rooted(Map<Obj, Integer> objects, Set<Sends.Send> sends, Set<Door> doors, Leaving leaving) {}

    /**
     * @param index of the program, for this search and others
     * @param flows what methods of libraries do with objects
     * @param containers how containers are written
     * @param forms how classes are written
     * @param profiles of the frameworks that are there
     * @param budget how many steps the search takes before it stops
     * @param least what is less sure is not followed
     */
    public ProgramSearch(
            CodeIndex index,
            Flows flows,
            ContainerModels containers,
            FileForms forms,
            List<Profile> profiles,
            long budget,
            Certainty least) {
        this.forms = forms;
        search = new Search(index, flows, new Frameworks(index.program(), profiles), budget, Costs.of(least));
        arrival = new OnArrival(search);
        judge = new Judge(search, forms);
        explorer = new Explorer(search, forms, judge, containers);
        search.remotes().followExports();
    }

    /** Also finds what a reader with another class path cannot read. */
    public void readBy(Receiver reader) {
        receiver = reader;
    }

    /** Also finds what leaves by a durable door and what the program's next version cannot read of it. */
    public void keep(VersionRisks versions) {
        risks = versions;
    }

    /**
     * Takes what is passed to a method for sent.
     *
     * @return how many calls there are
     */
    public int send(SendSite site) {
        int argument = site.argument();
        Leaving leaving = site.role() == SendSite.Role.MARSHAL ? Leaving.MARSHALLED : Leaving.PLAIN;
        TypeInfo type = search.program().type(site.owner().replace('.', '/'));
        Set<Object> calls = new LinkedHashSet<>();
        for (MethodInfo api : type == null ? List.<MethodInfo>of() : type.methods()) {
            if (api.name().equals(site.method())) {
                Sends sends = new Sends(search);
                for (Sends.Send send : sends.of(api, argument)) {
                    calls.add(List.of(send.method(), send.event()));
                    doors.add(site(send));
                    if (send.argument() != null) {
                        root(search.var(send.method(), send.argument(), send.context()), send, leaving);
                    }
                }
                sends.references(api, argument, (send, cell) -> {
                    calls.add(List.of(send.method(), send.event()));
                    doors.add(site(send));
                    root(cell, send, leaving);
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
        return new RemoteSends(search, (cell, send) -> root(cell, send, Leaving.MARSHALLED)).find();
    }

    /**
     * Takes what leaves by a door of a framework for sent. Whether it leads out at all is the caller's business.
     *
     * @return how many calls there are, and classes all of whose objects leave
     */
    public int send(Profile profile, Door door) {
        Leaving leaving = Leaving.by(door);
        boolean judged = door.form() == Door.Form.JAVA;
        int calls = new DoorSends(search, profile, door).find((cell, send, contents) -> {
            if (judged && contents) {
                search.engine().listen(cell, (object, cost) -> contents(object, send, leaving));
            } else if (judged) {
                root(cell, send, leaving);
            }
        });
        Marked marked = new Marked(search, door);
        calls += marked.results((cell, send) -> {
            if (judged) {
                root(cell, send, leaving);
            }
        });
        Set<String> shipped = new TreeSet<>(marked.types());
        for (String type : door.ships()) {
            search.program().subtypes(type.replace('.', '/')).stream()
                    .filter(each -> each.origin() == TypeInfo.Origin.OWN && !each.isAbstract())
                    .forEach(each -> shipped.add(each.name()));
        }
        if (judged) {
            // Their subclasses are named themselves, or do not leave.
            shipped.forEach(each -> new Anybody(search)
                    .of(each).stream()
                            .filter(object -> object.type().equals(each))
                            .forEach(object -> ship(object, leaving)));
        }
        return calls + shipped.size();
    }

    /** Takes all objects of a class that the program makes for sent; any object, if it makes none. */
    public void type(String className) {
        String name = className.replace('.', '/');
        new Anybody(search).of(name).forEach(object -> ship(object, Leaving.PLAIN));
    }

    private void ship(Obj object, Leaving leaving) {
        if (object.exact() && leaving.admits(search.program(), object)) {
            rooted(object, Costs.EXACT, leaving);
            if (leaving.door() != null && object.kind() == Obj.Kind.MADE) {
                new AnyInstance(search, search.uses(object)).keptByFramework();
            }
        }
    }

    private void contents(Obj container, Sends.Send send, Leaving leaving) {
        for (Part part : List.of(Part.ELEMENT, Part.KEY, Part.VALUE)) {
            root(search.contents(container, part).cell(), send, leaving);
        }
    }

    private void root(Cell cell, Sends.Send send, Leaving leaving) {
        search.engine().listen(cell, (object, cost) -> {
            if (leaving.marshalled() && !object.exact() && search.remotes().staysBehind(object)) {
                return;
            }
            if (leaving.unpacks(object)) {
                contents(object, send, leaving);
                return;
            }
            if (!leaving.admits(search.program(), object)) {
                return;
            }
            Map<Obj, Integer> fitting = judge.unknown(object);
            if (object.exact() || judge.never(object.type())) {
                rooted(object, cost, leaving).sends().add(send);
            } else if (fitting.isEmpty()) {
                String what = "what " + Names.of(send.method().owner()) + "."
                        + send.method().name() + " sends";
                unjudgedRoots.add(new Unjudged(what, object.reason()));
            }
            fitting.forEach((each, choice) -> {
                if (leaving.admits(search.program(), each)) {
                    rooted(each, Math.max(cost, choice), leaving).sends().add(send);
                }
            });
        });
    }

    private Rooted rooted(Obj object, int cost, Leaving leaving) {
        String name =
                object.kind() == Obj.Kind.LAMBDA ? SentNames.lambda(object) + "" : Names.of(search.program(), object);
        Rooted root = roots.computeIfAbsent(
                name + leaving.suffix(),
                key -> new Rooted(new LinkedHashMap<>(), new LinkedHashSet<>(), new LinkedHashSet<>(), leaving));
        root.objects().merge(object, cost, Math::min);
        if (leaving.door() != null) {
            root.doors().add(leaving.door());
        }
        explorer.enter(object);
        return root;
    }

    /** Searches to the end, or until the budget is spent. */
    public Result run() {
        boolean whole = search.run();
        Remotes remotes = search.remotes();
        SentGraph plain = new SentGraph(explorer.links());
        Map<String, SentGraph> graphs = new HashMap<>();
        List<Sent> sent = new ArrayList<>();
        Map<Unjudged, Integer> unjudged = new LinkedHashMap<>();
        unjudgedRoots.forEach(each -> unjudged.put(each, 1));
        for (Rooted root : roots.values()) {
            Leaving leaving = root.leaving();
            if (leaving.marshalled()) {
                root.objects().keySet().removeIf(remotes::staysBehind);
            }
            if (!root.objects().isEmpty()) {
                SentGraph graph = leaving.filters()
                        ? graphs.computeIfAbsent(
                                leaving.suffix(), key -> new SentGraph(leaving.written(search, explorer.links())))
                        : plain;
                sent.add(sent(root, graph, unjudged));
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
        Guards guards = new Guards(graph, objects, judge);
        UnjudgedLinks open = new UnjudgedLinks(graph, behind, judge, forms);
        for (Obj object : objects) {
            String reason = UnjudgedLinks.reason(object, judge, forms);
            if (reason != null) {
                unjudged.merge(new Unjudged(Names.of(search.program(), object), reason), 1, Integer::sum);
            }
        }
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
        boolean stored = root.doors().stream().anyMatch(Door::durable);
        if (risks != null && stored) {
            faults.addAll(new Kept(risks, explorer).faults(behind));
        }
        Program program = search.program();
        SentGraph.Cut cut = graph.cut(
                objects,
                behind,
                faults,
                (nodes, links) -> new SentNames(program, nodes, links, root.objects(), arrival::only));
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
                List.copyOf(root.doors()),
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
