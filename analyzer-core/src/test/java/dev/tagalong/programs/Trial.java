package dev.tagalong.programs;

import dev.tagalong.ScanOptions;
import dev.tagalong.Tagalong;
import dev.tagalong.bytecode.flow.AllLinks;
import dev.tagalong.graph.Certainty;
import dev.tagalong.report.JsonWriter;
import dev.tagalong.report.Report;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A program that was compiled, run and scanned.
 *
 * @param sends what the real stream did, in order
 * @param scan what the scan of its class files said on one thread, down to what is only possible
 * @param json the same in JSON
 * @param parallel what a scan on four threads said, in JSON
 * @param links all links that the search found
 */
record Trial(
        ProgramPlan.Source source,
        List<Recorder.Send> sends,
        Report scan,
        String json,
        String parallel,
        AllLinks links) {
    /** Compiles programs together, then scans and runs each by itself; leaves nothing behind. */
    static List<Trial> of(List<ProgramPlan> plans) {
        try {
            Path folder = Files.createTempDirectory("programs");
            try {
                return in(folder, plans);
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Trial> in(Path folder, List<ProgramPlan> plans) throws IOException {
        Map<String, ProgramPlan.Source> sources = new LinkedHashMap<>();
        Map<String, String> texts = new LinkedHashMap<>();
        for (ProgramPlan plan : plans) {
            String name = "program" + sources.size();
            ProgramPlan.Source source = plan.source(name);
            sources.put(name, source);
            texts.put(name + ".Main", source.text());
        }
        Path all = Files.createDirectory(folder.resolve("all"));
        ProgramCompiler.compile(texts, all);
        List<Trial> trials = new ArrayList<>();
        for (Map.Entry<String, ProgramPlan.Source> entry : sources.entrySet()) {
            String name = entry.getKey();
            Path classes = Files.createDirectory(folder.resolve(name));
            Files.move(all.resolve(name), classes.resolve(name));
            Path running = Files.createDirectory(folder.resolve(name + "-running"));
            Report scan = scan(classes, 1);
            List<Recorder.Send> sends = run(classes, running, name + ".Main");
            trials.add(
                    new Trial(entry.getValue(), sends, scan, json(scan), json(scan(classes, 4)), AllLinks.of(classes)));
        }
        return trials;
    }

    static Report scan(Path folder, int threads) {
        return Tagalong.scan(ScanOptions.of(folder).withThreads(threads).withMinCertainty(Certainty.POSSIBLE));
    }

    private static String json(Report report) {
        return new JsonWriter().render(report);
    }

    private static List<Recorder.Send> run(Path classes, Path running, String main) {
        try (URLClassLoader loader = ProgramLoader.of(classes, running)) {
            Recorder recorder = new Recorder();
            Ran.forget();
            loader.loadClass(main).getMethod("main", ObjectOutputStream.class).invoke(null, recorder);
            return recorder.sends();
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("the program failed", e.getCause());
        } catch (ReflectiveOperationException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
