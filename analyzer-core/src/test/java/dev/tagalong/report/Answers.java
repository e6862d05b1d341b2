package dev.tagalong.report;

import dev.tagalong.catalogue.Advices;
import dev.tagalong.catalogue.Rules;
import dev.tagalong.catalogue.Severity;
import dev.tagalong.finding.Change;
import dev.tagalong.finding.Evidence;
import dev.tagalong.finding.FakePlaces;
import dev.tagalong.finding.Finding;
import dev.tagalong.finding.Findings;
import dev.tagalong.finding.Found;
import dev.tagalong.finding.NotJudged;
import dev.tagalong.finding.Places;
import dev.tagalong.finding.Root;
import dev.tagalong.finding.SliceBuilder;
import dev.tagalong.finding.Step;
import dev.tagalong.finding.Story;
import dev.tagalong.finding.Uses;
import dev.tagalong.graph.Certainty;
import dev.tagalong.graph.LambdaKey;
import dev.tagalong.graph.Offender;
import dev.tagalong.graph.Timing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Reports whose texts are held by golden files; each shows another part of the answer. */
final class Answers {
    private static final LambdaKey LAMBDA =
            new LambdaKey("demo.Application", "demo.Application", "lambda$start$3f2a91cc$1", "()V", "demo.Task");

    private Answers() {}

    /** All of them by the name of their golden file. */
    static Map<String, Report> all() {
        Map<String, Report> all = new LinkedHashMap<>();
        all.put("story", story());
        all.put("root-itself", rootItself());
        all.put("clean", report(Root.live("demo.Job", null, Places.NONE), Found.NOTHING, 12, 5));
        all.put("unsure", unsure());
        all.put("reading-code", readingCode());
        all.put("not-judged", notJudged());
        all.put("contents", contents());
        all.put("written", written());
        all.put("library", library());
        all.put("nothing-checked", report(List.of(), List.of(), List.of(), List.of(), 0, 0));
        all.put("lambda", lambda());
        all.put("guarded", guarded());
        all.put("read-and-state", readAndState());
        all.put("everything-at-once", everythingAtOnce());
        all.put("containers", containers());
        all.put("many", many());
        all.put("deep", deep());
        all.put("cut-off", cutOff());
        all.put("same-short-names", sameShortNames());
        all.put("changes", changes());
        all.put("scan", scan());
        all.putAll(ScannedAnswers.all());
        return all;
    }

    static Report story() {
        return report(Story.root(), new Found(Story.findings(), List.of()), 31, 14);
    }

    private static Report rootItself() {
        SliceBuilder slice = SliceBuilder.of("demo.Socket");
        return live(slice, Places.NONE, slice.notSerializable("demo.Socket"));
    }

    private static Report unsure() {
        return report(
                List.of(Root.live("demo.Job", null, Places.NONE)),
                List.of(),
                List.of(),
                List.of(
                        new NotJudged(
                                "demo.Point.x", "records in a named module that is not open cannot be read", 3, false),
                        new NotJudged("demo.Holder.writeObject", "hooks=jdk runs only the hooks of the JDK", 1, false)),
                12,
                5);
    }

    private static Report readingCode() {
        Root root = Root.live("demo.Application$$Lambda", LAMBDA, Places.NONE);
        String reason = "what it does on arrival was not looked at";
        return report(
                List.of(root),
                List.of(),
                List.of(),
                List.of(new NotJudged("demo.Event.readObject", reason, 2, true)),
                3,
                2);
    }

    private static Report notJudged() {
        String write = "hooks=jdk runs only the JDK's own hooks, so what it writes is not known";
        String read = "what it does on arrival was not looked at";
        List<NotJudged> parts = new ArrayList<>();
        parts.add(NotJudged.stopped(50_000_000, "demo.Cache.map"));
        IntStream.range(0, 9)
                .forEach(number ->
                        parts.add(new NotJudged("demo.Type" + number + ".writeObject", write, number + 1, false)));
        parts.add(new NotJudged("demo.Event.readObject", read, 2, true));
        parts.add(new NotJudged("demo.Order.readResolve", read, 1, true));
        return report(List.of(Root.live("demo.Job", null, Places.NONE)), List.of(), List.of(), parts, 50_000_000, 11);
    }

    /** Containers that a change takes away, though only some of what they hold cannot be sent. */
    private static Report contents() {
        SliceBuilder slice = SliceBuilder.of("""
                session:demo.Session .values map:java.util.HashMap
                session .parts list:java.util.ArrayList
                """)
                .edge("map", "[\"worker\"]", "t:java.lang.Thread")
                .edge("map", "[\"conn\"]", "c:demo.Connection")
                .edge("list", "[4]", "p1:demo.Part")
                .edge("list", "[5]", "p2:demo.Part");
        return live(
                slice,
                new FakePlaces()
                        .store("demo.Session#values", "demo.Session.<init>(Session.java:5)")
                        .store("demo.Session#values", "demo.Session.clear(Session.java:8)")
                        .store("demo.Session#values", "demo.Session.open(Session.java:11)")
                        .store("demo.Session#values", "demo.Session.reset(Session.java:14)"),
                slice.notSerializable("t"),
                slice.notSerializable("c"),
                slice.notSerializable("p1"),
                slice.notSerializable("p2"));
    }

    /** What hooks write, of the project's own classes and of a library's. */
    private static Report written() {
        SliceBuilder slice = SliceBuilder.of("""
                job:demo.Job .cache cache:demo.Cache
                cache writeObject() map:lib.Map
                map written.data conn:demo.Connection
                """);
        return live(slice, Places.NONE, slice.notSerializable("conn"));
    }

    /** Where only edits of a library would help. */
    private static Report library() {
        SliceBuilder slice = SliceBuilder.of("""
                cache:lib.Cache writeObject() map:lib.Map
                map .conn conn:demo.Connection
                """);
        return live(slice, Places.NONE, slice.notSerializable("conn"));
    }

    private static Report lambda() {
        SliceBuilder slice = SliceBuilder.of("""
                        l:demo.Application$$Lambda captured.arg0 app:demo.Application
                        app outer.this$0 ui:demo.Window
                        """).lambda("l", LAMBDA);
        FakePlaces places = new FakePlaces()
                .makes("lambda$start$3f2a91cc$1", "demo.Application.start(Application.java:31)", "this")
                .store("demo.Application#this$0", "demo.Application.<init>(Application.java:8)");
        Root root = Root.live(slice.className("l"), LAMBDA, places);
        return report(root, found(slice, root, places, slice.notSerializable("ui")), 3, 3);
    }

    private static Report guarded() {
        SliceBuilder slice = SliceBuilder.of("""
                job:demo.Job .cache cache:demo.Cache
                cache writeObject() t:java.lang.Thread
                """);
        return live(
                slice,
                Places.NONE,
                slice.guarded("t", "not-serializable", "not Serializable", "demo.Cache.writeObject"));
    }

    private static Report readAndState() {
        SliceBuilder slice = SliceBuilder.of("""
                l:demo.Application$$Lambda captured.arg0 app:demo.Application
                app .target/demo.Task l
                app .worker/demo.Worker worker:demo.Worker
                """).lambda("l", LAMBDA);
        FakePlaces places = new FakePlaces()
                .store("demo.Application#worker", "demo.Application.<init>(Application.java:9)")
                .store("demo.Application#target", "demo.Application.use(Application.java:20)")
                .makes("lambda$start$3f2a91cc$1", "demo.Application.start(Application.java:31)", "this");
        Root root = Root.live(slice.className("l"), LAMBDA, places);
        Found found = found(
                slice,
                root,
                places,
                slice.through(
                        "app", "l", "read-fails", "it captures what leads back to it, through a field of its own type"),
                slice.offender("worker", "state-lost", "it arrives as a new thread that was never started"));
        return report(root, found, slice.size(), slice.classes());
    }

    private static Report everythingAtOnce() {
        SliceBuilder slice = SliceBuilder.of("""
                job:demo.Job .pool pool:java.util.concurrent.ThreadPoolExecutor
                job .policy policy:demo.Policy
                job .point point:demo.Point3
                job .worker worker:demo.Worker
                job .cache cache:demo.Cache
                cache writeObject() conn:demo.Connection
                """);
        return live(
                slice,
                new FakePlaces()
                        .store("demo.Job#pool", "demo.Job.<init>(Job.java:12)")
                        .store("demo.Job#policy", "demo.Job.<init>(Job.java:13)")
                        .store("demo.Job#point", "demo.Job.<init>(Job.java:14)")
                        .store("demo.Job#worker", "demo.Job.start(Job.java:22)"),
                slice.notSerializable("pool"),
                slice.offender(
                        "policy",
                        "write-hook-throws",
                        "its writeObject throws java.lang.UnsupportedOperationException: a policy stays where it is"),
                slice.offender(
                        "point",
                        "read-fails",
                        "its superclass demo.Point2 has no accessible constructor without arguments"),
                slice.offender("worker", "state-lost", "it arrives as a new thread that was never started"),
                slice.guarded("conn", "not-serializable", "not Serializable", "demo.Cache.writeObject"));
    }

    private static Report containers() {
        SliceBuilder slice = SliceBuilder.of("""
                        page:demo.Page component.state state:java.util.TreeMap
                        arr:demo.Step[] [2] step:demo.Step
                        """)
                .edge("state", "[\"eu\"]", "arr")
                .edge("state", "key[0]", "k:demo.Key")
                .edge("page", ".view", "v:java.util.Collections$UnmodifiableCollection")
                .edge("v", ".c*", "vals:java.util.HashMap$Values")
                .edge("page", "local.val$n", "repl:demo.Money")
                .edge("repl", "writeReplace()", "proxy:$Proxy(demo.Amount,java.io.Serializable)")
                .edge("proxy", "handler.h", "handler:demo.Handler");
        return live(
                slice,
                new FakePlaces()
                        .store("demo.Page#view", "demo.Page.<init>(Page.java:6)")
                        .store(
                                "java.util.Collections$UnmodifiableCollection#c",
                                "java.util.Collections.<init>(Collections.java:1)"),
                slice.notSerializable("step"),
                slice.notSerializable("k"),
                slice.notSerializable("vals"),
                slice.notSerializable("handler"));
    }

    private static Report many() {
        SliceBuilder slice = SliceBuilder.of("cache:demo.Cache .entries list:java.util.ArrayList");
        List<Offender> offenders = new ArrayList<>();
        for (int index = 0; index < 1_200; index++) {
            slice.edge("list [" + index + "] n" + index + ":demo.Entry");
            slice.edge("n" + index + " .lock lock" + index % 1_000 + ":java.lang.Object");
        }
        IntStream.range(0, 1_000).forEach(lock -> offenders.add(slice.notSerializable("lock" + lock)));
        FakePlaces places = new FakePlaces();
        IntStream.range(20, 35)
                .forEach(line -> places.store("demo.Entry#lock", "demo.Entry.<init>(Entry.java:" + line + ")"));
        return live(slice, places, offenders.toArray(Offender[]::new));
    }

    private static Report deep() {
        SliceBuilder slice = SliceBuilder.of("n0:demo.Head .first n1:demo.Node");
        IntStream.range(1, 2_000).forEach(node -> slice.edge("n" + node + " .next n" + (node + 1) + ":demo.Node"));
        slice.edge("n2000 .value t:java.lang.Thread");
        return live(slice, Places.NONE, slice.notSerializable("t"));
    }

    private static Report cutOff() {
        SliceBuilder slice = SliceBuilder.of("job:demo.Job .first first:java.util.ArrayList");
        List<Offender> offenders = new ArrayList<>();
        for (int number = 0; number < 30; number++) {
            slice.edge("first [" + number + "] e" + number + ":demo.part.Part" + number);
            offenders.add(slice.notSerializable("e" + number));
        }
        for (int number = 0; number < 60; number++) {
            slice.edge("job .m" + number + " h" + number + ":demo.hold.Holder" + number);
            slice.edge("h" + number + " .t t" + number + ":java.lang.Thread");
            offenders.add(slice.notSerializable("t" + number));
        }
        return live(slice, Places.NONE, offenders.toArray(Offender[]::new));
    }

    private static Report sameShortNames() {
        SliceBuilder slice = SliceBuilder.of("""
                e:demo.billing.Entry .origin o:demo.stock.Entry
                o .lock l:java.lang.Object
                """);
        return live(slice, Places.NONE, slice.notSerializable("l"));
    }

    private static Report changes() {
        return report(Story.root(), Story.found(), 31, 14);
    }

    /** What class files will say: send sites, less certain steps, links that are removed again. */
    private static Report scan() {
        Finding story = Story.findings().get(0);
        Root sent = new Root(
                Story.WORK,
                Story.WORK,
                Root.Kind.SEND,
                List.of(new Root.Site(
                        FakePlaces.place("demo.WorkerProcess.start(WorkerProcess.java:15)"),
                        "java.io.ObjectOutputStream#writeObject")),
                null);
        Finding predicted = new Finding(
                story.id(),
                story.fingerprint(),
                story.rule(),
                Severity.ERROR,
                Certainty.LIKELY,
                story.reason(),
                Timing.AFTER,
                story.after(),
                List.of(FakePlaces.place("demo.WorkerProcess.stop(WorkerProcess.java:40)")),
                story.root(),
                new Finding.OffenderClass("java.lang.ref.Reference", false, "the declared type of Finalizer.ref"),
                story.path().stream().map(Answers::likely).toList(),
                1,
                2,
                null,
                List.of("predicted"),
                List.of());
        Map<String, Long> stats = Map.of(Report.CLASSES, 412L);
        List<Root> roots =
                List.of(sent, Root.live("demo.Job", null, Places.NONE), Root.live("demo.Order", null, Places.NONE));
        return new Report("1.2.3", Report.Source.BYTECODE, roots, List.of(predicted), List.of(), List.of(), stats);
    }

    private static Step likely(Step step) {
        return new Step(
                step.kind(),
                step.owner(),
                step.name(),
                step.member(),
                step.declaredType(),
                step.holds(),
                step.at(),
                step.atMore(),
                step.yours(),
                Certainty.LIKELY,
                step.timing());
    }

    static Report live(SliceBuilder slice, Places places, Offender... offenders) {
        Root root = Root.live(slice.className(slice.first()), null, places);
        return report(root, found(slice, root, places, offenders), slice.size(), slice.classes());
    }

    private static Found found(SliceBuilder slice, Root root, Places places, Offender... offenders) {
        return Findings.found(
                slice.build(),
                List.of(offenders),
                root,
                Rules.bundled(),
                Evidence.live(places),
                Uses.NONE,
                Advices.bundled());
    }

    private static Report report(Root root, Found found, long objects, long classes) {
        return report(List.of(root), found.findings(), found.changes(), List.of(), objects, classes);
    }

    private static Report report(
            List<Root> roots,
            List<Finding> findings,
            List<Change> changes,
            List<NotJudged> notJudged,
            long objects,
            long classes) {
        Map<String, Long> stats = new LinkedHashMap<>();
        stats.put(Report.OBJECTS, objects);
        stats.put(Report.CLASSES, classes);
        return new Report("1.2.3", Report.Source.HEAP, roots, findings, changes, notJudged, stats);
    }
}
