package dev.tagalong.changes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.Tagalong;
import dev.tagalong.finding.Change.Edit;
import dev.tagalong.finding.Finding;
import dev.tagalong.finding.Fix;
import dev.tagalong.graph.EdgeKind;
import dev.tagalong.oracle.Outcome;
import dev.tagalong.oracle.ReadOracle;
import dev.tagalong.oracle.WriteOracle;
import dev.tagalong.report.Report;
import dev.tagalong.report.SchemaCheck;
import dev.tagalong.report.TextWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One program for each kind of link: its suggested edit, made in its source, frees it. */
class AppliedEditsTest {
    @TempDir
    private Path folder;

    @Test
    void aField() throws Exception {
        Program program = new Program("""
                class Demo implements Runnable, Serializable {
                    private final Thread thread = new Thread();
                    public void run() {}
                    static Object make() { return new Demo(); }
                }
                """);
        Edit edit = edit(program, EdgeKind.FIELD, "transient");
        assertThat(edit.text()).isEqualTo("private final transient Thread thread;");
        frees(program.with("private final Thread thread", withoutEnd(edit.text())));
    }

    @Test
    void aFieldThatIsUsedOnArrival() throws Exception {
        Program program = new Program("""
                class Demo implements Runnable, Serializable {
                    private final List<Object> parts = new ArrayList<>(List.of(new Thread()));
                    public void run() { parts.clear(); }
                    static Object make() { return new Demo(); }
                }
                """);
        Edit edit = edit(program, EdgeKind.FIELD, "restore");
        String[] parts = edit.text().split("\n", 2);
        frees(program.with("private final List<Object> parts", withoutEnd(parts[0]))
                .with("    public void run", parts[1].replace("...", "new ArrayList<>()") + "\n    public void run"));
    }

    @Test
    void aFieldOfASuperclass() throws Exception {
        Program program = new Program("""
                class Base implements Serializable { protected Object lock = new Object(); }
                class Demo extends Base {
                    static Object make() { return new Demo(); }
                }
                """);
        Edit edit = edit(program, EdgeKind.FIELD, "transient");
        assertThat(edit.owner()).isEqualTo("demo.Base");
        frees(program.with("protected Object lock", withoutEnd(edit.text())));
    }

    @Test
    void aFieldThatItsClassPuts() throws Exception {
        Program program = new Program("""
                class Demo implements Serializable {
                    private Thread thread = new Thread();
                    private void writeObject(ObjectOutputStream out) throws IOException {
                        out.putFields().put("thread", thread);
                        out.writeFields();
                    }
                    static Object make() { return new Demo(); }
                }
                """);
        Edit edit = edit(program, EdgeKind.FIELD, "hook");
        assertThat(edit.text()).contains("leave thread out of");
        frees(program.with("out.putFields().put(\"thread\", thread);", "out.putFields();"));
    }

    @Test
    void aCapturedVariable() throws Exception {
        Program program = new Program("""
                class Demo {
                    interface Task extends Runnable, Serializable {}
                    static Object make() {
                        Thread thread = new Thread("worker");
                        Task task = () -> System.out.println(thread.getName());
                        return task;
                    }
                }
                """);
        Edit edit = edit(program, EdgeKind.CAPTURED, "copy");
        assertThat(edit.text()).isEqualTo("var name = thread.getName();");
        frees(program.with("println(thread.getName())", "println(name)")
                .before(edit.at().line(), edit.text()));
    }

    @Test
    void aCapturedThis() throws Exception {
        Program program = new Program("""
                class Demo {
                    interface Task extends Runnable, Serializable {}
                    private final int size = Integer.parseInt("3");
                    private final Object lock = new Object();
                    Task task() {
                        return () -> System.out.println(size);
                    }
                    static Object make() { return new Demo().task(); }
                }
                """);
        Edit edit = edit(program, EdgeKind.CAPTURED, "copy");
        assertThat(edit.name()).isEqualTo("this");
        frees(program.before(edit.at().line(), edit.text()));
    }

    @Test
    void twoLambdasOfOneMethodAreTwoEdits() throws Exception {
        Program program = new Program("""
                class Demo implements Serializable {
                    interface Task extends Runnable, Serializable {}
                    private Task first;
                    private Task second;
                    static Object make() {
                        Thread one = new Thread("one");
                        Thread two = new Thread("two");
                        Demo demo = new Demo();
                        demo.first = () -> System.out.println(one.getName());
                        demo.second = () -> System.out.println(two.isDaemon());
                        return demo;
                    }
                }
                """);
        Report report = report(program, "before");
        assertThat(report.findings())
                .extracting(finding -> finding.path().get(1).name())
                .containsExactlyInAnyOrder("one", "two");
        assertThat(report.changes())
                .allSatisfy(change -> assertThat(change.edits()).hasSize(2));
        assertThat(report.changes().stream()
                        .filter(change -> change.edits().stream().allMatch(edit -> edit.kind() == EdgeKind.CAPTURED)))
                .hasSize(1);
    }

    @Test
    void theObjectAroundAnInnerClass() throws Exception {
        Program program = new Program("""
                class Demo {
                    private int limit = 1;
                    class Holder implements Serializable { int limit() { return limit; } }
                    static Object make() { return new Demo().new Holder(); }
                }
                """);
        Edit edit = edit(program, EdgeKind.OUTER, "static-nested");
        assertThat(edit.text()).isEqualTo("static class Holder");
        assertThat(edit.arrival()).contains("used by Demo$Holder.limit()");
        frees(program.with(
                        "class Holder implements Serializable {",
                        edit.text()
                                + " implements Serializable { private final int limit; Holder(int limit) { this.limit = limit; }")
                .with("new Demo().new Holder()", "new Holder(new Demo().limit)"));
    }

    @Test
    void aVariableOfALocalClass() throws Exception {
        Program program = new Program("""
                class Demo {
                    static Object make() {
                        Thread thread = new Thread();
                        class Local implements Serializable { long id() { return thread.getPriority(); } }
                        return new Local();
                    }
                }
                """);
        Edit edit = edit(program, EdgeKind.LOCAL, "copy");
        assertThat(edit.name()).isEqualTo("thread");
        assertThat(edit.text()).startsWith("copy what is needed of thread to a variable before the class");
        frees(program.with("class Local", "int priority = thread.getPriority();\nclass Local")
                .with("return thread.getPriority()", "return priority"));
    }

    @Test
    void whatAHookWrites() throws Exception {
        Program program = new Program("""
                class Demo implements Serializable {
                    private transient Thread thread = new Thread();
                    private void writeObject(ObjectOutputStream out) throws IOException {
                        out.writeObject(thread);
                    }
                    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
                        thread = (Thread) in.readObject();
                    }
                    static Object make() { return new Demo(); }
                }
                """);
        Edit edit = edit(program, EdgeKind.WRITTEN, "hook");
        assertThat(edit.text()).isEqualTo("leave thread out of what Demo writes itself");
        frees(program.with("out.writeObject(thread);", "").with("thread = (Thread) in.readObject();", ""));
    }

    @Test
    void aComponent() throws Exception {
        Program program = new Program("""
                record Demo(Thread thread) implements Serializable {
                    static Object make() { return new Demo(new Thread("worker")); }
                }
                """);
        assertThat(fix(program).text()).startsWith("a component that describes the Thread");
        frees(program.with("Demo(Thread thread)", "Demo(String thread)").with("new Thread(\"worker\")", "\"worker\""));
    }

    @Test
    void anElementOfWhatIsSent() throws Exception {
        Program program = new Program("""
                class Demo {
                    static Object make() { return new ArrayList<>(List.of(new Thread("worker"))); }
                }
                """);
        assertThat(fix(program).text()).startsWith("keep in the ArrayList what describes the Thread");
        frees(program.with("new Thread(\"worker\")", "\"worker\""));
    }

    @Test
    void aHandler() throws Exception {
        Program program = new Program("""
                class Demo {
                    static class Handler implements InvocationHandler {
                        public Object invoke(Object proxy, Method method, Object[] arguments) { return null; }
                    }
                    static Object make() {
                        return Proxy.newProxyInstance(Demo.class.getClassLoader(), new Class<?>[] {Runnable.class}, new Handler());
                    }
                }
                """);
        assertThat(fix(program).text()).startsWith("make the Demo$Handler Serializable");
        frees(program.with("implements InvocationHandler", "implements InvocationHandler, Serializable"));
    }

    @Test
    void anObjectThatCouldBeSerializable() throws Exception {
        Program program = new Program("""
                class Demo {
                    private final String name = "";
                    static Object make() { return new Demo(); }
                }
                """);
        Fix fix = fix(program);
        assertThat(fix.step()).isEqualTo(Fix.ROOT);
        assertThat(fix.text()).isEqualTo("class Demo implements Serializable\nIts fields can all be sent.");
        frees(program.with("class Demo", fix.text().lines().findFirst().orElseThrow()));
    }

    @Test
    void aLambdaThatIsNotSerializable() throws Exception {
        Program program = new Program("""
                class Demo {
                    static Object make() {
                        Runnable task = () -> {};
                        return task;
                    }
                }
                """);
        assertThat(fix(program).text()).contains("(Runnable & Serializable) () -> ...");
        frees(program.with("task = () ->", "task = (Runnable & Serializable) () ->"));
    }

    private Report report(Program program, String name) throws Exception {
        return SchemaCheck.valid(
                Tagalong.inspect(program.run(folder.resolve(name)).root()));
    }

    /** The one edit of the best change, which frees all. */
    private Edit edit(Program program, EdgeKind kind, String word) throws Exception {
        Report report = report(program, "before");
        assertThat(report.changes()).isNotEmpty();
        assertThat(report.changes().get(0).checked()).isTrue();
        assertThat(report.changes().get(0).minimal()).isTrue();
        assertThat(report.changes().get(0).edits()).hasSize(1);
        Edit edit = report.changes().get(0).edits().get(0);
        assertThat(edit.kind()).isEqualTo(kind);
        assertThat(edit.edit()).isEqualTo(word);
        assertThat(edit.file()).isEqualTo("Demo.java");
        return edit;
    }

    /** The best fix of the one finding of a program that no change of a link frees. */
    private Fix fix(Program program) throws Exception {
        Report report = report(program, "before");
        assertThat(report.changes()).isEmpty();
        assertThat(report.findings()).hasSize(1);
        Finding finding = report.findings().get(0);
        assertThat(finding.fixes()).isNotEmpty();
        return finding.fixes().get(0);
    }

    private void frees(Program program) throws Exception {
        Program.Sent sent = program.run(folder.resolve("after"));
        Report report = SchemaCheck.valid(Tagalong.inspect(sent.root()));
        assertThat(report.findings()).as(new TextWriter().render(report)).isEmpty();
        assertThat(ReadOracle.read(WriteOracle.bytes(sent.root()), sent.loader())
                        .kind())
                .isEqualTo(Outcome.Kind.OK);
    }

    private static String withoutEnd(String declaration) {
        return declaration.substring(0, declaration.length() - 1);
    }
}
