package dev.tagalong.bytecode.flow;

import dev.tagalong.bytecode.form.FileForms;
import dev.tagalong.bytecode.form.Receiver;
import dev.tagalong.bytecode.form.VersionRisks;
import dev.tagalong.bytecode.index.MethodInfo;
import dev.tagalong.bytecode.index.TypeInfo;
import dev.tagalong.catalogue.ContainerModels;
import dev.tagalong.catalogue.Door;
import dev.tagalong.catalogue.Flows;
import dev.tagalong.catalogue.Profile;
import dev.tagalong.catalogue.SendSite;
import dev.tagalong.graph.Certainty;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Finds what a program sends and what goes with it. Used once, by one thread. */
public final class ProgramSearch {
    private final Search search;
    private final Explorer explorer;
    private final Judge judge;
    private final FileForms forms;
    private final SentRoots sent;

    /** What is sent of each root, by the root's name. */
    private final Map<String, Rooted> roots = new TreeMap<>();

    private final Set<Unjudged> unjudgedRoots = new LinkedHashSet<>();
    private final Set<Sent.Site> doors = new LinkedHashSet<>();
    private final Set<Unpacked> unpacked = new HashSet<>();

    private record Unpacked(Obj container, Sends.Send send, Leaving leaving) {}

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
        judge = new Judge(search, forms);
        explorer = new Explorer(search, forms, judge, containers);
        sent = new SentRoots(search, explorer, judge, forms);
        search.remotes().followExports();
    }

    /** Also finds what a reader with another class path cannot read. */
    public void readBy(Receiver reader) {
        sent.readBy(reader);
    }

    /** Also finds what leaves by a durable door and what the program's next version cannot read of it. */
    public void keep(VersionRisks versions) {
        sent.keep(versions);
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
                    doors.add(send.site());
                    if (send.argument() != null) {
                        root(search.var(send.method(), send.argument(), send.context()), send, leaving);
                    }
                }
                sends.references(api, argument, (send, cell) -> {
                    calls.add(List.of(send.method(), send.event()));
                    doors.add(send.site());
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

    /** Once for each, since a container can be in itself. */
    private void contents(Obj container, Sends.Send send, Leaving leaving) {
        if (!unpacked.add(new Unpacked(container, send, leaving))) {
            return;
        }
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
        Rooted root = roots.computeIfAbsent(name + leaving.suffix(), key -> new Rooted(leaving));
        root.add(object, cost);
        explorer.enter(object);
        return root;
    }

    /** Searches to the end, or until the budget is spent. */
    public Result run() {
        boolean whole = search.run();
        if (!whole) {
            explorer.stopped();
        }
        Map<Unjudged, Integer> unjudged = new LinkedHashMap<>();
        unjudgedRoots.forEach(each -> unjudged.put(each, 1));
        List<Sent> all = sent.of(roots.values(), unjudged);
        return new Result(
                all, unjudged, whole, search.objects().size(), search.engine().steps());
    }

    /** The places found so far that call a method that sends, whether or not it is known what they send. */
    public Set<Sent.Site> doors() {
        return Collections.unmodifiableSet(doors);
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
