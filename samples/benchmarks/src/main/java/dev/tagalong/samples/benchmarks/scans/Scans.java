package dev.tagalong.samples.benchmarks.scans;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Reads each subject with each contender in cold JVMs of their own, in turns. */
public final class Scans {
    private final ScanArguments arguments;

    private Scans(ScanArguments arguments) {
        this.arguments = arguments;
    }

    /**
     * Measures and prints a table; progress goes to standard error.
     *
     * @param args as of the command line, without the word {@code scans}
     * @return the table, or empty if it was said on standard error what is wrong with the arguments
     */
    public static Optional<String> measure(String... args) throws IOException, InterruptedException {
        ScanArguments arguments;
        try {
            arguments = ScanArguments.parse(args);
            arguments.subjects().forEach(subject -> ClassPaths.of(subject.id()));
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage());
            return Optional.empty();
        }
        List<Measured> rows = new ArrayList<>();
        for (Subject subject : arguments.subjects()) {
            rows.addAll(new Scans(arguments).run(subject));
        }
        return Optional.of(new ScanTable(rows).render());
    }

    private List<Measured> run(Subject subject) throws IOException, InterruptedException {
        Map<Who, List<Cost>> costs = new EnumMap<>(Who.class);
        Map<Who, String> failures = new HashMap<>();
        for (int run = 0; run < arguments.runs(); run++) {
            Path home = Files.createTempDirectory("scans");
            for (Who who : subject.contenders()) {
                // The second scan goes on with the cache that the first has left.
                if (!failures.containsKey(who) && !failures.containsKey(who.before())) {
                    System.err.println(subject.id() + ", " + who.title());
                    Path output = home.resolve("output");
                    String failure = read(subject, who, home, output);
                    Files.readAllLines(output).stream()
                            .flatMap(line -> Cost.parse(line).stream())
                            .forEach(cost -> costs.computeIfAbsent(who, each -> new ArrayList<>())
                                    .add(cost));
                    if (!failure.isEmpty()) {
                        failures.put(who, failure);
                    }
                }
            }
            ClassPaths.delete(home);
        }
        return subject.contenders().stream()
                .map(who -> failures.containsKey(who) || !costs.containsKey(who)
                        ? new Measured(subject, who, null, failures.getOrDefault(who, "not run"))
                        : new Measured(subject, who, Cost.middle(costs.get(who)), ""))
                .toList();
    }

    /** Empty if it ended well. */
    private String read(Subject subject, Who who, Path home, Path output) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx" + subject.heap());
        command.add("-Duser.home=" + home);
        command.addAll(arguments.flags());
        String own = System.getProperty("java.class.path");
        command.add("-cp");
        command.add(who == Who.SPOTBUGS ? own + File.pathSeparator + ClassPaths.of(SpotBugs.MODULE) : own);
        command.add(Reader.class.getName());
        command.addAll(List.of(who.name(), subject.name(), ClassPaths.of(subject.id())));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(output.toFile())
                .redirectError(home.resolve("errors").toFile());
        builder.environment().put("XDG_CACHE_HOME", home.resolve("cache").toString());
        builder.environment().put("LOCALAPPDATA", home.resolve("cache").toString());
        Process process = builder.start();
        try {
            if (!process.waitFor(arguments.minutes(), TimeUnit.MINUTES)) {
                return "stopped after " + arguments.minutes() + " minutes";
            }
            String errors = Files.readString(home.resolve("errors"));
            if (process.exitValue() != 0) {
                System.err.print(errors);
            }
            return process.exitValue() == 0
                    ? ""
                    : errors.contains("OutOfMemoryError")
                            ? subject.heap() + " of heap did not do"
                            : "exit code " + process.exitValue();
        } finally {
            process.destroyForcibly().waitFor();
        }
    }
}
