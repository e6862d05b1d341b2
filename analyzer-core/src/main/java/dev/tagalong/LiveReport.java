package dev.tagalong;

import dev.tagalong.bytecode.ClassFiles;
import dev.tagalong.bytecode.HookBody;
import dev.tagalong.bytecode.path.LoaderClassBytes;
import dev.tagalong.catalogue.Advices;
import dev.tagalong.catalogue.ContainerModels;
import dev.tagalong.catalogue.LiveTypes;
import dev.tagalong.catalogue.Rules;
import dev.tagalong.finding.Evidence;
import dev.tagalong.finding.Finding;
import dev.tagalong.finding.Findings;
import dev.tagalong.finding.Found;
import dev.tagalong.finding.NotJudged;
import dev.tagalong.finding.Places;
import dev.tagalong.finding.Root;
import dev.tagalong.graph.LambdaKey;
import dev.tagalong.graph.Slice;
import dev.tagalong.heap.HookBodies;
import dev.tagalong.heap.HookBodies.OnFailure;
import dev.tagalong.heap.HookMode;
import dev.tagalong.heap.Inspection;
import dev.tagalong.heap.Shapes;
import dev.tagalong.report.Report;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts an inspection of a live object together: walks, reads the lines, words the findings. */
final class LiveReport {
    private static final Shapes SHAPES = new Shapes(ContainerModels.bundled(), LiveTypes.bundled());
    private static final HookBodies BODIES = (owner, method, descriptor) ->
            onFailure(new ClassFiles(new LoaderClassBytes(List.of(owner))).hook(owner.getName(), method, descriptor));

    private static final Inspection.Settings DEFAULTS = settings(Options.defaults());

    private LiveReport() {}

    static Report of(@Nullable Object root, Options options) {
        if (root == null) {
            return report(Root.live("null", null, Places.NONE), Found.NOTHING, List.of(), 1, 1);
        }
        Inspection inspection = Inspection.of(root, settings(options));
        LambdaKey lambda = inspection.rootLambda();
        Slice slice = inspection.slice();
        Set<Class<?>> classes = inspection.classes();
        boolean worded = slice != null || lambda != null;
        ClassFiles files = new ClassFiles(new LoaderClassBytes(worded ? classes : List.of()));
        Places places = worded ? new ClassFilePlaces(files) : Places.NONE;
        Root named = Root.live(inspection.rootClass(), lambda, places);
        Found found = slice == null
                ? Found.NOTHING
                : Findings.found(
                        slice,
                        inspection.offenders(),
                        named,
                        Rules.bundled(),
                        Evidence.live(places),
                        ClassFileUses.live(files, classes, List.of(), root.getClass(), lambda),
                        Advices.bundled(),
                        inspection.recheck());
        Report report = report(named, found, notJudged(inspection, options), inspection.objectCount(), classes.size());
        if (inspection.stopped() != null) {
            // Of what was not looked at nobody knows the weight, nor what comes to hang on it.
            return report;
        }
        Report weighed = LiveWeight.add(report, inspection, options);
        if (!options.predictions()) {
            return weighed;
        }
        LivePredictions.Worded later = LivePredictions.of(
                inspection.outlook(),
                options,
                classes,
                new LoaderClassBytes(classes),
                joined -> Findings.found(
                        joined.slice(),
                        joined.offenders(),
                        named,
                        Rules.bundled(),
                        joined.evidence(),
                        ClassFileUses.live(joined.files(), classes, joined.arrived(), root.getClass(), lambda),
                        Advices.bundled(),
                        joined.recheck()));
        return with(weighed, found, later);
    }

    /** @param now what the live objects alone show, of which what comes later too is said anew */
    private static Report with(Report report, Found now, LivePredictions.Worded later) {
        Found found = later.found() == null ? now : later.found();
        List<Finding> findings = new ArrayList<>(report.findings());
        findings.removeAll(now.findings());
        findings.addAll(found.findings());
        List<NotJudged> notJudged = new ArrayList<>(report.notJudged());
        notJudged.addAll(later.notJudged());
        return new Report(
                report.toolVersion(),
                report.source(),
                report.roots(),
                findings,
                found.changes(),
                notJudged,
                report.stats());
    }

    static boolean clean(@Nullable Object root) {
        return root == null || Inspection.clean(root, DEFAULTS);
    }

    private static OnFailure onFailure(HookBody body) {
        if (body.canSwallow()) {
            return OnFailure.CAN_SWALLOW;
        }
        return body == HookBody.CHANGES ? OnFailure.CHANGES : OnFailure.PASSES;
    }

    static Inspection.Settings settings(Options options) {
        return new Inspection.Settings(
                SHAPES,
                options.hooks(),
                options.showValues(),
                BODIES,
                options.owned(),
                options.stackSize(),
                options.budget());
    }

    private static List<NotJudged> notJudged(Inspection inspection, Options options) {
        List<NotJudged> all = new ArrayList<>();
        Inspection.Stopped stopped = inspection.stopped();
        if (stopped != null) {
            all.add(NotJudged.stopped(stopped.objects(), stopped.behind()));
        }
        String mode = options.hooks().name().toLowerCase(Locale.ROOT);
        String reason = options.hooks() == HookMode.NONE
                ? "hooks=none runs no hooks, so what it writes is not known"
                : "hooks=" + mode + " runs only the JDK's own hooks, so what it writes is not known";
        inspection.opaque().forEach((hook, count) -> all.add(new NotJudged(hook, reason, count, false)));
        inspection
                .readers()
                .forEach((hook, count) ->
                        all.add(new NotJudged(hook, "what it does on arrival was not looked at", count, true)));
        return all;
    }

    private static Report report(Root root, Found found, List<NotJudged> notJudged, long objects, long classes) {
        Map<String, Long> stats = new LinkedHashMap<>();
        stats.put(Report.OBJECTS, objects);
        stats.put(Report.CLASSES, classes);
        return new Report(
                Version.current(),
                Report.Source.HEAP,
                List.of(root),
                found.findings(),
                found.changes(),
                notJudged,
                stats);
    }
}
