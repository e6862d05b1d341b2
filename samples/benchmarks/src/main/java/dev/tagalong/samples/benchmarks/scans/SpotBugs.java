package dev.tagalong.samples.benchmarks.scans;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** SpotBugs' own command line, in this JVM, which has it on its class path. */
final class SpotBugs {
    /** Those that report what cannot be serialized: SE_*, a session's attributes, what is passed to writeObject. */
    private static final String DETECTORS =
            "SerializableIdiom,FindNonSerializableStoreIntoSession,FindNonSerializableValuePassedToWriteObject";

    private SpotBugs() {}

    static Who.Answer of(List<Path> classPath) throws IOException {
        Path output = Files.createTempFile("spotbugs", ".txt");
        String rest = classPath.stream().skip(1).map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        try {
            String[] arguments = {
                "-low",
                "-visitors",
                DETECTORS,
                "-auxclasspath",
                rest,
                "-output",
                output.toString(),
                classPath.get(0).toString()
            };
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
