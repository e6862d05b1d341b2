package dev.tagalong.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArrivalUsesTest {
    @Test
    void whatATaskCallsIsFollowed() {
        FieldUse use = task("""
                class Job implements Runnable, Serializable {
                    private final Cache cache = new Cache();
                    private Helper helper = new Helper();
                    public void run() { helper.work(this); }
                    private void fill() { cache.clear(); }
                    static class Helper implements Serializable {
                        void work(Job job) { job.fill(); }
                    }
                    static class Cache { void clear() {} }
                }
                """, "demo.Job", "cache", "demo.Job$Helper");
        assertThat(use.followed()).isTrue();
        assertThat(methods(use)).containsExactly("demo.Job.fill");
        assertThat(use.modifiers()).isEqualTo("private final");
        assertThat(use.type()).isEqualTo("Cache");
        assertThat(use.file()).isEqualTo("Demo.java");
        assertThat(use.restores()).isFalse();
    }

    @Test
    void whatNothingCallsIsNotUsed() {
        FieldUse use = task("""
                class Job implements Runnable, Serializable {
                    private transient volatile List<? extends Map<String, int[]>> cache;
                    public void run() { System.out.println("done"); }
                    private void fill() { cache.size(); }
                    private void readObject(ObjectInputStream in) {}
                }
                """, "demo.Job", "cache");
        assertThat(use.followed()).isTrue();
        assertThat(use.users()).isEmpty();
        assertThat(use.type()).isEqualTo("List<? extends Map<String, int[]>>");
        assertThat(use.modifiers()).isEqualTo("private volatile");
        assertThat(use.restores()).isTrue();
    }

    @Test
    void whatTheJdkCallsBackAndWhatReadingCallsRuns() {
        String source = """
                class Job implements Runnable, Serializable {
                    private Set<Key> keys = new HashSet<>();
                    public void run() {}
                    static class Key implements Serializable, Comparable<Key> {
                        private Object byHash;
                        private Object byOrder;
                        private Object byHook;
                        private Object byNobody;
                        public int hashCode() { return byHash.hashCode(); }
                        public int compareTo(Key other) { return byOrder == other.byOrder ? 0 : 1; }
                        private Object readResolve() { return byHook == null ? null : this; }
                        Object get() { return byNobody; }
                    }
                }
                """;
        assertThat(methods(task(source, "demo.Job$Key", "byHash", "demo.Job$Key")))
                .containsExactly("demo.Job$Key.hashCode");
        assertThat(methods(task(source, "demo.Job$Key", "byOrder", "demo.Job$Key")))
                .containsExactly("demo.Job$Key.compareTo");
        assertThat(methods(task(source, "demo.Job$Key", "byHook", "demo.Job$Key")))
                .containsExactly("demo.Job$Key.readResolve");
        assertThat(task(source, "demo.Job$Key", "byNobody", "demo.Job$Key").users())
                .isEmpty();
    }

    @Test
    void anOverridingMethodOfWhatArrivesRuns() {
        String source = """
                class Job implements Runnable, Serializable {
                    private Base base;
                    public void run() { base.work(); }
                }
                class Base implements Serializable { void work() {} }
                class Sub extends Base { private Object field; void work() { field.hashCode(); } }
                """;
        assertThat(methods(task(source, "demo.Sub", "field", "demo.Sub"))).containsExactly("demo.Sub.work");
        assertThat(task(source, "demo.Sub", "field").users()).isEmpty();
    }

    @Test
    void lambdasThatAreMadeThereRun() {
        FieldUse use = task("""
                class Job implements Runnable, Serializable {
                    private Object field;
                    public void run() { new Thread(() -> use()).start(); }
                    private void use() { Supplier<Object> get = () -> field; }
                }
                """, "demo.Job", "field");
        assertThat(use.followed()).isTrue();
        assertThat(methods(use)).containsExactly("demo.Job.use");
    }

    @Test
    void withoutATaskOrWithReflectionAllReadersAreNamed() {
        String several = """
                class Job implements Serializable {
                    private Object field = "";
                    Job() { field.hashCode(); }
                    public Object first() { return field; }
                    public void second() {}
                }
                """;
        String reflection = """
                class Job implements Runnable, Serializable {
                    private Object field;
                    public void run() {
                        try {
                            Job.class.getDeclaredMethod("first").invoke(this);
                        } catch (ReflectiveOperationException e) {
                            throw new IllegalStateException(e);
                        }
                    }
                    Object first() { return field; }
                }
                """;
        String unknown = """
                class Job implements Runnable, Serializable {
                    interface Port { void open(Job job); }
                    private Object field;
                    private Port port;
                    public void run() { port.open(this); }
                    Object first() { return field; }
                }
                """;
        String returns = """
                class Job implements Supplier<Object>, Serializable {
                    private Object field;
                    public Job get() { return this; }
                    Object first() { return field; }
                }
                """;
        String given = """
                class Job implements Consumer<List<Object>>, Serializable {
                    private Object field;
                    public void accept(List<Object> to) { to.add(this); }
                    Object first() { return field; }
                }
                """;
        String brings = """
                class Job implements Runnable, Serializable {
                    private Object field;
                    private InputStream from;
                    public void run() {
                        try {
                            new ObjectInputStream(from).readObject();
                        } catch (IOException | ClassNotFoundException e) {
                            throw new IllegalStateException(e);
                        }
                    }
                    Object first() { return field; }
                }
                """;
        for (String source : List.of(several, reflection, unknown, returns, given, brings)) {
            FieldUse use = task(source, "demo.Job", "field");
            assertThat(use.followed()).as(source).isFalse();
            assertThat(methods(use)).containsExactly("demo.Job.first");
        }
    }

    @Test
    void aClassThatPutsItsFieldsSaysSo() {
        String source = """
                class Job implements Runnable, Serializable {
                    private Object field;
                    public void run() {}
                    private void writeObject(ObjectOutputStream out) throws IOException {
                        out.putFields().put("field", field);
                        out.writeFields();
                    }
                }
                """;
        assertThat(task(source, "demo.Job", "field").put()).isTrue();
        assertThat(task("class Job implements Runnable { Object field; public void run() {} }", "demo.Job", "field")
                        .put())
                .isFalse();
    }

    @Test
    void whatALambdaTakesOfWhatItCaptures() {
        Compiled demo = Compiled.of("""
                class Job {
                    interface Task extends Runnable, Serializable {}
                    private int size;
                    private String name() { return ""; }
                    static Task names(long before, Job job) { return () -> System.out.println(before + job.name() + job.size); }
                    static Task passes(Job job) { return () -> System.out.println(job); }
                    static Task calls(Job job) { return () -> job.work(); }
                    Task own() { return () -> System.out.println(size); }
                    Task reference() { return this::work; }
                    void work() {}
                }
                """);
        assertThat(taken(demo, "names", 1))
                .isEqualTo(new LambdaUse(
                        List.of(new LambdaUse.Value("name", true), new LambdaUse.Value("size", false)), true));
        assertThat(taken(demo, "passes", 0)).isEqualTo(new LambdaUse(List.of(), false));
        assertThat(taken(demo, "calls", 0)).isEqualTo(new LambdaUse(List.of(), false));
        assertThat(taken(demo, "own", 0)).isEqualTo(new LambdaUse(List.of(new LambdaUse.Value("size", false)), true));
        assertThat(demo.files().captured("demo.Job", "work", "()V", 0)).contains(new LambdaUse(List.of(), false));
        assertThat(demo.files().captured("demo.Job", "absent", "()V", 0)).isEmpty();
    }

    @Test
    void howAClassIsDeclared() {
        ClassFiles files = Compiled.of("""
                abstract class Base { Base(int size) {} }
                class Job extends Base implements Runnable {
                    private static Object shared;
                    private transient Object fresh;
                    private final String name = "";
                    private int[] sizes;
                    private List<Job> jobs;
                    Job() { super(1); }
                    public void run() {}
                }
                class Plain { private java.time.Duration time; private Thread.State state; }
                class Deep extends Plain {}
                """).files();
        Declaration job = files.declaration("demo.Job").orElseThrow();
        assertThat(job.superclasses()).containsExactly("demo.Base");
        assertThat(job.interfaces()).containsExactly("java.lang.Runnable");
        assertThat(job.open()).containsExactly("jobs (List<Job>)");
        assertThat(job.construct()).isFalse();
        assertThat(files.declaration("demo.Plain").orElseThrow().open()).isEmpty();
        assertThat(files.declaration("demo.Deep").orElseThrow().construct()).isTrue();
        assertThat(files.declaration("demo.Absent")).isEmpty();
    }

    private static LambdaUse taken(Compiled demo, String method, int captured) {
        MethodFacts body = demo.files().facts("demo/Job").orElseThrow().methods().stream()
                .filter(code -> code.name().startsWith("lambda$" + method + "$"))
                .findFirst()
                .orElseThrow();
        return demo.files()
                .captured("demo.Job", body.name(), body.descriptor(), captured)
                .orElseThrow();
    }

    private static FieldUse task(String source, String owner, String field, String... arrived) {
        Compiled demo = Compiled.of(source);
        List<String> classes = new ArrayList<>(List.of(arrived));
        classes.add("demo.Job");
        return ArrivalUses.ofObject(demo.files(), classes, "demo.Job")
                .field(owner, field)
                .orElseThrow();
    }

    private static List<String> methods(FieldUse use) {
        return use.users().stream()
                .map(line -> line.className() + "." + line.method())
                .distinct()
                .toList();
    }
}
