package dev.tagalong;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.bytecode.Compiled;
import dev.tagalong.catalogue.Profile;
import dev.tagalong.catalogue.Profiles;
import dev.tagalong.finding.Finding;
import dev.tagalong.report.Report;
import dev.tagalong.report.SchemaCheck;
import dev.tagalong.serial.StoredForms;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.io.StringReader;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Pairs of versions of a program: what the second reads of what the first stored is as the scan says. */
class StoredFormsTest {
    private static final String UID = "static final long serialVersionUID = 1; ";
    private static final String TEXT = " public String toString() { return ";
    private static final String PROFILE = """
            title Store
            door store
              when all of it is stored
              durable
              call demo.Demo#keep 0
            """;
    private static final String MAIN = """
            public class Demo {
                static Object kept;
                static void keep(Object what) { kept = what; }
                public static Object go() { keep(make()); return kept; }
                static Object make() { return %s; }
            }
            """;

    @TempDir
    private Path folder;

    /**
     * @param before what the first version stores, and its classes
     * @param says what the object that arrives says of itself, or the simple name of the exception
     * @param found the rules and members of what is found, sorted
     */
    static Stream<Arguments> versions() {
        return Stream.of(
                of("same", job(UID + "int n = 5;"), job(UID + "int n;" + TEXT + "\"\" + n; }"), "5"),
                of(
                        "a method more",
                        job("int n = 5;"),
                        job("int n; void go() {}"),
                        "InvalidClassException",
                        "read-fails self"),
                of("a method more, declared", job(UID), job(UID + "void go() {}" + TEXT + "\"ok\"; }"), "ok"),
                of(
                        "other version",
                        job(UID),
                        job(UID.replace("1", "2") + "int n;"),
                        "InvalidClassException",
                        "read-fails self"),
                of(
                        "a primitive for another",
                        job(UID + "int n = 5; String s = \"a\";"),
                        job(UID + "long n;"),
                        "InvalidClassException",
                        "read-fails n"),
                of(
                        "a box for a primitive",
                        job(UID + "int n = 5;"),
                        job(UID + "Integer n;"),
                        "InvalidClassException",
                        "read-fails n"),
                of(
                        "a field less",
                        job(UID + "int n = 5; Object o = new Date();"),
                        job(UID + "Object o;" + TEXT + "o.getClass().getName(); }"),
                        "java.util.Date",
                        "state-lost n"),
                of(
                        "fields more",
                        job(UID),
                        job(UID + "int n = 3; boolean b; String s = \"x\";" + TEXT + "n + \" \" + b + \" \" + s; }"),
                        "0 false null",
                        "version-unsafe b",
                        "version-unsafe n",
                        "version-unsafe s"),
                of(
                        "a field that is transient now",
                        job(UID + "int n = 5;"),
                        job(UID + "transient int n;" + TEXT + "\"\" + n; }"),
                        "0",
                        "state-lost n"),
                of(
                        "another type",
                        job(UID + "Object o = new ArrayList<>();"),
                        job(UID + "Map<?, ?> o;"),
                        "ClassCastException",
                        "read-fails o"),
                of(
                        "a wider type",
                        job(UID + "ArrayList<?> o = new ArrayList<>();"),
                        job(UID + "List<?> o;" + TEXT + "\"\" + o; }"),
                        "[]"),
                of(
                        "another array",
                        job(UID + "String[] o = {\"a\"};"),
                        job(UID + "Integer[] o;"),
                        "ClassCastException",
                        "read-fails o"),
                of(
                        "a wider array",
                        job(UID + "String[] o = {\"a\"};"),
                        job(UID + "Object[] o;" + TEXT + "\"\" + o.length; }"),
                        "1"),
                of("gone", job(UID), "", "ClassNotFoundException", "read-fails self"),
                of("not Serializable", job(UID), "class Job {}", "InvalidClassException", "read-fails self"),
                of("abstract", job(UID), "abstract " + job(UID), "InvalidClassException", "read-fails self"),
                of("Externalizable", job(UID), external("Job", UID), "InvalidClassException", "read-fails self"),
                of(
                        "no longer Externalizable",
                        external("Job", UID),
                        job(UID),
                        "InvalidClassException",
                        "read-fails self"),
                of(
                        "no constructor",
                        job(UID),
                        "class Base { Base(int n) {} } class Job extends Base implements Serializable { " + UID
                                + "Job() { super(1); } }",
                        "InvalidClassException",
                        "read-fails self"),
                of(
                        "superclass gone",
                        sub("Base", "int b = 5;", UID),
                        job(UID + TEXT + "\"ok\"; }"),
                        "ok",
                        "state-lost self"),
                of("superclass without fields gone", sub("Base", "", UID), job(UID + TEXT + "\"ok\"; }"), "ok"),
                of(
                        "superclass not Serializable",
                        sub("Base", "int b = 5;", UID),
                        "class Base { int b = 7; } class Job extends Base implements Serializable { " + UID + TEXT
                                + "\"\" + b; } }",
                        "7",
                        "state-lost self"),
                of(
                        "superclass new",
                        job(UID),
                        sub("Base", "int b = 5;", UID + TEXT + "\"\" + b; }"),
                        "0",
                        "version-unsafe self"),
                of(
                        "superclass of the JDK gone",
                        "class Job extends ArrayList<String> { " + UID + "Job() { add(\"a\"); } }",
                        job(UID + TEXT + "\"ok\"; }"),
                        "ok",
                        "state-lost self"),
                of(
                        "superclass of the JDK nearer",
                        "class Job extends Exception { " + UID + " }",
                        "class Job extends RuntimeException { " + UID + TEXT + "\"ok\"; } }",
                        "ok"),
                of(
                        "superclass in another version",
                        sub("Base", "int b;", UID),
                        sub("Base", "int b;", UID).replaceFirst("UID = 1", "UID = 2"),
                        "InvalidClassException",
                        "Base read-fails self"),
                of(
                        "order of superclasses",
                        "class A implements Serializable { " + UID + "int a = 1; } class B extends A { " + UID
                                + "int b = 2; } class Job extends B { " + UID + " }",
                        "class B implements Serializable { " + UID + "int b; } class A extends B { " + UID
                                + "int a; } class Job extends A { " + UID + TEXT + "a + \" \" + b; } }",
                        "0 2",
                        "state-lost self",
                        "version-unsafe self"),
                of(
                        "readResolve gone",
                        job(UID + "private Object readResolve() { return \"it\"; }"),
                        job(UID + TEXT + "\"raw\"; }"),
                        "raw",
                        "state-lost self"),
                of(
                        "readObject gone",
                        job(UID + writes("o.writeInt(5);") + reads("i.readInt();")),
                        job(UID + TEXT + "\"ok\"; }"),
                        "ok",
                        "state-lost self"),
                of(
                        "own data new",
                        job(UID),
                        job(UID + writes("o.writeInt(5);") + reads("i.readInt();")),
                        "EOFException",
                        "read-fails self"),
                of(
                        "own object new",
                        job(UID),
                        job(UID + writes("o.writeObject(null);") + reads("i.readObject();")),
                        "OptionalDataException",
                        "read-fails self"),
                of("hooks that only default", job(UID), job(UID + writes("") + reads("") + TEXT + "\"ok\"; }"), "ok"),
                of(
                        "constant gone",
                        new Made("Colour.BLUE", "enum Colour { RED, BLUE }"),
                        "enum Colour { RED }",
                        "InvalidObjectException",
                        "Colour read-fails BLUE"),
                of(
                        "constants in another order, with bodies",
                        new Made(
                                "Colour.BLUE",
                                "enum Colour { RED, BLUE { int n() { return 1; } }; int n() { return 0; } }"),
                        "enum Colour { BLUE, GREEN, RED }",
                        "BLUE"),
                of(
                        "no enum",
                        new Made("Colour.RED", "enum Colour { RED }"),
                        "class Colour implements Serializable { " + UID + "}",
                        "InvalidClassException",
                        "Colour read-fails self"),
                of("an enum", job(UID), "enum Job { RED }", "InvalidClassException", "read-fails self"),
                of(
                        "components changed",
                        new Made("new Job(1, 2)", "record Job(int a, int b) implements Serializable {}"),
                        "record Job(int b, String c) implements Serializable { void go() {} }",
                        "Job[b=2, c=null]",
                        "state-lost a",
                        "version-unsafe c"),
                of(
                        "type of a component",
                        new Made("new Job(1)", "record Job(int a) implements Serializable {}"),
                        "record Job(long a) implements Serializable {}",
                        "InvalidClassException",
                        "read-fails a"),
                of(
                        "a class for a record",
                        new Made("new Job(1)", "record Job(int a) implements Serializable {}"),
                        job("int a; " + TEXT + "\"\" + a; }"),
                        "InvalidClassException",
                        "read-fails self"),
                of(
                        "a class of that version for a record",
                        new Made("new Job(1)", "record Job(int a) implements Serializable {}"),
                        job("static final long serialVersionUID = 0; int a; " + TEXT + "\"\" + a; }"),
                        "1"),
                of(
                        "a record for a class",
                        job(UID + "int a = 4;"),
                        "record Job(int a) implements Serializable {}",
                        "Job[a=4]"),
                of(
                        "a record for a subclass",
                        sub("Base", "int b = 5;", UID + "int a = 6;"),
                        "class Base implements Serializable {" + UID
                                + "int b; } record Job(int a) implements Serializable {}",
                        "Job[a=6]",
                        "state-lost self"),
                of(
                        "a record for a class that wrote itself",
                        job(UID + "int a = 4; " + writes("o.writeInt(5);") + reads("i.readInt();")),
                        "record Job(int a) implements Serializable {}",
                        "StreamCorruptedException",
                        "read-fails self"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("versions")
    void theScanSaysWhatTheStreamDoes(
            String name, String made, String before, String after, String says, List<String> found) throws Exception {
        Path first = folder.resolve("first");
        Path second = folder.resolve("second");
        Compiled.of(String.format(MAIN, made) + before).writeTo(first);
        Compiled.of(String.format(MAIN, "null") + after).writeTo(second);
        String committed = Tagalong.survey(options(first)).stored().text();
        StoredForms stored = StoredForms.parse("forms.txt", new StringReader(committed));
        assertThat(stored.text()).isEqualTo(committed);
        assertThat(stored.classes()).isNotEmpty();

        Report report = Tagalong.scan(options(second).withStored(stored));

        String read = read(second, write(first));
        assertThat(read).isEqualTo(says);
        SchemaCheck.valid(report);
        assertThat(report.findings())
                .as(committed)
                .extracting(StoredFormsTest::words)
                .containsExactlyInAnyOrderElementsOf(found);
        report.findings().stream()
                .filter(finding -> finding.rule().equals("read-fails"))
                .forEach(finding -> assertThat(finding.reason()).contains(read));
        assertThat(Tagalong.scan(options(first).withStored(stored)).findings()).isEmpty();
    }

    private static String words(Finding finding) {
        String owner =
                finding.root().equals("stored demo.Job") ? "" : finding.root().replace("stored demo.", "") + " ";
        String member =
                finding.path().isEmpty() ? "self" : finding.path().get(0).name();
        return owner + finding.rule() + " " + member;
    }

    private static ScanOptions options(Path classes) throws IOException {
        Profile profile = Profiles.parse("store.txt", new StringReader(PROFILE));
        return ScanOptions.of(classes).withProfile(profile);
    }

    private static byte[] write(Path classes) throws Exception {
        try (URLClassLoader loader = loader(classes)) {
            Method go = loader.loadClass("demo.Demo").getMethod("go");
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
                // Within another object, as all but the first of a stream are.
                out.writeObject(new Object[] {go.invoke(null), "end"});
            }
            return bytes.toByteArray();
        }
    }

    private static String read(Path classes, byte[] bytes) throws Exception {
        try (URLClassLoader loader = loader(classes);
                ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes)) {
                    @Override
                    protected Class<?> resolveClass(ObjectStreamClass description) throws ClassNotFoundException {
                        return Class.forName(description.getName(), false, loader);
                    }
                }) {
            return ((Object[]) in.readObject())[0].toString();
        } catch (IOException | ClassNotFoundException | RuntimeException failed) {
            return failed.getClass().getSimpleName();
        }
    }

    private static URLClassLoader loader(Path classes) throws IOException {
        return new URLClassLoader(new URL[] {classes.toUri().toURL()});
    }

    private static Arguments of(String name, String before, String after, String says, String... found) {
        return Arguments.of(name, "new Job()", before, after, says, List.of(found));
    }

    private static Arguments of(String name, Made made, String after, String says, String... found) {
        return Arguments.of(name, made.how, made.before, after, says, List.of(found));
    }

    private record Made(String how, String before) {}

    private static String job(String members) {
        return "class Job implements Serializable { " + members + " }\n";
    }

    private static String sub(String base, String members, String below) {
        return "class " + base + " implements Serializable { " + UID + members + " } class Job extends " + base + " { "
                + below + " }\n";
    }

    private static String external(String name, String members) {
        return "class " + name + " implements Externalizable { " + members + " public Job() {}"
                + " public void writeExternal(ObjectOutput o) {} public void readExternal(ObjectInput i) {} }\n";
    }

    private static String writes(String more) {
        return "private void writeObject(ObjectOutputStream o) throws IOException { o.defaultWriteObject(); " + more
                + " } ";
    }

    private static String reads(String more) {
        return "private void readObject(ObjectInputStream i) throws IOException, ClassNotFoundException {"
                + " i.defaultReadObject(); " + more + " } ";
    }
}
