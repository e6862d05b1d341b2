package dev.tagalong.agent.cli;

import dev.tagalong.agent.common.AgentOptions;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code run [KEY=VALUE]... -- java ...}: starts a program with the agent and ends with the program's exit code. */
@Command(
        name = "run",
        description = "Start your own program with the agent, unchanged, and end with its exit code.",
        customSynopsis = Tool.NAME + " run [KEY=VALUE]... -- java ARGUMENT...",
        footer = {
            "%nKeys of the agent:",
            "  on=failure|send|off  look at objects whose write fails (default), before each write, never",
            "  hooks=jdk|run|none   run the writeObject and the like of the JDK (default), of all, of none",
            "  values=hide|show     leave map keys and messages out (default), show them",
            "  destfile=PATH        append the answers to this file, instead of to standard error",
            "  includes=PATTERNS    which classes are your own, such as com.acme.*:org.acme.*",
            "  excludes=PATTERNS    which classes are not"
        })
final class RunCommand implements Callable<Integer> {
    private static final String SEPARATOR = "--";
    /** The launcher, under any of the names that it is installed as, such as java-17 or java.exe. */
    private static final Pattern LAUNCHER = Pattern.compile("(?:.*[/\\\\])?java[-w.\\d]*(?:\\.exe)?");

    @Parameters(paramLabel = "WORD", hidden = true)
    private List<String> words = new ArrayList<>();

    /** Has picocli leave all words behind {@code run} alone, whatever they look like, {@code --help} in front aside. */
    static void takeAllWords(CommandLine run) {
        run.setStopAtPositional(true).setUnmatchedOptionsArePositionalParams(true);
        run.setEndOfOptionsDelimiter("");
    }

    @Override
    public Integer call() throws InterruptedException {
        int separator = words.indexOf(SEPARATOR);
        if (separator < 0) {
            throw new BadInput("The command run needs '--' and the program behind it: run -- java -cp CLASSPATH Main.");
        }
        List<String> program = words.subList(separator + 1, words.size());
        if (program.isEmpty()) {
            throw new BadInput("There is no program behind '--': run -- java -cp CLASSPATH Main.");
        }
        if (!LAUNCHER.matcher(program.get(0)).matches()) {
            throw new BadInput("'" + program.get(0) + "' is not java, and only that can be started here: give other "
                    + "programs the option -javaagent:" + OwnJar.path() + " themselves, by JAVA_TOOL_OPTIONS, say.");
        }
        return start(watched(program, String.join(",", words.subList(0, separator))));
    }

    /** The same command with the agent in front of the program's own JVM options. */
    private static List<String> watched(List<String> program, String options) {
        AgentOptions.parse(options);
        List<String> command = new ArrayList<>(program);
        command.add(1, "-javaagent:" + OwnJar.path() + (options.isEmpty() ? "" : "=" + options));
        return command;
    }

    private static int start(List<String> command) throws InterruptedException {
        Process process;
        try {
            process = new ProcessBuilder(command).inheritIO().start();
        } catch (IOException e) {
            throw new BadInput(
                    "Cannot start '" + command.get(0) + "': name a java that is there, by its full path, say.");
        }
        // Who stops this JVM means the program, and waits for its end.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            process.destroy();
            process.onExit().join();
        }));
        return process.waitFor();
    }
}
