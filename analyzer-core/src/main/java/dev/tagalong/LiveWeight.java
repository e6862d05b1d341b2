package dev.tagalong;

import dev.tagalong.bytecode.ClassFiles;
import dev.tagalong.bytecode.path.LoaderClassBytes;
import dev.tagalong.catalogue.Rules;
import dev.tagalong.finding.Evidence;
import dev.tagalong.finding.Finding;
import dev.tagalong.finding.Findings;
import dev.tagalong.finding.Places;
import dev.tagalong.finding.Root;
import dev.tagalong.graph.Slice;
import dev.tagalong.heap.Inspection;
import dev.tagalong.heap.Weigh;
import dev.tagalong.report.Report;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Adds to the report of a live object what is heavy, if that is asked for. */
final class LiveWeight {
    /** Name of the figure that says how many bytes the stream takes. */
    private static final String BYTES = "bytes";

    private static final Rules RULES = Rules.bundled().with("heavy");

    private LiveWeight() {}

    static Report add(Report report, Inspection inspection, Options options) {
        if (options.heavy() == 0) {
            return report;
        }
        Weigh weigh = inspection.weigh(options.heavy());
        List<Finding> findings = new ArrayList<>(report.findings());
        Root root = report.roots().get(0);
        Slice slice = weigh.slice();
        if (slice != null) {
            Places places = new ClassFilePlaces(new ClassFiles(new LoaderClassBytes(inspection.classes())));
            findings.addAll(Findings.of(slice, weigh.offenders(), root, RULES, Evidence.live(places)));
        }
        Map<String, Long> stats = new LinkedHashMap<>(report.stats());
        stats.put(BYTES, weigh.total());
        return new Report(
                report.toolVersion(),
                report.source(),
                report.roots(),
                findings,
                report.changes(),
                report.notJudged(),
                stats);
    }
}
