package dev.tagalong;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.bytecode.Compiled;
import dev.tagalong.catalogue.SendSites;
import dev.tagalong.finding.Finding;
import dev.tagalong.finding.NotJudged;
import dev.tagalong.finding.Place;
import dev.tagalong.finding.Root;
import dev.tagalong.graph.Certainty;
import dev.tagalong.report.Report;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Small programs, and what is found in their class files. */
class ScanTest {
    /** A holder of anything, a class that cannot be sent, and a Serializable function. */
    private static final String TYPES = """
            class Box<T> implements Serializable { T content; Box(T content) { this.content = content; } Box() {} }
            class Bad {}
            interface Task extends Runnable, Serializable {}
            """;

    @TempDir
    private Path folder;

    @Test
    void holdersMadeInTwoPlacesKeepTheirContentsApart() throws IOException {
        assertThat(found("""
                        class Demo {
                            static void good(ObjectOutputStream out) throws IOException {
                                out.writeObject(new Box<>("text"));
                            }
                            static void bad() { new Box<>(new Bad()).toString(); }
                        }
                        """)).isEmpty();
    }

    @Test
    void whatAFactoryMakesForOneIsNotWhatItMakesForAnother() throws IOException {
        assertThat(found("""
                        class Demo {
                            static <T> Box<T> box(T content) { return new Box<>(content); }
                            static void send(ObjectOutputStream out) throws IOException {
                                Box<?> bad = box(new Bad());
                                out.writeObject(box("text"));
                            }
                        }
                        """)).isEmpty();
    }

    @Test
    void listsMadeAtOneLineForTwoObjectsAreTwo() throws IOException {
        assertThat(found("""
                        class Job implements Serializable { List<Object> parts = new ArrayList<>(); }
                        class Demo {
                            static void send(ObjectOutputStream out) throws IOException {
                                Job other = new Job();
                                other.parts.add(new Bad());
                                Job job = new Job();
                                job.parts.add("text");
                                out.writeObject(job);
                            }
                        }
                        """)).isEmpty();
    }

    @Test
    void whatIsAddedThroughAnAliasIsFound() throws IOException {
        assertThat(found("""
                        class Job implements Serializable {
                            private final List<Object> parts = new ArrayList<>();
                            List<Object> parts() { return Collections.unmodifiableList(parts); }
                            void each(Consumer<List<Object>> what) { what.accept(parts); }
                        }
                        class Demo {
                            static void send(ObjectOutputStream out) throws IOException {
                                Job job = new Job();
                                job.each(parts -> parts.add(new Bad()));
                                out.writeObject(job.parts());
                            }
                        }
                        """))
                .containsExactly("java.util.Collections$UnmodifiableRandomAccessList > [] x Bad certain now");
    }

    @Test
    void aStoreAfterTheSendIsNotThereAtTheSend() throws IOException {
        assertThat(found("""
                        class Job implements Serializable { Object part; void start() { part = new Bad(); } }
                        class Demo {
                            static void send(ObjectOutputStream out) throws IOException {
                                Job job = new Job();
                                out.writeObject(job);
                                job.start();
                            }
                        }
                        """)).containsExactly("Job > part x Bad certain after start");
    }

    @Test
    void aStoreBeforeTheSendIsThere() throws IOException {
        assertThat(found("""
                        class Job implements Serializable { Object part; void start() { part = new Bad(); } }
                        class Demo {
                            static void send(ObjectOutputStream out) throws IOException {
                                Job job = new Job();
                                job.start();
                                out.writeObject(job);
                            }
                        }
                        """)).containsExactly("Job > part x Bad certain now");
    }

    @Test
    void whatIsTakenAwayBeforeTheSendHasTwoEnds() throws IOException {
        assertThat(found("""
                        class Job implements Serializable {
                            Object part;
                            void start() { part = new Bad(); }
                            void stop() { part = null; }
                        }
                        class Demo {
                            static void send(ObjectOutputStream out) throws IOException {
                                Job job = new Job();
                                job.start();
                                job.stop();
                                out.writeObject(job);
                            }
                        }
                        """)).containsExactly("Job > part x Bad certain after start until stop");
    }

    @Test
    void theSendThatLeadsToTheStoreWorksOnce() throws IOException {
        assertThat(found("""
                        class Worker implements Serializable {
                            Object handle;
                            void start(ObjectOutputStream out) throws IOException {
                                out.writeObject(this);
                                handle = new Bad();
                            }
                        }
                        class Demo {
                            static void run(ObjectOutputStream out) throws IOException {
                                Worker worker = new Worker();
                                for (int i = 0; i < 2; i++) { worker.start(out); }
                            }
                        }
                        """)).containsExactly("Worker > handle x Bad certain after start");
    }

    @Test
    void aHookThatCatchesGuardsWhatItWrites() throws IOException {
        Report report = scan("""
                class Job implements Serializable {
                    Object part = new Bad();
                    private void writeObject(ObjectOutputStream out) throws IOException {
                        try { out.writeObject(part); } catch (NotSerializableException e) { out.writeObject(null); }
                    }
                    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
                        part = in.readObject();
                    }
                }
                class Demo { static void send(ObjectOutputStream out) throws IOException { out.writeObject(new Job()); } }
                """);
        assertThat(report.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.guardedBy()).isEqualTo("demo.Job.writeObject");
            assertThat(report.clean()).isTrue();
        });
    }

    @Test
    void whatAHookHandsItsStreamToBelongsToTheObject() throws IOException {
        assertThat(found("""
                        class Job implements Serializable {
                            transient Object part = new Bad();
                            private void writeObject(ObjectOutputStream out) throws IOException {
                                out.defaultWriteObject();
                                save(out);
                            }
                            private void save(ObjectOutputStream out) throws IOException { out.writeObject(part); }
                        }
                        class Demo {
                            static void send(ObjectOutputStream out) throws IOException { out.writeObject(new Job()); }
                        }
                        """)).containsExactly("Job > part x Bad certain now");
    }

    @Test
    void whatIsReplacedIsJudgedByItsReplacement() throws IOException {
        assertThat(found("""
                        class Job implements Serializable {
                            Object part = new Bad();
                            Object writeReplace() { return new Box<>(new Bad()); }
                        }
                        class Demo {
                            static void send(ObjectOutputStream out) throws IOException { out.writeObject(new Job()); }
                        }
                        """)).containsExactly("Job > writeReplace > content x Bad certain now");
    }

    @Test
    void sendsAreFoundThroughTheProgramsOwnApi() throws IOException {
        Report report = scan("""
                class Pool {
                    private final ObjectOutputStream out;
                    Pool(ObjectOutputStream out) { this.out = out; }
                    void submit(Task task) throws IOException { send(task); }
                    private void send(Object what) throws IOException { out.writeObject(what); }
                }
                class Demo {
                    int n;
                    void run(Pool pool) throws IOException { pool.submit(() -> System.out.println(n)); }
                }
                """);
        assertThat(lines(report)).containsExactly("Demo.run~demo.Task > this x Demo certain now");
        Root root = report.roots().get(0);
        assertThat(root.kind()).isEqualTo(Root.Kind.LAMBDA);
        assertThat(root.sites()).singleElement().satisfies(site -> {
            assertThat(site.place().method()).isEqualTo("send");
            assertThat(site.api()).isEqualTo("java.io.ObjectOutputStream#writeObject");
        });
    }

    @Test
    void aSendSiteOfOnesOwnIsFollowed() throws IOException {
        Compiled.of(TYPES + """
                        interface Grid { void run(Object task); }
                        class Demo { void go(Grid grid) { grid.run(new Box<>(new Bad())); } }
                        """).writeTo(folder);
        assertThat(Tagalong.scan(ScanOptions.of(folder)).roots()).isEmpty();
        Report report = Tagalong.scan(ScanOptions.of(folder).withSendSite(SendSites.of("demo.Grid#run 0")));
        assertThat(lines(report)).containsExactly("Box > content x Bad certain now");
    }

    @Test
    void typesCanBeAskedFor() throws IOException {
        Compiled.of(TYPES + """
                        class Job implements Serializable { Object part = new Bad(); }
                        class Demo { Job job = new Job(); }
                        """).writeTo(folder);
        List<String> expected = List.of("Job > part x Bad certain now");
        assertThat(lines(Tagalong.scan(ScanOptions.of(folder).withRoot("demo.Job"))))
                .isEqualTo(expected);
        assertThat(lines(Tagalong.scan(ScanOptions.of(folder).withAllSerializable())))
                .isEqualTo(expected);
    }

    @Test
    void ofNestedClassesThatNobodyNamedTheSerializableOnesAreMeant() throws IOException {
        Compiled.of(TYPES + """
                        class Job implements Serializable {
                            static class Part implements Serializable { Object held = new Bad(); }
                            static class Cursor {}
                            Object cursor() { return new Cursor(); }
                            Object part() { return new Part(); }
                        }
                        """).writeTo(folder);
        assertThat(lines(Tagalong.scan(ScanOptions.of(folder).withRoot("demo.Job"))))
                .containsExactly("Job$Part > held x Bad certain now");
        assertThat(lines(Tagalong.scan(ScanOptions.of(folder).withRoot("demo.Job$Cursor"))))
                .containsExactly("Job$Cursor x Job$Cursor certain now");
    }

    @Test
    void whatIsNotKnownIsNotJudgedWithItsReason() throws IOException {
        Report report = scan("""
                class Job implements Serializable { Object part; public Job(Object part) { this.part = part; } }
                class Demo {
                    public static void send(ObjectOutputStream out, Object part) throws IOException {
                        out.writeObject(new Job(part));
                    }
                }
                """);
        assertThat(report.findings()).isEmpty();
        assertThat(report.notJudged())
                .extracting(NotJudged::what, NotJudged::reason)
                .contains(org.assertj.core.api.Assertions.tuple(
                        "demo.Job.part", "nobody calls demo.Demo.send in what was looked at"));
    }

    @Test
    void aSearchThatEndsAtItsBudgetSaysSo() throws IOException {
        Compiled.of(TYPES + """
                        class Demo {
                            static void send(ObjectOutputStream out) throws IOException {
                                out.writeObject(new Box<>(new Box<>(new Bad())));
                            }
                        }
                        """).writeTo(folder);
        Report report = Tagalong.scan(ScanOptions.of(folder).withBudget(3));
        assertThat(report.notJudged()).anyMatch(NotJudged::stopped);
        assertThat(report.clean()).isFalse();
    }

    @Test
    void aChoiceOfReceiversIsLessSure() throws IOException {
        Compiled.of(TYPES + """
                        interface Source { Object get(); }
                        class One implements Source { public Object get() { return new Bad(); } }
                        class Two implements Source { public Object get() { return "text"; } }
                        class Demo {
                            public static void send(ObjectOutputStream out, Source source) throws IOException {
                                out.writeObject(new Box<>(source.get()));
                            }
                        }
                        """).writeTo(folder);
        assertThat(lines(Tagalong.scan(ScanOptions.of(folder)))).containsExactly("Box > content x Bad likely now");
        assertThat(lines(Tagalong.scan(ScanOptions.of(folder).withMinCertainty(Certainty.CERTAIN))))
                .isEmpty();
    }

    @Test
    void collectorsStreamsAndProxiesAreSeenThrough() throws IOException {
        assertThat(found("""
                        class Handler implements java.lang.reflect.InvocationHandler, Serializable {
                            final Object part;
                            Handler(Object part) { this.part = part; }
                            public Object invoke(Object proxy, java.lang.reflect.Method method, Object[] all) {
                                return null;
                            }
                        }
                        class Demo {
                            static void streams(ObjectOutputStream out) throws IOException {
                                out.writeObject(java.util.stream.Stream.of("a", "b")
                                        .map(name -> new Box<>(new Bad()))
                                        .collect(java.util.stream.Collectors.groupingBy(Box::hashCode)));
                            }
                            static void proxies(ObjectOutputStream out) throws IOException {
                                out.writeObject(java.lang.reflect.Proxy.newProxyInstance(
                                        Demo.class.getClassLoader(),
                                        new Class<?>[] {Runnable.class},
                                        new Handler(new Bad())));
                            }
                        }
                        """))
                .containsExactlyInAnyOrder(
                        "java.util.HashMap > [] > [] > content x Bad certain now",
                        "$Proxy(java.lang.Runnable) > h > part x Bad certain now");
    }

    @Test
    void whatAHookWritesInALambdaIsPartOfTheHook() throws IOException {
        assertThat(found("""
                        class Bag implements Serializable {
                            private transient List<Object> all = new ArrayList<>();
                            void add(Object one) { all.add(one); }
                            private void writeObject(ObjectOutputStream out) throws IOException {
                                all.forEach(one -> write(out, one));
                            }
                            private static void write(ObjectOutputStream out, Object one) {
                                try { out.writeObject(one); } catch (IOException e) { throw new IllegalStateException(e); }
                            }
                        }
                        class Demo { static void fill() { new Bag().add(new Bad()); } }
                        """)).isEmpty();
    }

    private List<String> found(String body) throws IOException {
        return lines(scan(body));
    }

    private Report scan(String body) throws IOException {
        Compiled.of(TYPES + body).writeTo(folder);
        return Tagalong.scan(ScanOptions.of(folder));
    }

    private static List<String> lines(Report report) {
        return report.findings().stream().map(ScanTest::line).toList();
    }

    /** {@code ROOT > STEP > STEP x OFFENDER CERTAINTY TIMING}, names of the program without their package. */
    private static String line(Finding finding) {
        String steps = finding.path().stream().map(step -> " > " + step.name()).collect(Collectors.joining());
        String after =
                finding.after().stream().map(Place::method).map(" "::concat).collect(Collectors.joining());
        String until = finding.until().stream()
                .map(Place::method)
                .map(" until "::concat)
                .collect(Collectors.joining());
        return simple(finding.root()) + steps + " x "
                + simple(finding.offender().className()) + " "
                + finding.certainty().word() + " "
                + finding.timing().word() + after + until;
    }

    private static String simple(String name) {
        return name.startsWith("demo.") ? name.substring("demo.".length()) : name;
    }
}
