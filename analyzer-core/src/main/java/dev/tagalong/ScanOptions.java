package dev.tagalong;

import dev.tagalong.catalogue.NamePatterns;
import dev.tagalong.catalogue.Profile;
import dev.tagalong.catalogue.Rules;
import dev.tagalong.catalogue.SendSite;
import dev.tagalong.graph.Certainty;
import dev.tagalong.serial.StoredForms;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a scan of class files looks at and reports. Immutable.
 *
 * @param paths class folders and jars to report on, at least one
 * @param classpath folders and jars that only resolve what these use
 * @param receiverClasspath folders and jars that what is sent is read with; empty to take the reader's for the same
 * @param jdkHome the home of the JDK to scan for, or null for the one that runs the scan
 * @param roots patterns of classes whose objects are taken for sent, see {@link NamePatterns}
 * @param sendSites methods that send, beside those that the catalogue lists
 * @param profiles what is known of frameworks, beside those that the catalogue knows
 * @param allSerializable true to take every Serializable class of {@code paths} for sent
 * @param minCertainty the least certainty that is reported
 * @param stored what data says that earlier versions of the program stored, to find what this one cannot read of it;
 *     null to leave that
 * @param rules severities, and what is on
 * @param threads how many threads read class files, at least 1
 * @param budget how many steps the search for what is sent takes before it stops and says so, and the one for each 64
 *     types; 4 million by default, which takes some 20 seconds
 * @param cached true, the default, to keep in the user's cache what jars say, and to take it from there; the report is
 *     the same
 */
public record ScanOptions(
        List<Path> paths,
        List<Path> classpath,
        List<Path> receiverClasspath,
        @Nullable Path jdkHome,
        List<String> roots,
        List<SendSite> sendSites,
        List<Profile> profiles,
        boolean allSerializable,
        Certainty minCertainty,
        @Nullable StoredForms stored,
        Rules rules,
        int threads,
        long budget,
        boolean cached) {
    private static final long BUDGET = 4_000_000;

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
        receiverClasspath = List.copyOf(receiverClasspath);
        roots = List.copyOf(roots);
        sendSites = List.copyOf(sendSites);
        profiles = List.copyOf(profiles);
        NamePatterns.of(roots);
    }

    /** What is likely, of what the catalogue's send sites send, for the JDK that runs the scan. */
    public static ScanOptions of(Path... paths) {
        return new ScanOptions(
                List.of(paths),
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(),
                false,
                Certainty.LIKELY,
                null,
                Rules.bundled(),
                Runtime.getRuntime().availableProcessors(),
                BUDGET,
                true);
    }

    /** The same with folders and jars that only resolve. */
    public ScanOptions withClasspath(List<Path> elements) {
        return with(copy -> copy.classpath = elements);
    }

    /** The same with the class path of the program that reads what is sent, all of it but the JDK. */
    public ScanOptions withReceiverClasspath(List<Path> elements) {
        return with(copy -> copy.receiverClasspath = elements);
    }

    /** The same for another JDK. */
    public ScanOptions withJdkHome(Path home) {
        return with(copy -> copy.jdkHome = home);
    }

    /** The same with one more pattern of classes whose objects are taken for sent. */
    public ScanOptions withRoot(String pattern) {
        return with(copy -> copy.roots = added(roots, pattern));
    }

    /** The same with one more method that sends. */
    public ScanOptions withSendSite(SendSite site) {
        return with(copy -> copy.sendSites = added(sendSites, site));
    }

    /** The same with what is known of one more framework. */
    public ScanOptions withProfile(Profile profile) {
        return with(copy -> copy.profiles = added(profiles, profile));
    }

    /** The same with every Serializable class of the paths taken for sent. */
    public ScanOptions withAllSerializable() {
        return with(copy -> copy.allSerializable = true);
    }

    /** The same with another least certainty. */
    public ScanOptions withMinCertainty(Certainty least) {
        return with(copy -> copy.minCertainty = least);
    }

    /** The same with what earlier versions of the program stored. */
    public ScanOptions withStored(StoredForms forms) {
        return with(copy -> copy.stored = forms);
    }

    /** The same with other rules. */
    public ScanOptions withRules(Rules others) {
        return with(copy -> copy.rules = others);
    }

    /** The same on so many threads. */
    public ScanOptions withThreads(int count) {
        return with(copy -> copy.threads = count);
    }

    /** The same with another budget. */
    public ScanOptions withBudget(long steps) {
        return with(copy -> copy.budget = steps);
    }

    /** The same without the user's cache, which is neither read nor written. */
    public ScanOptions withoutCache() {
        return with(copy -> copy.cached = false);
    }

    private ScanOptions with(Consumer<Copy> change) {
        Copy copy = new Copy(this);
        change.accept(copy);
        return copy.options();
    }

    private static <T> List<T> added(List<T> list, T element) {
        List<T> all = new ArrayList<>(list);
        all.add(element);
        return all;
    }

    /** Options that one of them can be changed in. */
    private static final class Copy {
        private final List<Path> paths;
        private List<Path> classpath;
        private List<Path> receiverClasspath;
        private @Nullable Path jdkHome;
        private List<String> roots;
        private List<SendSite> sendSites;
        private List<Profile> profiles;
        private boolean allSerializable;
        private Certainty minCertainty;
        private @Nullable StoredForms stored;
        private Rules rules;
        private int threads;
        private long budget;
        private boolean cached;

        Copy(ScanOptions from) {
            paths = from.paths;
            classpath = from.classpath;
            receiverClasspath = from.receiverClasspath;
            jdkHome = from.jdkHome;
            roots = from.roots;
            sendSites = from.sendSites;
            profiles = from.profiles;
            allSerializable = from.allSerializable;
            minCertainty = from.minCertainty;
            stored = from.stored;
            rules = from.rules;
            threads = from.threads;
            budget = from.budget;
            cached = from.cached;
        }

        ScanOptions options() {
            return new ScanOptions(
                    paths,
                    classpath,
                    receiverClasspath,
                    jdkHome,
                    roots,
                    sendSites,
                    profiles,
                    allSerializable,
                    minCertainty,
                    stored,
                    rules,
                    threads,
                    budget,
                    cached);
        }
    }
}
