package dev.tagalong.agent.cli;

import dev.tagalong.ScanOptions;
import dev.tagalong.Tagalong;
import dev.tagalong.bytecode.path.PathException;
import dev.tagalong.catalogue.CatalogueException;
import dev.tagalong.catalogue.SendSites;
import dev.tagalong.catalogue.Severity;
import dev.tagalong.graph.Certainty;
import dev.tagalong.report.Report;
import dev.tagalong.report.TextWriter;
import dev.tagalong.report.Verdict;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code scan PATH...}: what class files send, and what of it cannot be sent. */
@Command(
        name = "scan",
        sortOptions = false,
        description = "Find in class files, before anything runs, what is sent and cannot be.",
        customSynopsis = Tool.NAME + " scan [OPTION]... PATH...",
        parameterListHeading = "%n",
        optionListHeading = "%nOptions:%n",
        footer = {
            "%nA file named as @FILE holds more words, blanks or line ends between them.",
            "",
            "  " + Tool.NAME + " scan --classpath \"lib/*\" target/classes"
        })
final class ScanCommand implements Callable<Integer> {
    private static final Map<String, Certainty> CERTAINTIES =
            Choice.words(List.of(Certainty.CERTAIN, Certainty.LIKELY, Certainty.POSSIBLE), Certainty::word);
    private static final Map<String, Severity> SEVERITIES = Choice.words(List.of(Severity.values()), Severity::word);

    @Spec
    @SuppressWarnings("NullAway.Init") // Set by picocli.
    private CommandSpec spec;

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

    @Option(names = "--all-serializable", description = "Take all objects of Serializable classes of PATH for sent.")
    private boolean allSerializable;

    @Option(
            names = "--min-certainty",
            paramLabel = "CERTAINTY",
            description = "Show, and fail for, what is at least certain, likely (default) or possible.")
    private String minCertainty = "likely";

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            description = "End with 1 if a finding is at least an error (default), warning or note.")
    private String failOn = "error";

    @Option(
            names = "--rules",
            paramLabel = "+ID,-ID",
            description = "Report a rule too that is off, or leave one out; explain tells of each.")
    private List<String> rules = new ArrayList<>();

    @Option(names = "--format", paramLabel = "FORMAT", description = "text (default) or json; can be repeated.")
    private List<String> formats = new ArrayList<>();

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description =
                    "Write the first format to the first FILE, the second to the second and so on; the last needs "
                            + "none, and goes to standard output.")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--strict", description = "End with 2 if a class file cannot be read.")
    private boolean strict;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Read class files on so many threads; if it is left out, on one for each processor.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--no-cache",
            description = "Read all jars anew, and keep nothing of them for later runs; the answer is the same.")
    private boolean noCache;

    @Override
    public Integer call() throws IOException {
        Outputs outputs = Outputs.of(formats, files);
        Severity worst = Choice.of("--fail-on", failOn, SEVERITIES);
        ScanOptions options = options();
        Report report = scan(options);
        PrintWriter out = spec.commandLine().getOut();
        outputs.write(report, out);
        if (!report.checked() && !outputs.shows(Format.TEXT)) {
            spec.commandLine().getErr().print(new TextWriter().render(report));
            spec.commandLine().getErr().flush();
        }
        long unreadable = report.stats().getOrDefault(Report.UNREADABLE, 0L);
        if (strict && unreadable > 0) {
            throw new BadInput(
                    unreadable == 1
                            ? "1 file could not be read, see \"not judged\": replace it, or leave --strict out."
                            : unreadable
                                    + " files could not be read, see \"not judged\": replace them, or leave --strict out.");
        }
        return Verdict.of(report, worst, options.minCertainty()).exitCode();
    }

    private ScanOptions options() {
        try {
            ScanOptions options = ScanOptions.of(paths.toArray(Path[]::new))
                    .withClasspath(ClassPathWords.paths(classpath))
                    .withMinCertainty(Choice.of("--min-certainty", minCertainty, CERTAINTIES))
                    .withRules(RuleWords.rules(rules))
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
            options = noCache ? options.withoutCache() : options;
            return allSerializable ? options.withAllSerializable() : options;
        } catch (IllegalArgumentException | CatalogueException bad) {
            String sentence = String.valueOf(bad.getMessage());
            throw new BadInput(sentence.endsWith(".") ? sentence : sentence + ".");
        }
    }

    private static Report scan(ScanOptions options) throws IOException {
        try {
            return Tagalong.scan(options);
        } catch (PathException bad) {
            throw new BadInput(String.valueOf(bad.getMessage()));
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }
}
