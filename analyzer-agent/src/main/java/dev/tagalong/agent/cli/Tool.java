package dev.tagalong.agent.cli;

import dev.tagalong.Version;
import dev.tagalong.agent.common.Nearest;
import dev.tagalong.agent.common.OptionException;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line: all commands, and how mistakes in using them are answered. */
@Command(
        name = Tool.NAME,
        description = "Finds what keeps a Java object from being serialized, and the path that leads there.",
        subcommands = {
            ScanCommand.class,
            InventoryCommand.class,
            DemoCommand.class,
            RunCommand.class,
            ExplainCommand.class
        },
        versionProvider = Tool.Versions.class,
        commandListHeading = "%nCommands:%n",
        optionListHeading = "%nOptions:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:nothing to fail for",
            "1:findings; of demo: a program did not behave as told",
            "2:the command cannot be carried out as it was given"
        })
public final class Tool implements Runnable {
    static final String NAME = "java -jar tagalong.jar";
    private static final int HELP_WIDTH = 100;

    @Spec
    @SuppressWarnings("NullAway.Init") // Set by picocli.
    private CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Show this help and exit.")
    @SuppressWarnings("UnusedVariable") // Picocli acts on it.
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Show the version and exit.")
    @SuppressWarnings("UnusedVariable") // Picocli acts on it.
    private boolean version;

    private Tool() {}

    /**
     * Runs one command.
     *
     * @return the exit code
     */
    public static int run(PrintWriter out, PrintWriter err, String... args) {
        CommandLine line = new CommandLine(new Tool());
        // No colours and one width, on a terminal and elsewhere: what others script against looks the same everywhere.
        line.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
                .setUsageHelpWidth(HELP_WIDTH)
                .setOut(out)
                .setErr(err)
                .setParameterExceptionHandler((mistake, arguments) -> refuse(err, sentence(mistake)))
                .setExecutionExceptionHandler((fault, command, result) -> refuse(err, sentence(fault)));
        // Words of a program that is started are not files of this tool's words; and # is in the name of a method.
        line.setExpandAtFiles(args.length > 0 && Set.of("scan", "inventory").contains(args[0]))
                .setAtFileCommentChar(null);
        RunCommand.takeAllWords(Objects.requireNonNull(line.getSubcommands().get("run")));
        return line.execute(args);
    }

    @Override
    public void run() {
        throw new BadInput("No command is given: use " + commands(spec) + ", or --help.");
    }

    private static int refuse(PrintWriter err, String sentence) {
        err.println(sentence);
        return ExitCode.USAGE;
    }

    /** Of what a command throws. What it does not throw on purpose is a fault of this tool, and goes on. */
    private static String sentence(Exception thrown) throws Exception {
        if (thrown instanceof BadInput bad) {
            return bad.sentence();
        } else if (thrown instanceof OptionException unusable) {
            return unusable.getMessage() + ".";
        } else if (thrown instanceof IOException failed) {
            return "Cannot go on, a file or a process fails: " + failed;
        }
        throw thrown;
    }

    private static String sentence(ParameterException mistake) {
        CommandSpec command = mistake.getCommandLine().getCommandSpec();
        String help = "see " + command.qualifiedName() + " --help.";
        if (mistake instanceof UnmatchedArgumentException unmatched) {
            String word = unmatched.getUnmatched().get(0);
            if (word.startsWith("-")) {
                return "There is no option '" + word + "': " + help;
            }
            if (command.parent() == null) {
                List<String> near = Nearest.to(word, command.subcommands().keySet());
                return "There is no command '" + word + "'"
                        + (near.isEmpty() ? "" : ", the nearest is '" + near.get(0) + "'") + ": use "
                        + commands(command)
                        + ", or --help.";
            }
            return "The word '" + word + "' is one too many: " + help;
        }
        if (mistake instanceof MissingParameterException missing) {
            return "The command " + command.name() + " needs "
                    + missing.getMissing().get(0).paramLabel() + ": " + help;
        }
        return String.valueOf(mistake.getMessage()).replaceAll("\\s*\\R\\s*", " ") + ": " + help;
    }

    private static String commands(CommandSpec tool) {
        return String.join(", ", tool.subcommands().keySet());
    }

    static final class Versions implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"Tagalong " + Version.current()};
        }
    }
}
