package dev.tagalong.report;

import dev.tagalong.catalogue.Severity;
import dev.tagalong.finding.Change;
import dev.tagalong.finding.Finding;
import dev.tagalong.finding.MissingClass;
import dev.tagalong.finding.NotJudged;
import dev.tagalong.finding.NotYours;
import dev.tagalong.finding.Root;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The answer: what was looked at, and all that was found. Equal input gives an equal report, and an equal report equal
 * bytes in every format.
 *
 * @param toolVersion the version that made it
 * @param source who looked
 * @param roots what was looked at, in the order of the question
 * @param findings in {@linkplain Finding#ORDER their order}, whatever the order they are given in
 * @param changes edits that free roots, the best of each root first
 * @param notJudged what was not looked at
 * @param stats figures by name, in the order in which they are shown, each at least 0
 * @param missing of a scan, the classes that it asked for and that no path has, those first that matter most
 * @param notYours of a scan, what libraries send by themselves and cannot, by library; it is in no other list
 */
public record Report(
        String toolVersion,
        Source source,
        List<Root> roots,
        List<Finding> findings,
        List<Change> changes,
        List<NotJudged> notJudged,
        Map<String, Long> stats,
        List<MissingClass> missing,
        List<NotYours> notYours) {
    /** The version of the JSON form. */
    public static final String SCHEMA_VERSION = "1";
    /** Name of the figure that says how many objects were looked at; 0 means that nothing was checked. */
    public static final String OBJECTS = "objects";
    /** Name of the figure that says of how many classes they are; of a scan, how many it reports on. */
    public static final String CLASSES = "classes";
    /** Name of the figure that says how many calls a scan found that send. */
    public static final String SENDS = "sends";
    /** Name of the figure that says how many files a scan could not read; each is among what was not judged. */
    public static final String UNREADABLE = "unreadable";
    /** Name of the figure that says how many classes a scan asked for that no path has. */
    public static final String MISSING = "missing";
    /**
     * Name of the figure that says how many findings a scan leaves out because they are less sure than was asked for.
     */
    public static final String LESS_SURE = "lessSure";

    /**
     * Sorts the findings and copies the lists.
     *
     * @throws IllegalArgumentException if a finding is of a root that is not listed
     */
    public Report {
        roots = List.copyOf(roots);
        Set<String> listed = roots.stream().map(Root::id).collect(Collectors.toSet());
        for (Finding finding : findings) {
            if (!listed.contains(finding.root())) {
                throw new IllegalArgumentException("the report lists no root " + finding.root());
            }
        }
        findings = findings.stream().sorted(Finding.ORDER).toList();
        changes = List.copyOf(changes);
        notJudged = List.copyOf(notJudged);
        stats = Collections.unmodifiableMap(new LinkedHashMap<>(stats));
        missing = List.copyOf(missing);
        notYours = List.copyOf(notYours);
    }

    /** A report of which no class is missing, and no library sends anything by itself. */
    public Report(
            String toolVersion,
            Source source,
            List<Root> roots,
            List<Finding> findings,
            List<Change> changes,
            List<NotJudged> notJudged,
            Map<String, Long> stats) {
        this(toolVersion, source, roots, findings, changes, notJudged, stats, List.of(), List.of());
    }

    /** Who looked. */
    public enum Source {
        /** Live objects. */
        HEAP,
        /** Class files. */
        BYTECODE,
        /** Several reports made into one. */
        MERGED;

        /** The word used in reports: the name in lower case. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * True if there is no finding of severity error, and the look was not {@linkplain NotJudged#stopped stopped} before
     * its end. What else was not judged is no finding; see {@link #notJudged}.
     */
    public boolean clean() {
        return notJudged.stream().noneMatch(NotJudged::stopped)
                && findings.stream().noneMatch(finding -> finding.severity() == Severity.ERROR);
    }

    /** True if something was looked at: there is a root, and the objects are not said to be none. */
    public boolean checked() {
        return !roots.isEmpty() && stats.getOrDefault(OBJECTS, 1L) > 0;
    }
}
