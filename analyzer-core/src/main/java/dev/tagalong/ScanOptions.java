package dev.tagalong;

import dev.tagalong.catalogue.NamePatterns;
import dev.tagalong.catalogue.Rules;
import dev.tagalong.catalogue.SendSite;
import dev.tagalong.graph.Certainty;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a scan of class files looks at and reports. Immutable.
 *
 * @param paths class folders and jars to report on, at least one
 * @param classpath folders and jars that only resolve what these use
 * @param jdkHome the home of the JDK to scan for, or null for the one that runs the scan
 * @param roots patterns of classes whose objects are taken for sent, see {@link NamePatterns}
 * @param sendSites methods that send, beside those that the catalogue lists
 * @param allSerializable true to take every Serializable class of {@code paths} for sent
 * @param minCertainty the least certainty that is reported
 * @param rules severities, and what is on
 * @param threads how many threads read class files, at least 1
 * @param budget how many steps the search for what is sent takes before it stops and says so, and the one for each type
 *     a tenth of that; 2 million by default, which takes some seconds
 * @param cached true, the default, to keep in the user's cache what jars say, and to take it from there; the report is
 *     the same
 */
public record ScanOptions(
        List<Path> paths,
        List<Path> classpath,
        @Nullable Path jdkHome,
        List<String> roots,
        List<SendSite> sendSites,
        boolean allSerializable,
        Certainty minCertainty,
        Rules rules,
        int threads,
        long budget,
        boolean cached) {
    private static final long BUDGET = 2_000_000;

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if there are no paths, a number is not positive, or a pattern matches no name of
     *     a class
     */
    public ScanOptions {
        if (paths.isEmpty()) {
            throw new IllegalArgumentException("There is nothing to scan; name a folder of class files, or a jar.");
        }
        if (threads < 1) {
            throw new IllegalArgumentException("A scan cannot run on " + threads + " threads; use 1 or more.");
        }
        if (budget < 1) {
            throw new IllegalArgumentException("A budget of " + budget + " steps ends at once; use 1 or more.");
        }
        paths = List.copyOf(paths);
        classpath = List.copyOf(classpath);
        roots = List.copyOf(roots);
        sendSites = List.copyOf(sendSites);
        NamePatterns.of(roots);
    }

    /** What is likely, of what the catalogue's send sites send, for the JDK that runs the scan. */
    public static ScanOptions of(Path... paths) {
        return new ScanOptions(
                List.of(paths),
                List.of(),
                null,
                List.of(),
                List.of(),
                false,
                Certainty.LIKELY,
                Rules.bundled(),
                Runtime.getRuntime().availableProcessors(),
                BUDGET,
                true);
    }

    /** The same with folders and jars that only resolve. */
    public ScanOptions withClasspath(List<Path> elements) {
        return new ScanOptions(
                paths,
                elements,
                jdkHome,
                roots,
                sendSites,
                allSerializable,
                minCertainty,
                rules,
                threads,
                budget,
                cached);
    }

    /** The same for another JDK. */
    public ScanOptions withJdkHome(Path home) {
        return new ScanOptions(
                paths,
                classpath,
                home,
                roots,
                sendSites,
                allSerializable,
                minCertainty,
                rules,
                threads,
                budget,
                cached);
    }

    /** The same with one more pattern of classes whose objects are taken for sent. */
    public ScanOptions withRoot(String pattern) {
        return new ScanOptions(
                paths,
                classpath,
                jdkHome,
                added(roots, pattern),
                sendSites,
                allSerializable,
                minCertainty,
                rules,
                threads,
                budget,
                cached);
    }

    /** The same with one more method that sends. */
    public ScanOptions withSendSite(SendSite site) {
        return new ScanOptions(
                paths,
                classpath,
                jdkHome,
                roots,
                added(sendSites, site),
                allSerializable,
                minCertainty,
                rules,
                threads,
                budget,
                cached);
    }

    /** The same with every Serializable class of the paths taken for sent. */
    public ScanOptions withAllSerializable() {
        return new ScanOptions(
                paths, classpath, jdkHome, roots, sendSites, true, minCertainty, rules, threads, budget, cached);
    }

    /** The same with another least certainty. */
    public ScanOptions withMinCertainty(Certainty least) {
        return new ScanOptions(
                paths, classpath, jdkHome, roots, sendSites, allSerializable, least, rules, threads, budget, cached);
    }

    /** The same with other rules. */
    public ScanOptions withRules(Rules others) {
        return new ScanOptions(
                paths,
                classpath,
                jdkHome,
                roots,
                sendSites,
                allSerializable,
                minCertainty,
                others,
                threads,
                budget,
                cached);
    }

    /** The same on so many threads. */
    public ScanOptions withThreads(int count) {
        return new ScanOptions(
                paths,
                classpath,
                jdkHome,
                roots,
                sendSites,
                allSerializable,
                minCertainty,
                rules,
                count,
                budget,
                cached);
    }

    /** The same with another budget. */
    public ScanOptions withBudget(long steps) {
        return new ScanOptions(
                paths,
                classpath,
                jdkHome,
                roots,
                sendSites,
                allSerializable,
                minCertainty,
                rules,
                threads,
                steps,
                cached);
    }

    /** The same without the user's cache, which is neither read nor written. */
    public ScanOptions withoutCache() {
        return new ScanOptions(
                paths,
                classpath,
                jdkHome,
                roots,
                sendSites,
                allSerializable,
                minCertainty,
                rules,
                threads,
                budget,
                false);
    }

    private static <T> List<T> added(List<T> list, T element) {
        List<T> all = new ArrayList<>(list);
        all.add(element);
        return all;
    }
}
