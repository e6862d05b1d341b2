package dev.tagalong.bytecode.flow;

import dev.tagalong.bytecode.form.FileForms;
import dev.tagalong.bytecode.form.Receiver;
import dev.tagalong.bytecode.form.VersionRisks;
import dev.tagalong.bytecode.index.Program;
import dev.tagalong.catalogue.Door;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells what goes with each root, once a search has ended. */
final class SentRoots {
    private final Search search;
    private final Explorer explorer;
    private final Judge judge;
    private final FileForms forms;
    private final OnArrival arrival;
    private @Nullable Receiver receiver;
    private @Nullable VersionRisks risks;

    SentRoots(Search search, Explorer explorer, Judge judge, FileForms forms) {
        this.search = search;
        this.explorer = explorer;
        this.judge = judge;
        this.forms = forms;
        arrival = new OnArrival(search);
    }

    /** Also finds what a reader with another class path cannot read. */
    void readBy(Receiver reader) {
        receiver = reader;
    }

    /** Also finds what leaves by a durable door and what the program's next version cannot read of it. */
    void keep(VersionRisks versions) {
        risks = versions;
    }

    /** @param unjudged takes what is not judged, with how often it is met */
    List<Sent> of(Collection<Rooted> roots, Map<Unjudged, Integer> unjudged) {
        SentGraph plain = new SentGraph(explorer.links());
        Map<String, SentGraph> graphs = new HashMap<>();
        List<Sent> sent = new ArrayList<>();
        for (Rooted root : roots) {
            Leaving leaving = root.leaving();
            if (leaving.marshalled()) {
                root.objects().keySet().removeIf(search.remotes()::staysBehind);
            }
            if (!root.objects().isEmpty()) {
                SentGraph graph = leaving.filters()
                        ? graphs.computeIfAbsent(
                                leaving.suffix(), key -> new SentGraph(leaving.written(search, explorer.links())))
                        : plain;
                sent.add(sent(root, graph, unjudged));
            }
        }
        return sent;
    }

    private Sent sent(Rooted root, SentGraph graph, Map<Unjudged, Integer> unjudged) {
        Program program = search.program();
        Set<Obj> objects = root.objects().keySet();
        Weighing weighing = new Weighing(search, judge, forms, graph, objects);
        for (Obj object : objects) {
            String reason = UnjudgedLinks.reason(object, judge, forms);
            if (reason != null) {
                Weighing.count(unjudged, new Unjudged(Names.of(program, object), reason));
            }
        }
        weighing.unjudged(unjudged);
        Unjudged reflection = search.handles().unknown(weighing.behind());
        if (reflection != null) {
            Weighing.count(unjudged, reflection);
        }
        SentGraph.Cut cut = graph.cut(
                objects,
                weighing.behind(),
                faults(root, graph, weighing),
                (nodes, links) -> new SentNames(program, nodes, links, root.objects(), arrival::only));
        List<Timeline> times = new ArrayList<>();
        List<Sent.Site> sites = new ArrayList<>();
        for (Sends.Send send : root.sends()) {
            times.add(new Timeline(search, send.method(), send.event(), send.context()));
            sites.add(send.site());
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
                when.of(cut.links()),
                weighing.classes(),
                new AmongLibraries(program).sender(root, cut.links()),
                new Cargo(program, graph, explorer).behind(root.objects()));
    }

    private List<Found.Fault> faults(Rooted root, SentGraph graph, Weighing weighing) {
        // Of what only fits the declared type of what is sent, nobody says that it is sent.
        List<Found.Fault> faults = weighing.faults(root::surely);
        if (receiver != null) {
            faults.addAll(new Abroad(search, receiver, explorer, graph)
                    .faults(root.objects().keySet(), weighing.behind()));
        }
        if (risks != null && root.doors().stream().anyMatch(Door::durable)) {
            faults.addAll(new Kept(risks, explorer).faults(weighing.behind()));
        }
        return faults;
    }
}
