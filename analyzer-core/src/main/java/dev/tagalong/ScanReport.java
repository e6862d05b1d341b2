package dev.tagalong;

import com.google.common.collect.Lists;
import dev.tagalong.bytecode.ClassFiles;
import dev.tagalong.bytecode.flow.CodeIndex;
import dev.tagalong.bytecode.flow.DynamicCalls;
import dev.tagalong.bytecode.flow.ProgramSearch;
import dev.tagalong.bytecode.flow.Sent;
import dev.tagalong.bytecode.flow.Unjudged;
import dev.tagalong.bytecode.form.FileForms;
import dev.tagalong.bytecode.form.Receiver;
import dev.tagalong.bytecode.form.VersionRisks;
import dev.tagalong.bytecode.index.Program;
import dev.tagalong.bytecode.index.TypeInfo;
import dev.tagalong.bytecode.path.ClassPath;
import dev.tagalong.bytecode.path.UserCache;
import dev.tagalong.catalogue.Advices;
import dev.tagalong.catalogue.ContainerModels;
import dev.tagalong.catalogue.Door;
import dev.tagalong.catalogue.Flows;
import dev.tagalong.catalogue.NamePatterns;
import dev.tagalong.catalogue.SendSites;
import dev.tagalong.finding.Change;
import dev.tagalong.finding.Evidence;
import dev.tagalong.finding.Finding;
import dev.tagalong.finding.Findings;
import dev.tagalong.finding.Found;
import dev.tagalong.finding.MissingClass;
import dev.tagalong.finding.NotJudged;
import dev.tagalong.finding.NotYours;
import dev.tagalong.finding.Root;
import dev.tagalong.report.Inventory;
import dev.tagalong.report.Report;
import dev.tagalong.serial.StoredForms;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;

/** Puts a scan of class files together: reads, searches, words the findings. */
final class ScanReport {
    private static final String SERIALIZABLE = "java/io/Serializable";
    /** So many classes are looked behind in one search. */
    private static final int TOGETHER = 64;

    private static final Flows FLOWS = Flows.bundled();

    private final ScanOptions options;
    private final Program program;
    private final CodeIndex index;
    private final ScanFrameworks frameworks;
    private final Flows flows;
    private final FileForms forms;
    private final ScanPlaces places;
    private final Map<Unjudged, Integer> unjudged = new LinkedHashMap<>();
    private final List<NotJudged> notJudged = new ArrayList<>();
    private long objects;
    private final Map<String, Root> roots = new LinkedHashMap<>();
    private final Map<String, Finding> findings = new LinkedHashMap<>();
    private final List<Change> changes = new ArrayList<>();
    private final SortedMap<String, Integer> notYours = new TreeMap<>();
    private final InventoryItems items;
    private final @Nullable Receiver receiver;
    private final @Nullable VersionRisks risks;
    private final StoredFindings stored;
    private final Map<String, Inventory.Shipment> shipments = new LinkedHashMap<>();

    private ScanReport(ScanOptions options, Program program, ScanFrameworks frameworks, @Nullable Program receiver) {
        this.options = options;
        this.program = program;
        this.frameworks = frameworks;
        flows = frameworks.flows(FLOWS);
        index = new CodeIndex(program);
        forms = new FileForms(program);
        places = new ScanPlaces(program, new ClassFiles(new ScannedBytes(program)));
        items = new InventoryItems(program, forms);
        boolean versions =
                options.rules().rule(StoredFindings.RULE).level(false).on();
        risks = versions ? new VersionRisks(program, forms) : null;
        stored = new StoredFindings(program, forms, options.rules());
        this.receiver = receiver == null ? null : new Receiver(program, forms, receiver);
    }

    static Scan of(ScanOptions options) {
        return of(options, options.cached() ? UserCache.ofUser() : UserCache.none());
    }

    /** The same with another cache than the options say. */
    static Scan of(ScanOptions options, UserCache cache) {
        try (ClassPath path = ClassPath.open(options.paths(), options.classpath(), options.jdkHome())) {
            Program program = Program.of(path, options.threads(), cache);
            ScanFrameworks frameworks = new ScanFrameworks(path, program, options.profiles());
            if (options.receiverClasspath().isEmpty()) {
                return new ScanReport(options, program, frameworks, null).scan();
            }
            try (ClassPath there = ClassPath.open(options.receiverClasspath(), List.of(), options.jdkHome())) {
                Program receiver = Program.of(there, options.threads(), cache);
                return new ScanReport(options, program, frameworks, receiver).scan();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Scan scan() {
        ScanNames.check(options, program);
        ProgramSearch sends = search();
        long calls = Stream.concat(SendSites.bundled().stream(), options.sendSites().stream())
                        .mapToLong(sends::send)
                        .sum()
                + sends.remoteCalls()
                + frameworks.send(sends);
        add(sends.run(), "the rest of what the program sends");
        List<Root.Site> doors = places.sites(List.copyOf(sends.doors()));
        Lists.partition(types(), TOGETHER).forEach(this::behind);
        if (options.stored() != null) {
            compare(options.stored());
        }
        Map<String, Long> stats = new LinkedHashMap<>();
        stats.put(Report.OBJECTS, roots.isEmpty() ? 0 : objects);
        stats.put(Report.CLASSES, (long) program.own().size());
        stats.put(Report.SENDS, calls);
        stats.put(Report.UNREADABLE, (long) program.faults().size());
        List<NotJudged> unknown = notJudged();
        List<MissingClass> missing = MissingClasses.of(program, unknown);
        stats.put(Report.MISSING, (long) missing.size());
        List<Finding> shown = findings.values().stream().filter(this::isShown).toList();
        stats.put(Report.LESS_SURE, (long) findings.size() - shown.size());
        Report report = new Report(
                Version.current(),
                Report.Source.BYTECODE,
                List.copyOf(roots.values()),
                shown,
                changes.stream().filter(change -> frees(change, shown)).toList(),
                unknown,
                stats,
                missing,
                notYours.entrySet().stream()
                        .map(each -> new NotYours(each.getKey(), each.getValue()))
                        .toList());
        return new Scan(report, inventory(doors, unknown, stats), stored.forms());
    }

    private void compare(StoredForms then) {
        StoredFindings.Compared compared = stored.compare(then);
        compared.roots().forEach(root -> roots.putIfAbsent(root.id(), root));
        compared.findings().forEach(finding -> findings.putIfAbsent(finding.id(), finding));
        notJudged.addAll(compared.unknown());
        objects += then.classes().size();
    }

    private Inventory inventory(List<Root.Site> doors, List<NotJudged> unknown, Map<String, Long> stats) {
        Map<Root.Site, NavigableSet<String>> sent = new LinkedHashMap<>();
        doors.forEach(door -> sent.put(door, new TreeSet<>()));
        roots.values()
                .forEach(root -> root.sites()
                        .forEach(site -> sent.computeIfAbsent(site, key -> new TreeSet<>())
                                .add(root.id())));
        List<Inventory.Door> open = new ArrayList<>();
        sent.forEach((site, ids) -> open.add(new Inventory.Door(site.place(), site.api(), List.copyOf(ids))));
        return new Inventory(Version.current(), open, List.copyOf(shipments.values()), unknown, stats);
    }

    private List<TypeInfo> types() {
        NamePatterns named = NamePatterns.of(options.roots());
        return program.own().stream().filter(type -> isRoot(type, named)).toList();
    }

    /** Of the classes nested in one that is named, those that cannot be sent by themselves are not meant. */
    private boolean isRoot(TypeInfo type, NamePatterns named) {
        String name = type.name().replace('/', '.');
        return named.name(name) || ((options.allSerializable() || named.match(name)) && sendable(type));
    }

    /** Looks behind objects of some classes in one search, so that what several lead to is looked at once. */
    private void behind(List<TypeInfo> types) {
        ProgramSearch search = search();
        types.forEach(type -> search.type(type.name()));
        String first = types.get(0).name().replace('/', '.');
        String others = types.size() == 1 ? "" : " and " + (types.size() - 1) + " more";
        add(search.run(), "the rest of what lies behind " + first + others);
    }

    /** True if a change is about a finding that is shown. */
    private static boolean frees(Change change, List<Finding> shown) {
        return shown.stream()
                .anyMatch(finding ->
                        finding.root().equals(change.root()) && change.frees().contains(finding.fingerprint()));
    }

    private ProgramSearch search() {
        ProgramSearch search = new ProgramSearch(
                index,
                flows,
                ContainerModels.bundled(),
                forms,
                frameworks.profiles(),
                options.budget(),
                options.minCertainty());
        if (receiver != null) {
            search.readBy(receiver);
        }
        if (risks != null) {
            search.keep(risks);
        }
        return search;
    }

    private void add(ProgramSearch.Result result, String rest) {
        result.sent().forEach(this::word);
        result.unjudged().forEach((each, count) -> unjudged.merge(each, count, Integer::sum));
        objects += result.objects();
        if (!result.whole()) {
            notJudged.add(NotJudged.stoppedSearch(result.steps(), rest));
        }
    }

    private boolean sendable(TypeInfo type) {
        return !type.isInterface()
                && (type.access() & Opcodes.ACC_ABSTRACT) == 0
                && program.isSubtype(type.name(), SERIALIZABLE);
    }

    private void word(Sent sent) {
        Root one = Root.sent(sent.className(), sent.lambda(), places, places.sites(sent.sites()))
                .leaving(sent.doors().stream()
                        .map(door -> new Root.Way(door.title(), door.name(), door.when(), door.durable()))
                        .toList());
        if (isAmongLibraries(sent, one)) {
            return;
        }
        // Lambdas of one method and interface share their name, and so what is accepted of one is of all.
        Root root = roots.merge(one.id(), one, Root::and);
        shipments.merge(root.id(), new Inventory.Shipment(root, items.of(sent.cargo())), Inventory.Shipment::and);
        if (sent.doors().stream().anyMatch(Door::durable)) {
            stored.add(sent.cargo());
        }
        Found found = found(sent, root);
        found.findings().forEach(finding -> findings.putIfAbsent(finding.id(), finding));
        changes.addAll(found.changes());
    }

    /** What is wrong with what libraries send by themselves is only counted: no edit of what is scanned mends it. */
    private boolean isAmongLibraries(Sent sent, Root root) {
        if (sent.library() == null) {
            return false;
        }
        long shown = found(sent, root).findings().stream().filter(this::isShown).count();
        if (shown > 0) {
            notYours.merge(sent.library(), (int) shown, Integer::sum);
        }
        return shown > 0;
    }

    private Found found(Sent sent, Root root) {
        return Findings.found(
                sent.slice(),
                sent.offenders(),
                root,
                options.rules(),
                Evidence.predicted(places, places.edges(sent.links())),
                places.uses(sent),
                Advices.bundled());
    }

    private boolean isShown(Finding finding) {
        return finding.certainty().compareTo(options.minCertainty()) <= 0;
    }

    private List<NotJudged> notJudged() {
        program.faults().forEach(fault -> notJudged.add(new NotJudged(fault.what(), fault.reason(), 1, false)));
        notJudged.addAll(new OpenLinks(places).named(unjudged));
        int dynamic = DynamicCalls.classes(program).size();
        if (dynamic > 0) {
            String reason = "which methods they run is known only at run time";
            notJudged.add(new NotJudged("the dynamic calls of classes in Groovy", reason, dynamic, false));
        }
        if (roots.isEmpty()) {
            notJudged.addAll(frameworks.closed());
        }
        return notJudged;
    }
}
