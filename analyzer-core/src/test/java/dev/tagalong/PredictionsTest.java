package dev.tagalong;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.bytecode.Compiled;
import dev.tagalong.finding.Finding;
import dev.tagalong.finding.Place;
import dev.tagalong.finding.Step;
import dev.tagalong.graph.Certainty;
import dev.tagalong.graph.Timing;
import dev.tagalong.report.Report;
import dev.tagalong.report.SchemaCheck;
import dev.tagalong.report.TextWriter;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Live objects of small programs, and what their classes' methods put there later. */
class PredictionsTest {
    private static final String WORKER = """
            class Bad {}
            class Handle implements Serializable { private final Bad bad = new Bad(); }
            class Worker implements Serializable {
                private final String name;
                Handle handle;
                Worker(String name) { this.name = name; }
                void start() {
                    handle = new Handle(); //#start
                }
            }
            """;

    @TempDir
    private Path folder;

    @Test
    void aWorkerThatIsNotStartedSaysWhatItsStartPutsThere() throws Exception {
        Report report = inspect(WORKER + "class Demo { static Object root() { return new Worker(\"one\"); } }");

        Finding finding = only(report);
        assertThat(names(finding)).containsExactly("handle", "bad");
        assertThat(finding.fingerprint()).isEqualTo("not-serializable|demo.Worker|demo.Handle#bad:field");
        assertThat(finding.seen()).containsExactly(Finding.PREDICTED);
        assertThat(finding.certainty()).isEqualTo(Certainty.CERTAIN);
        assertThat(finding.timing()).isEqualTo(Timing.AFTER);
        assertThat(finding.after()).extracting(Place::method).containsExactly("start");
        assertThat(finding.path().get(0).at()).extracting(Place::line).containsExactly(line(WORKER, "start"));
        assertThat(new TextWriter().render(report))
                .startsWith("ERROR  Later, Worker cannot be sent: it leads to 1 object that is not Serializable\n")
                .contains("At first this path is not there: .handle is null until Worker.start() has run.");
    }

    @Test
    void withoutTheOptionOnlyWhatIsThereIsSaid() throws Exception {
        Object worker = root(WORKER + "class Demo { static Object root() { return new Worker(\"one\"); } }");

        assertThat(Tagalong.inspect(worker).findings()).isEmpty();
        assertThat(Tagalong.canBeSent(worker)).isTrue();
    }

    @Test
    void whatIsPredictedAndObservedIsOneFinding() throws Exception {
        Report report = inspect(WORKER + """
                class Demo {
                    static Object root() { Worker worker = new Worker("one"); worker.start(); return worker; }
                }
                """);

        Finding finding = only(report);
        assertThat(finding.seen()).containsExactly(Finding.PREDICTED, Finding.OBSERVED);
        assertThat(finding.certainty()).isEqualTo(Certainty.OBSERVED);
        assertThat(finding.count()).isEqualTo(1);
        assertThat(new TextWriter().render(report)).startsWith("ERROR  Worker cannot be sent: it leads to");
    }

    @Test
    void theFingerprintIsTheSameBeforeAndAfter() throws Exception {
        Object worker = root(WORKER + "class Demo { static Object root() { return new Worker(\"one\"); } }");
        Finding before = only(Tagalong.inspect(worker, Options.defaults().withPredictions()));
        var start = worker.getClass().getDeclaredMethod("start");
        start.setAccessible(true);
        start.invoke(worker);

        assertThat(only(Tagalong.inspect(worker)).id()).isEqualTo(before.id());
    }

    @Test
    void theWayToAnObjectThatIsThereIsTheLiveOne() throws Exception {
        Report report = inspect(WORKER + """
                class Application implements Serializable {
                    private final List<Worker> workers = new ArrayList<>();
                    Application() { workers.add(new Worker("one")); workers.add(new Worker("two")); }
                }
                class Demo { static Object root() { return new Application(); } }
                """);

        Finding finding = only(report);
        assertThat(names(finding)).containsExactly("workers", "[0]", "handle", "bad");
        assertThat(finding.path())
                .extracting(Step::certainty)
                .containsExactly(Certainty.OBSERVED, Certainty.OBSERVED, Certainty.CERTAIN, Certainty.CERTAIN);
        assertThat(report.changes().get(0).edits())
                .extracting(edit -> edit.owner() + "." + edit.name())
                .containsExactly("demo.Worker.handle");
        assertThat(report.changes().get(0).checked()).isTrue();
    }

    @Test
    void whatComesIntoAContainerIsPredictedToo() throws Exception {
        Report report = inspect("""
                class Bad {}
                class Basket implements Serializable {
                    private final List<Object> items = new ArrayList<>();
                    void put() { items.add(new Bad()); }
                }
                class Demo { static Object root() { return new Basket(); } }
                """);

        Finding finding = only(report);
        assertThat(names(finding)).containsExactly("items", "[]");
        assertThat(finding.after()).extracting(Place::method).containsExactly("put");
    }

    @Test
    void whatIsGoneFromAnObjectDoesNotComeBackThroughIt() throws Exception {
        assertThat(inspect("""
                class Bad {}
                class Basket implements Serializable {
                    private List<Object> items = new ArrayList<>();
                    void put() { items.add(new Bad()); }
                    void drop() { items = null; }
                }
                class Demo { static Object root() { Basket basket = new Basket(); basket.drop(); return basket; } }
                """).findings()).isEmpty();
    }

    @Test
    void whatOnlyTheConstructorStoresIsNotToCome() throws Exception {
        assertThat(inspect("""
                class Bad {}
                class Basket implements Serializable {
                    private Object item;
                    Basket(boolean bad) { if (bad) { fill(); } }
                    private void fill() { item = new Bad(); }
                }
                class Demo {
                    static Object root() { return new Basket(false); }
                    static Object other() { return new Basket(true); }
                }
                """).findings()).isEmpty();
    }

    @Test
    void whatIsPassedToOneOfSeveralObjectsIsNotCertain() throws Exception {
        Finding finding = only(inspect("""
                class Bad {}
                class Box implements Serializable {
                    private Object content;
                    void set(Object content) { this.content = content; }
                }
                class Demo {
                    static Object root() { return new Box(); }
                    static void other() { new Box().set(new Bad()); }
                }
                """));

        assertThat(finding.certainty()).isEqualTo(Certainty.LIKELY);
    }

    @Test
    void noClassIsInitialised() throws Exception {
        Report report = inspect("""
                class Bad { static { System.setProperty("demo.Bad", "initialised"); } }
                class Worker implements Serializable { Object bad; void start() { bad = new Bad(); } }
                class Demo { static Object root() { return new Worker(); } }
                """);

        assertThat(report.findings()).hasSize(1);
        assertThat(System.getProperty("demo.Bad")).isNull();
    }

    @Test
    void aClassWithoutAClassFileIsNotJudged() throws Exception {
        Compiled program = Compiled.of(WORKER + "class Demo { static Object root() { return new Worker(\"one\"); } }");
        ClassLoader inMemory = new ClassLoader(getClass().getClassLoader()) {
            @Override
            protected Class<?> findClass(String name) throws ClassNotFoundException {
                try {
                    byte[] bytes = program.read(name);
                    return defineClass(name, bytes, 0, bytes.length);
                } catch (IOException e) {
                    throw new ClassNotFoundException(name, e);
                }
            }
        };
        Report report = Tagalong.inspect(call(inMemory), Options.defaults().withPredictions());

        assertThat(report.findings()).isEmpty();
        assertThat(report.notJudged()).singleElement().satisfies(part -> {
            assertThat(part.what()).isEqualTo("demo.Worker");
            assertThat(part.reason()).contains("class file");
        });
    }

    private Report inspect(String program) throws Exception {
        return SchemaCheck.valid(
                Tagalong.inspect(root(program), Options.defaults().withPredictions()));
    }

    private Object root(String program) throws Exception {
        Compiled.of(program).writeTo(folder);
        return call(new URLClassLoader(
                new URL[] {folder.toUri().toURL()}, getClass().getClassLoader()));
    }

    private static Object call(ClassLoader loader) throws Exception {
        var method = loader.loadClass("demo.Demo").getDeclaredMethod("root");
        method.setAccessible(true);
        return method.invoke(null);
    }

    private static Finding only(Report report) {
        assertThat(report.findings()).hasSize(1);
        return report.findings().get(0);
    }

    private static List<String> names(Finding finding) {
        return finding.path().stream().map(Step::name).toList();
    }

    /** The line of a mark; the compiler's source has four lines above the program. */
    private static int line(String program, String mark) {
        return 5
                + (int) program.substring(0, program.indexOf("//#" + mark))
                        .lines()
                        .count()
                - 1;
    }
}
