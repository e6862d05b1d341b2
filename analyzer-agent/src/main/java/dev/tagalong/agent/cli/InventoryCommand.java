package dev.tagalong.agent.cli;

import dev.tagalong.report.InventoryJson;
import dev.tagalong.report.InventoryText;
import dev.tagalong.report.InventoryWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code inventory PATH...}: what leaves through which door, whether or not something is wrong with it. */
@Command(
        name = "inventory",
        sortOptions = false,
        description = "List from class files what is sent where, and all that goes along with it.",
        customSynopsis = Tool.NAME + " inventory [OPTION]... PATH...",
        parameterListHeading = "%n",
        optionListHeading = "%nOptions:%n")
final class InventoryCommand implements Callable<Integer> {
    private static final Map<String, InventoryWriter> FORMATS = new LinkedHashMap<>();

    static {
        FORMATS.put("text", new InventoryText());
        FORMATS.put("json", new InventoryJson());
    }

    @Spec
    @SuppressWarnings("NullAway.Init") // Set by picocli.
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init") // Set by picocli.
    private ScanWords words;

    @Option(names = "--format", paramLabel = "FORMAT", description = "text (default) or json.")
    private String format = "text";

    @Override
    public Integer call() throws IOException {
        InventoryWriter writer = Choice.of("--format", format, FORMATS);
        PrintWriter out = spec.commandLine().getOut();
        writer.write(ScanWords.scan(words.options()).inventory(), out);
        if (out.checkError()) {
            throw new IOException("standard output cannot be written");
        }
        return ExitCode.OK;
    }
}
