package dev.tagalong.samples.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.Tagalong;
import dev.tagalong.finding.Change;
import dev.tagalong.finding.Change.Edit;
import dev.tagalong.finding.Finding;
import dev.tagalong.report.Report;
import dev.tagalong.report.SchemaCheck;
import dev.tagalong.report.TextWriter;
import dev.tagalong.samples.story.Story.Chapter;
import dev.tagalong.samples.story.mp.StartMethod;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.lang.reflect.Method;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The changes that an answer suggests, made in a copy of the sources: the programs compile, nothing is found any more,
 * the real streams write and read what is sent, and the task that arrives does its work.
 */
class AppliedChangesTest {
    /** What has to be written where an edit has dots, by program. */
    private static final Map<String, String> RESTORED = Map.of(
            "ListOfTargets",
            "new ArrayList<Task>(List.of((Task) () -> play(\"ping\", 1), (Task) () -> play(\"pong\", 0)))");

    /** What a program makes of an edit that is described and not written out: code, and what takes its place. */
    private static final Map<String, List<String>> DESCRIBED = Map.of(
            "StartedThread",
            List.of(
                    "() -> clock.awaitTick()",
                    "() -> {\nClock there = new Clock();\nthere.start();\nthere.awaitTick();\n}"));

    @ParameterizedTest
    @MethodSource("dev.tagalong.samples.story.StoryTest#chapters")
    void whatIsSuggestedFreesTheProgram(Chapter chapter, @TempDir Path folder) throws Exception {
        Report report = report(chapter);
        assertThat(report.changes().isEmpty()).isEqualTo(report.findings().isEmpty());
        for (int at = 0; at < report.changes().size(); at++) {
            Change change = report.changes().get(at);
            assertThat(change.minimal()).isTrue();
            assertThat(change.checked()).isTrue();
            assertThat(change.frees())
                    .containsExactlyElementsOf(report.findings().stream()
                            .map(Finding::fingerprint)
                            .sorted()
                            .toList());
            // The best of all, and of the others those that are written out as one line.
            if (at == 0 || change.edits().get(0).edit().equals("transient")) {
                apply(chapter, change, folder.resolve("change" + at));
            }
        }
    }

    @Test
    void theStorysWayOutIsOneWord() throws Exception {
        Report report = report(Story.CHAPTERS.get(0));
        assertThat(new TextWriter().render(report).lines())
                .containsSequence(
                        "  Smallest change: 1 edit frees both. Checked: without this field the same object is clean.",
                        "    WorkerProcess.java  private transient Popen popen;",
                        "    On arrival it is null. Nothing that runs there uses it.",
                        "  Or instead: Popen.finalizer, or Application.processes, or Application$Work.app");
    }

    private static Report report(Chapter chapter) throws IOException {
        try (Sent sent = chapter.failing().setup().run(StartMethod.IN_PROCESS)) {
            return SchemaCheck.valid(Tagalong.inspect(sent.root()));
        }
    }

    private static void apply(Chapter chapter, Change change, Path folder) throws Exception {
        String program = chapter.failing().main().getSimpleName();
        SourceCopy copy = SourceCopy.in(folder);
        for (Edit edit : change.edits()) {
            switch (edit.edit()) {
                case "transient", "restore" -> copy.declare(edit, RESTORED.getOrDefault(program, "..."));
                case "copy" -> copy.copy(edit);
                default ->
                    copy.replace(
                            edit,
                            DESCRIBED.get(program).get(0),
                            DESCRIBED.get(program).get(1));
            }
        }
        try (URLClassLoader loader = copy.compile()) {
            Object setup = setup(loader, program);
            Method run = method(setup, "run");
            Object inProcess = run.getParameterTypes()[0].getField("IN_PROCESS").get(null);
            Object sent = run.invoke(setup, inProcess);
            try (Closeable closes = (Closeable) sent) {
                Object root = method(sent, "root").invoke(closes);
                Report after = SchemaCheck.valid(Tagalong.inspect(root));
                assertThat(after.findings()).as(new TextWriter().render(after)).isEmpty();
                Object arrived = read(write(root), loader);
                method(arrived, "run").invoke(arrived);
            }
        }
    }

    /** The setup of a program, from a loader of its own. */
    private static Object setup(URLClassLoader loader, String program) throws Exception {
        Class<?> story = loader.loadClass(Story.class.getName());
        for (Object chapter : (List<?>) story.getField("CHAPTERS").get(null)) {
            Object failing = method(chapter, "failing").invoke(chapter);
            Class<?> main = (Class<?>) method(failing, "main").invoke(failing);
            if (main.getSimpleName().equals(program)) {
                return method(failing, "setup").invoke(failing);
            }
        }
        throw new IllegalStateException("no program " + program);
    }

    private static Method method(Object of, String name) {
        for (Method method : of.getClass().getMethods()) {
            if (method.getName().equals(name) && !method.isBridge()) {
                method.setAccessible(true);
                return method;
            }
        }
        throw new IllegalStateException("no method " + name + " in " + of.getClass());
    }

    private static byte[] write(Object root) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(root);
        }
        return bytes.toByteArray();
    }

    private static Object read(byte[] bytes, ClassLoader loader) throws IOException, ClassNotFoundException {
        try (ObjectInputStream in = new LoaderStream(new ByteArrayInputStream(bytes), loader)) {
            return in.readObject();
        }
    }

    private static final class LoaderStream extends ObjectInputStream {
        private final ClassLoader loader;

        LoaderStream(InputStream in, ClassLoader loader) throws IOException {
            super(in);
            this.loader = loader;
        }

        @Override
        protected Class<?> resolveClass(ObjectStreamClass described) throws ClassNotFoundException {
            return Class.forName(described.getName(), false, loader);
        }
    }
}
