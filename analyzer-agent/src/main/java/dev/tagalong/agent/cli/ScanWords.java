package dev.tagalong.agent.cli;

import dev.tagalong.Scan;
import dev.tagalong.ScanOptions;
import dev.tagalong.Tagalong;
import dev.tagalong.bytecode.path.PathException;
import dev.tagalong.catalogue.CatalogueException;
import dev.tagalong.catalogue.Profile;
import dev.tagalong.catalogue.Profiles;
import dev.tagalong.catalogue.SendSites;
import dev.tagalong.graph.Certainty;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What class files are looked at, and for what that is sent: words that several commands share. */
final class ScanWords {
    private static final Map<String, Certainty> CERTAINTIES =
            Choice.words(List.of(Certainty.CERTAIN, Certainty.LIKELY, Certainty.POSSIBLE), Certainty::word);

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Folder of class files, or jar, to report on.")
    private List<Path> paths = new ArrayList<>();

    @Option(
            names = "--classpath",
            paramLabel = "CP",
            description =
                    "Folders and jars that only resolve what these use, separated as for java; DIR/* for all jars.")
    private String classpath = "";

    @Option(
            names = "--jdk-home",
            paramLabel = "DIR",
            description = "The JDK that the program runs on; that of this command if it is left out.")
    private @Nullable Path jdkHome;

    @Option(
            names = "--root",
            paramLabel = "GLOB",
            description = "Take all objects of these classes for sent, such as com.acme.*Task; can be repeated.")
    private List<String> roots = new ArrayList<>();

    @Option(
            names = "--send-site",
            paramLabel = "SPEC",
            parameterConsumer = SendSiteWords.class,
            description = "A method of your own that sends, and which of its arguments, from 0, or this: "
                    + "com.acme.Pool#submit 0; can be repeated.")
    private List<String> sendSites = new ArrayList<>();

    @Option(
            names = "--profile",
            paramLabel = "FILE",
            description = "What a framework of yours sends, and when, as docs/profiles.md tells; can be repeated.")
    private List<Path> profiles = new ArrayList<>();

    @Option(names = "--all-serializable", description = "Take all objects of Serializable classes of PATH for sent.")
    private boolean allSerializable;

    @Option(
            names = "--min-certainty",
            paramLabel = "CERTAINTY",
            description = "Show, and fail for, what is at least certain, likely (default) or possible.")
    private String minCertainty = "likely";

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Read class files on so many threads; if it is left out, on one for each processor.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--no-cache",
            description = "Read all jars anew, and keep nothing of them for later runs; the answer is the same.")
    private boolean noCache;

    /** @throws BadInput if a word is no value of its option */
    ScanOptions options() {
        try {
            ScanOptions options = ScanOptions.of(paths.toArray(Path[]::new))
                    .withClasspath(ClassPathWords.paths(classpath))
                    .withMinCertainty(Choice.of("--min-certainty", minCertainty, CERTAINTIES))
                    .withThreads(threads);
            if (jdkHome != null) {
                options = options.withJdkHome(jdkHome);
            }
            for (String root : roots) {
                options = options.withRoot(root);
            }
            for (String site : sendSites) {
                options = options.withSendSite(SendSites.of(site));
            }
            for (Path profile : profiles) {
                options = options.withProfile(profile(profile));
            }
            options = noCache ? options.withoutCache() : options;
            return allSerializable ? options.withAllSerializable() : options;
        } catch (IllegalArgumentException | CatalogueException bad) {
            String sentence = String.valueOf(bad.getMessage());
            throw new BadInput(sentence.endsWith(".") ? sentence : sentence + ".");
        }
    }

    private static Profile profile(Path file) {
        try (Reader text = Files.newBufferedReader(file)) {
            return Profiles.parse(file.toString(), text);
        } catch (NoSuchFileException missing) {
            throw new BadInput(file + " is not there: name a file with what a framework sends.");
        } catch (IOException failed) {
            throw new BadInput(file + " cannot be read as text (" + failed + "): name a file in UTF-8.");
        }
    }

    /** @throws BadInput if a path cannot be scanned */
    static Scan scan(ScanOptions options) throws IOException {
        try {
            return Tagalong.survey(options);
        } catch (PathException bad) {
            throw new BadInput(String.valueOf(bad.getMessage()));
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }
}
