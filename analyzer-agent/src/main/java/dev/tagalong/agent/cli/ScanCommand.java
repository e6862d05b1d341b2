package dev.tagalong.agent.cli;

import dev.tagalong.Scan;
import dev.tagalong.ScanOptions;
import dev.tagalong.catalogue.Severity;
import dev.tagalong.report.Report;
import dev.tagalong.report.SerialFilter;
import dev.tagalong.report.TextWriter;
import dev.tagalong.report.Verdict;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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
    private static final Map<String, Severity> SEVERITIES = Choice.words(List.of(Severity.values()), Severity::word);

    @Spec
    @SuppressWarnings("NullAway.Init") // Set by picocli.
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init") // Set by picocli.
    private ScanWords words;

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

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "text (default), json, serial-filter, a pattern for jdk.serialFilter, or serial-forms, the "
                    + "classes that are stored; can be repeated.")
    private List<String> formats = new ArrayList<>();

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description =
                    "Write the first format to the first FILE, the second to the second and so on; the last needs "
                            + "none, and goes to standard output.")
    private List<Path> files = new ArrayList<>();

    @Option(
            names = "--receiver-classpath",
            paramLabel = "CP",
            description = "The class path of the program that reads: find what it has not, or has in another version.")
    private String receiverClasspath = "";

    @Option(
            names = "--serial-forms",
            paramLabel = "FILE",
            description = "What --format serial-forms wrote for an earlier version: find what this version cannot read "
                    + "of the data that it stored.")
    private @Nullable Path serialForms;

    @Option(names = "--strict", description = "End with 2 if a class file cannot be read.")
    private boolean strict;

    @Override
    public Integer call() throws IOException {
        Outputs outputs = Outputs.of(formats, files);
        Severity worst = Choice.of("--fail-on", failOn, SEVERITIES);
        ScanOptions options = words.options()
                .withRules(RuleWords.rules(rules))
                .withReceiverClasspath(ClassPathWords.paths(receiverClasspath));
        if (serialForms != null) {
            options = options.withStored(SerialFormsWords.stored(serialForms));
        }
        Scan scan = ScanWords.scan(options);
        Report report = scan.report();
        PrintWriter out = spec.commandLine().getOut();
        outputs.write(scan, out);
        if (outputs.has(Format.SERIAL_FILTER)) {
            spec.commandLine().getErr().print(SerialFilter.remarks(scan.inventory()));
            spec.commandLine().getErr().flush();
        }
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
}
