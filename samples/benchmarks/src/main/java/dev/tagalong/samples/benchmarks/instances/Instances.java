package dev.tagalong.samples.benchmarks.instances;

import dev.tagalong.samples.benchmarks.scans.ClassPaths;
import dev.tagalong.samples.benchmarks.scans.SpotBugs;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Draws classes of libraries, asks scans about them, makes and writes objects of them, and compares. */
public final class Instances {
    private static final int TRIAL_MINUTES = 30;
    /** Absolute, since the JVMs that are started work elsewhere. */
    private static final String OWN = Arrays.stream(
                    System.getProperty("java.class.path").split(File.pathSeparator))
            .map(element -> Path.of(element).toAbsolutePath().toString())
            .collect(Collectors.joining(File.pathSeparator));

    private final InstanceArguments arguments;

    private Instances(InstanceArguments arguments) {
        this.arguments = arguments;
    }

    /**
     * Compares, and prints tables; progress goes to standard error.
     *
     * @param args as of the command line, without the word {@code instances}
     * @return the tables, or empty if it was said on standard error what is wrong with the arguments
     */
    public static Optional<String> compare(String... args) throws IOException, InterruptedException {
        InstanceArguments arguments;
        try {
            arguments = InstanceArguments.parse(args);
            arguments.libraries().forEach(ClassPaths::of);
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage());
            return Optional.empty();
        }
        List<Library> libraries = new ArrayList<>();
        for (String name : arguments.libraries()) {
            Library library = new Instances(arguments).library(name);
            System.err.println(new InstanceTable(List.of(library)).render());
            libraries.add(library);
        }
        return Optional.of(new InstanceTable(libraries).render()
                + new DrawnFindings(libraries, arguments.draw(), arguments.seed()).render());
    }

    private Library library(String name) throws IOException, InterruptedException {
        System.err.println(name);
        Path folder = Files.createTempDirectory("instances");
        try {
            return library(name, folder);
        } finally {
            ClassPaths.delete(folder);
        }
    }

    private Library library(String name, Path folder) throws IOException, InterruptedException {
        String classPath = ClassPaths.of(name);
        Jvms jvms = new Jvms(folder);
        Path candidates = folder.resolve("candidates");
        jvms.run(arguments.minutes(), OWN, Candidates.class.getName(), candidates.toString(), classPath);
        if (!Files.exists(candidates)) {
            throw new IOException("The classes of " + name + " could not be listed: " + jvms.printed());
        }
        List<String> drawn = new ArrayList<>(Files.readAllLines(candidates));
        Collections.shuffle(drawn, new Random(arguments.seed()));
        drawn = drawn.subList(0, Math.min(arguments.classes(), drawn.size()));
        Collections.sort(drawn);

        List<Foretold> foretold = foretold(jvms, folder, classPath, drawn);
        Map<String, Trial> trials = new LinkedHashMap<>();
        List<Trial> plain = trials(
                jvms,
                folder,
                classPath,
                drawn.stream().map(type -> new Task(type, List.of(), List.of())).toList());
        for (int index = 0; index < drawn.size(); index++) {
            trials.put(drawn.get(index), plain.get(index));
        }
        Map<Foretold, Trial> hinted = new LinkedHashMap<>();
        if (foretold != null) {
            List<Trial> again = trials(
                    jvms,
                    folder,
                    classPath,
                    foretold.stream().map(Foretold::task).toList());
            for (int index = 0; index < foretold.size(); index++) {
                hinted.put(foretold.get(index), again.get(index));
            }
        }
        return new Library(name, drawn, foretold, trials, hinted, alarms(jvms, folder, classPath));
    }

    private @Nullable List<Foretold> foretold(Jvms jvms, Path folder, String classPath, List<String> drawn)
            throws IOException, InterruptedException {
        Path roots = Files.write(folder.resolve("roots"), drawn);
        Path out = folder.resolve("foretold");
        boolean ended = jvms.run(
                arguments.minutes(), OWN, Foretold.class.getName(), out.toString(), classPath, roots.toString());
        return ended && Files.exists(out)
                ? Files.readAllLines(out).stream().map(Foretold::parse).toList()
                : null;
    }

    /** In the order of the tasks. Where one hangs or ends the JVM, another JVM goes on behind it. */
    private List<Trial> trials(Jvms jvms, Path folder, String classPath, List<Task> tasks)
            throws IOException, InterruptedException {
        Path file = Files.write(
                folder.resolve("tasks"), tasks.stream().map(Task::line).toList());
        Path out = folder.resolve("trials");
        Files.deleteIfExists(out);
        Map<Integer, Trial> done = new HashMap<>();
        int next = 0;
        while (next < tasks.size()) {
            jvms.run(
                    TRIAL_MINUTES,
                    OWN,
                    Trials.class.getName(),
                    out.toString(),
                    classPath,
                    file.toString(),
                    Integer.toString(next),
                    Integer.toString(arguments.seconds()));
            int last = next;
            for (String line : Files.exists(out) ? Files.readAllLines(out) : List.<String>of()) {
                int space = line.indexOf(' ');
                int number = Integer.parseInt(line.substring(0, space));
                String rest = line.substring(space + 1);
                last = Math.max(last, number);
                if (!rest.equals(Trials.BEGUN)) {
                    done.put(number, Trial.parse(rest));
                }
            }
            next = last + 1;
        }
        List<Trial> trials = new ArrayList<>();
        for (int number = 0; number < tasks.size(); number++) {
            trials.add(done.getOrDefault(number, Trial.NONE));
        }
        return trials;
    }

    private Set<String> alarms(Jvms jvms, Path folder, String classPath) throws IOException, InterruptedException {
        Path report = folder.resolve("spotbugs.xml");
        String[] command = SpotBugs.command(List.of(classPath.split(File.pathSeparator)), report, "-xml");
        boolean ended =
                jvms.run(arguments.minutes(), ClassPaths.of(SpotBugs.MODULE), "edu.umd.cs.findbugs.FindBugs2", command);
        return ended && Files.exists(report) ? Alarms.of(report) : Set.of();
    }
}
