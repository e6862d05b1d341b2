package dev.tagalong.bytecode.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.bytecode.index.Program;
import dev.tagalong.graph.Certainty;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong with objects by their class alone. */
class ClassFaultsTest {
    private static final Map<Certainty, String> WORDS =
            Map.of(Certainty.CERTAIN, " ", Certainty.LIKELY, " perhaps ", Certainty.POSSIBLE, " possibly ");

    @TempDir
    Path folder;

    private ClassFaults judge(String classes) {
        Program program = Sources.program(folder, classes);
        return new ClassFaults(program, new FileForms(program), method -> false, method -> false);
    }

    private List<String> of(String classes) {
        return judge(classes).of("demo/A").stream()
                .map(fault -> fault.rule() + WORDS.get(fault.certainty()) + fault.member())
                .toList();
    }

    private static String field(String code) {
        return "class A implements Serializable { transient List<String> f = new ArrayList<>(); " + code + " }";
    }

    @Test
    void whatReadingOpensWithTheWayThere() {
        List<ClassFault> faults = judge("""
                class A implements Serializable {
                    File file;
                    transient RandomAccessFile open;
                    private void readObject(ObjectInputStream in) throws Exception {
                        in.defaultReadObject();
                        open = Opener.open(file);
                    }
                }
                class Opener {
                    static RandomAccessFile open(File file) throws IOException {
                        return new RandomAccessFile(file, "r");
                    }
                }
                """).of("demo/A");

        assertThat(faults).singleElement().satisfies(fault -> {
            assertThat(fault.rule()).isEqualTo("reopened-on-read");
            assertThat(fault.why()).isEqualTo("readObject opens a file on the machine where it is read");
            assertThat(fault.places()).extracting(Place::does).containsExactly("calls open()", "opens a file");
            assertThat(fault.places()).extracting(Place::line).containsExactly(10, 15);
        });
    }

    @Test
    void constructorsAndResolversOpenToo() {
        assertThat(of("""
                class Base { Base() { try { new java.net.Socket("host", 1); } catch (IOException e) {} } }
                class A extends Base implements Serializable {}
                """)).containsExactly("reopened-on-read null");
        assertThat(of("""
                class A implements Serializable {
                    Object readResolve() throws IOException { return new ProcessBuilder("x").start(); }
                }
                """)).containsExactly("reopened-on-read readResolve");
        assertThat(of("record A(String name) implements Serializable { A { try { new FileReader(name); }"
                        + " catch (IOException e) {} } }"))
                .containsExactly("reopened-on-read null");
        assertThat(of("""
                class A implements Externalizable {
                    public A() {}
                    public void writeExternal(ObjectOutput out) throws IOException { out.writeUTF("name"); }
                    public void readExternal(ObjectInput in) throws IOException {
                        java.nio.file.Files.readString(java.nio.file.Path.of(in.readUTF()));
                    }
                }
                """)).containsExactly("reopened-on-read readExternal");
    }

    @Test
    void whatIsOpenedLaterOrIsTheReadersOwnIsNone() {
        assertThat(of("""
                class A implements Serializable {
                    String name;
                    transient Supplier<Object> later;
                    transient OutputStream own;
                    private void readObject(ObjectInputStream in) throws Exception {
                        in.defaultReadObject();
                        later = () -> open();
                        File file = File.createTempFile("a", "b");
                        own = new FileOutputStream(file.getPath());
                    }
                    Object open() {
                        try { return new FileInputStream(name); } catch (IOException e) { return null; }
                    }
                }
                """)).isEmpty();
    }

    @Test
    void transientFieldsThatNothingRestores() {
        assertThat(of(field("int size() { return f.size(); }"))).containsExactly("state-lost f");
        assertThat(of("class A implements Serializable { private final transient Object f = new Object();"
                        + " void run() { synchronized (f) { hashCode(); } } }"))
                .containsExactly("state-lost f");
        assertThat(of(field("void open() { f = new ArrayList<>(); } int size() { return f.size(); }")))
                .containsExactly("state-lost perhaps f");
    }

    @Test
    void fieldsThatNothingInTheProgramFillsBeforeAreLostAtMost() {
        String filled = "class A implements Serializable { transient List<String> f; int size() { return f.size(); }"
                + " public void prepare() { f = new ArrayList<>(); } }";
        assertThat(of(filled)).containsExactly("state-lost possibly f");
        assertThat(of(filled + " class Demo { static void use(A a) { a.prepare(); } }"))
                .containsExactly("state-lost perhaps f");
    }

    @Test
    void guardedRestoredAndUnusedFieldsAreNotLost() {
        assertThat(of(field("int size() { return f == null ? 0 : f.size(); }"))).isEmpty();
        assertThat(
                        of(
                                field(
                                        "int size() { List<String> g = f; if (g == null) f = g = new ArrayList<>(); return g.size(); }")))
                .isEmpty();
        assertThat(
                        of(
                                field(
                                        "void init() { if (f == null) f = new ArrayList<>(); } int size() { init(); return f.size(); }")))
                .isEmpty();
        assertThat(of(field("int size() { return f == null ? 0 : count(); } private int count() { return f.size(); }")))
                .isEmpty();
        assertThat(of(field("private void readObject(ObjectInputStream in) { init(); }"
                        + " void init() { f = new ArrayList<>(); } int size() { return f.size(); }")))
                .isEmpty();
        assertThat(of(field("Object get() { return f; }"))).isEmpty();
        assertThat(of(field("Object readResolve() { return new A(); } int size() { return f.size(); }")))
                .isEmpty();
        assertThat(of("class A implements Serializable { transient List<String> f; int size() { return f.size(); } }"))
                .isEmpty();
    }

    @Test
    void subclassesOfLiveTypes() {
        assertThat(of("class A extends ThreadLocal<String> implements Serializable {}"))
                .containsExactly("state-lost null");
        assertThat(of("class A extends Thread implements Serializable {}")).containsExactly("state-lost perhaps null");
        assertThat(of("class A extends Thread implements Serializable { static void go() { new A().start(); } }"))
                .containsExactly("state-lost null");
    }

    @Test
    void hooksThatRefuseAndHooksThatNothingReads() {
        assertThat(of("""
                class A implements Serializable {
                    private void writeObject(ObjectOutputStream out) throws IOException {
                        throw new NotSerializableException();
                    }
                }
                """)).containsExactly("write-hook-throws writeObject");
        assertThat(of("class A implements Serializable { int i; private void writeObject(ObjectOutputStream out) {} }"))
                .containsExactly("read-fails writeObject");
        assertThat(of("class A implements Serializable { private void writeObject(ObjectOutputStream out) {} }"))
                .isEmpty();
    }

    @Test
    void constructorsThatReadingCannotCall() {
        assertThat(
                        of(
                                "class Base { Base(int i) {} } class A extends Base implements Serializable { A() { super(1); } }"))
                .containsExactly("read-fails null");
        assertThat(of("class Base { Base(int i) {} } class A extends Base implements Serializable { A() { super(1); }"
                        + " Object writeReplace() { return \"\"; } }"))
                .isEmpty();
    }
}
