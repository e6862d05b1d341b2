package dev.tagalong;

import dev.tagalong.bytecode.ClassFiles;
import dev.tagalong.bytecode.flow.CodeIndex;
import dev.tagalong.bytecode.flow.ProgramSearch;
import dev.tagalong.bytecode.flow.Sent;
import dev.tagalong.bytecode.flow.Unjudged;
import dev.tagalong.bytecode.form.FileForms;
import dev.tagalong.bytecode.index.Program;
import dev.tagalong.bytecode.index.TypeInfo;
import dev.tagalong.bytecode.path.ClassPath;
import dev.tagalong.bytecode.path.UserCache;
import dev.tagalong.catalogue.Advices;
import dev.tagalong.catalogue.ContainerModels;
import dev.tagalong.catalogue.Flows;
import dev.tagalong.catalogue.NamePatterns;
import dev.tagalong.catalogue.SendSites;
import dev.tagalong.finding.Change;
import dev.tagalong.finding.Evidence;
import dev.tagalong.finding.Finding;
import dev.tagalong.finding.Findings;
import dev.tagalong.finding.Found;
import dev.tagalong.finding.NotJudged;
import dev.tagalong.finding.Root;
import dev.tagalong.report.Report;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.objectweb.asm.Opcodes;

/** Puts a scan of class files together: reads, searches, words the findings. */
final class ScanReport {
    private static final String SERIALIZABLE = "java/io/Serializable";
    private static final Flows FLOWS = Flows.bundled();

    private final ScanOptions options;
    private final Program program;
    private final CodeIndex index;
    private final FileForms forms;
    private final ScanPlaces places;
    private final Map<Unjudged, Integer> unjudged = new LinkedHashMap<>();
    private final List<NotJudged> notJudged = new ArrayList<>();
    private long objects;
    private final Map<String, Root> roots = new LinkedHashMap<>();
    private final Map<String, Finding> findings = new LinkedHashMap<>();
    private final List<Change> changes = new ArrayList<>();

    private ScanReport(ScanOptions options, Program program) {
        this.options = options;
        this.program = program;
        index = new CodeIndex(program);
        forms = new FileForms(program);
        places = new ScanPlaces(program, new ClassFiles(new ScannedBytes(program)));
    }

    static Report of(ScanOptions options) {
        return of(options, options.cached() ? UserCache.ofUser() : UserCache.none());
    }

    /** The same with another cache than the options say. */
    static Report of(ScanOptions options, UserCache cache) {
        try (ClassPath path = ClassPath.open(options.paths(), options.classpath(), options.jdkHome())) {
            return new ScanReport(options, Program.of(path, options.threads(), cache)).report();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Report report() {
        ScanNames.check(options, program);
        ProgramSearch sends = search(options.budget());
        long calls = Stream.concat(SendSites.bundled().stream(), options.sendSites().stream())
                        .mapToLong(sends::send)
                        .sum()
                + sends.remoteCalls();
        add(sends.run(), "the rest of what the program sends");
        NamePatterns named = NamePatterns.of(options.roots());
        for (TypeInfo type : program.own()) {
            String name = type.name().replace('/', '.');
            if (named.match(name) || (options.allSerializable() && sendable(type))) {
                // Each in a search of its own, so that one that ends at its budget takes nothing from the others.
                ProgramSearch one = search(Math.max(1, options.budget() / 10));
                one.type(type.name());
                add(one.run(), "the rest of what lies behind " + name);
            }
        }
        Map<String, Long> stats = new LinkedHashMap<>();
        stats.put(Report.OBJECTS, roots.isEmpty() ? 0 : objects);
        stats.put(Report.CLASSES, (long) program.own().size());
        stats.put(Report.SENDS, calls);
        stats.put(Report.UNREADABLE, (long) program.faults().size());
        stats.put(Report.MISSING, (long) program.missing().size());
        List<Finding> shown = findings.values().stream()
                .filter(finding -> finding.certainty().compareTo(options.minCertainty()) <= 0)
                .toList();
        stats.put(Report.LESS_SURE, (long) findings.size() - shown.size());
        return new Report(
                Version.current(),
                Report.Source.BYTECODE,
                List.copyOf(roots.values()),
                shown,
                changes.stream().filter(change -> frees(change, shown)).toList(),
                notJudged(),
                stats);
    }

    /** True if a change is about a finding that is shown. */
    private static boolean frees(Change change, List<Finding> shown) {
        return shown.stream()
                .anyMatch(finding ->
                        finding.root().equals(change.root()) && change.frees().contains(finding.fingerprint()));
    }

    private ProgramSearch search(long budget) {
        return new ProgramSearch(index, FLOWS, ContainerModels.bundled(), forms, budget, options.minCertainty());
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
        Root root = Root.sent(sent.className(), sent.lambda(), places, places.sites(sent.sites()));
        // Lambdas of one method and interface share their name, and so what is accepted of one is of all.
        roots.merge(root.id(), root, Root::and);
        Found found = Findings.found(
                sent.slice(),
                sent.offenders(),
                root,
                options.rules(),
                Evidence.predicted(places, places.edges(sent.links())),
                places.uses(sent),
                Advices.bundled());
        found.findings().forEach(finding -> findings.putIfAbsent(finding.id(), finding));
        changes.addAll(found.changes());
    }

    private List<NotJudged> notJudged() {
        program.faults().forEach(fault -> notJudged.add(new NotJudged(fault.what(), fault.reason(), 1, false)));
        notJudged.addAll(new OpenLinks(places).named(unjudged));
        return notJudged;
    }
}
