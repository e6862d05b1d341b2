package dev.tagalong.programs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedClass;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A scan reads class files; the JVM's own record of the classes that it defines must have none of them. */
class ScanLoadsNothingTest {
    private static final int PROGRAMS = 20;

    @TempDir
    Path folder;

    @Test
    void noScannedClassIsDefined() throws Exception {
        Path classes = Files.createDirectory(folder.resolve("classes"));
        Map<String, String> sources = new LinkedHashMap<>();
        for (int i = 0; i < PROGRAMS; i++) {
            String name = "scanned" + i;
            List<Integer> numbers = new Random(i).ints(40, 0, 2520).boxed().toList();
            sources.put(name + ".Main", new ProgramPlan(numbers).source(name).text());
        }
        ProgramCompiler.compile(sources, classes);

        assertThat(definedBy(() -> Trial.scan(classes, 4))).noneMatch(name -> name.startsWith("scanned"));
        assertThat(definedBy(() -> load(classes))).anyMatch(name -> name.startsWith("scanned"));
    }

    private static void load(Path classes) {
        try (URLClassLoader loader = ProgramLoader.of(classes, Files.createTempDirectory(classes, "running"))) {
            loader.loadClass("scanned0.Main");
        } catch (IOException | ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Names of the classes that the JVM defines meanwhile. */
    private Set<String> definedBy(Runnable work) throws IOException {
        Path file = folder.resolve("classes.jfr");
        try (Recording recording = new Recording()) {
            recording.enable("jdk.ClassDefine").withoutStackTrace();
            recording.start();
            work.run();
            recording.stop();
            recording.dump(file);
        }
        Set<String> names = new TreeSet<>();
        try (RecordingFile events = new RecordingFile(file)) {
            while (events.hasMoreEvents()) {
                RecordedEvent event = events.readEvent();
                if (event.getEventType().getName().equals("jdk.ClassDefine")) {
                    RecordedClass defined = event.getClass("definedClass");
                    names.add(defined.getName());
                }
            }
        }
        return names;
    }
}
