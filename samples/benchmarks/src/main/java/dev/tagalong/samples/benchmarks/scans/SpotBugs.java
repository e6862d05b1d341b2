package dev.tagalong.samples.benchmarks.scans;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** SpotBugs' own command line. */
public final class SpotBugs {
    /** The module that names its class path. */
    public static final String MODULE = "spotbugs";

    /** Those that report what cannot be serialized: SE_*, a session's attributes, what is passed to writeObject. */
    private static final String DETECTORS =
            "SerializableIdiom,FindNonSerializableStoreIntoSession,FindNonSerializableValuePassedToWriteObject";

    private SpotBugs() {}

    /**
     * Its arguments, which let it look at serialization alone.
     *
     * @param classPath the jar to report on, then what that needs
     * @param report where it writes its report
     * @param more further arguments
     */
    public static String[] command(List<String> classPath, Path report, String... more) {
        List<String> arguments = new ArrayList<>(List.of("-low", "-visitors", DETECTORS));
        arguments.addAll(List.of(more));
        arguments.add("-auxclasspath");
        arguments.add(String.join(File.pathSeparator, classPath.subList(1, classPath.size())));
        arguments.addAll(List.of("-output", report.toString(), classPath.get(0)));
        return arguments.toArray(String[]::new);
    }

    /** Runs it in this JVM, which has it on its class path. */
    static Who.Answer of(List<Path> classPath) throws IOException {
        Path output = Files.createTempFile("spotbugs", ".txt");
        try {
            String[] arguments = command(classPath.stream().map(Path::toString).toList(), output);
            Class.forName("edu.umd.cs.findbugs.FindBugs2")
                    .getMethod("main", String[].class)
                    .invoke(null, (Object) arguments);
            int findings = Files.readAllLines(output).size();
            return new Who.Answer(() -> Cost.UNKNOWN, findings);
        } catch (ClassNotFoundException
                | NoSuchMethodException
                | IllegalAccessException
                | InvocationTargetException e) {
            throw new IOException("SpotBugs cannot be run", e);
        } finally {
            Files.delete(output);
        }
    }
}
