package dev.tagalong;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.bytecode.Compiled;
import dev.tagalong.finding.Finding;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Pairs of programs: what one writes, and what the other reads of it in a JVM of its own, is as the scan says. */
class ReceiverTest {
    private static final String MAIN = """
            public class Demo {
                public static void main(String[] args) throws Exception {
                    if (args[0].equals("write")) {
                        try (ObjectOutputStream out = new ObjectOutputStream(new FileOutputStream(args[1]))) { send(out); }
                    } else {
                        try (ObjectInputStream in = new ObjectInputStream(new FileInputStream(args[1]))) { in.readObject(); }
                    }
                }
                static void send(ObjectOutputStream out) throws IOException { out.writeObject(%s); }
            """;
    private static final String UID = "private static final long serialVersionUID = 1; ";
    private static final String BOX =
            "class Box implements Serializable { " + UID + "Object content; Box(Object c) { content = c; } }\n";
    private static final String TASK = "interface Task extends Runnable, Serializable {}\n";

    @TempDir
    private Path folder;

    static Stream<Arguments> programs() {
        return Stream.of(
                of("same", "new Job()", job("int n;"), job("int n;"), null),
                of("uncomputed", "new Job()", job("int n; void go() {}"), job("int n;"), "InvalidClassException"),
                of(
                        "uid",
                        "new Job()",
                        job(UID + "int n;"),
                        job(UID.replace("1", "2") + "int n;"),
                        "InvalidClassException"),
                of("other method", "new Job()", job(UID + "int n;"), job(UID + "int n; void go() {}"), null),
                of("new field", "new Job()", job(UID), job(UID + "String s;"), null),
                of("primitive", "new Job()", job(UID + "int n = 5;"), job(UID + "long n;"), "InvalidClassException"),
                of("box", "new Job()", job(UID + "int n = 5;"), job(UID + "Integer n;"), "InvalidClassException"),
                of(
                        "reference",
                        "new Job()",
                        job(UID + "Object o = new ArrayList<>();"),
                        job(UID + "Map<?, ?> o;"),
                        "ClassCastException"),
                of(
                        "wider",
                        "new Job()",
                        job(UID + "ArrayList<?> o = new ArrayList<>();"),
                        job(UID + "List<?> o;"),
                        null),
                of("missing", "new Box(new Job())", BOX + job(""), BOX, "ClassNotFoundException"),
                of("missing element", "new Box(new Job[0])", BOX + job(""), BOX, "ClassNotFoundException"),
                of(
                        "missing behind a field that is not there",
                        "new Holder()",
                        "class Holder implements Serializable { " + UID + "Job job = new Job(); }" + job(UID),
                        "class Holder implements Serializable { " + UID + "}",
                        null),
                of(
                        "missing superclass",
                        "new Job()",
                        "class Base implements Serializable { " + UID + "int b; } class Job extends Base { " + UID
                                + "}",
                        job(UID),
                        null),
                of(
                        "superclass in another version",
                        "new Job()",
                        "class Base implements Serializable { " + UID + "int b; } class Job extends Base { " + UID
                                + "}",
                        "class Base implements Serializable { int b; } class Job extends Base { " + UID + "}",
                        "InvalidClassException"),
                of("not Serializable", "new Job()", job(UID), "class Job { " + UID + "}", "InvalidClassException"),
                of(
                        "Externalizable",
                        "new Job()",
                        job(UID),
                        "class Job implements Externalizable { " + UID + "public void writeExternal(ObjectOutput o) {}"
                                + " public void readExternal(ObjectInput i) {} }",
                        "InvalidClassException"),
                of(
                        "no constructor",
                        "new Job()",
                        "class Base { } class Job extends Base implements Serializable { " + UID + "}",
                        "class Base { Base(int n) {} } class Job extends Base implements Serializable { " + UID
                                + "Job() { super(1); } }",
                        "InvalidClassException"),
                of(
                        "abstract",
                        "new Job()",
                        job(UID),
                        "abstract " + job(UID),
                        "InstantiationException|InvalidClassException|RuntimeException"),
                of(
                        "constant",
                        "new Box(Colour.BLUE)",
                        BOX + "enum Colour { RED, BLUE }",
                        BOX + "enum Colour { RED }",
                        "InvalidObjectException"),
                of(
                        "constant with a body",
                        "new Box(Colour.BLUE)",
                        BOX + "enum Colour { RED, BLUE { void go() {} } }",
                        BOX + "enum Colour { RED, BLUE }",
                        null),
                of(
                        "other constant",
                        "new Box(Colour.RED)",
                        BOX + "enum Colour { RED, BLUE }",
                        BOX + "enum Colour { RED }",
                        null),
                of(
                        "no enum",
                        "new Box(Colour.RED)",
                        BOX + "enum Colour { RED }",
                        BOX + "class Colour implements Serializable { " + UID + "}",
                        "InvalidClassException"),
                of(
                        "record without a component",
                        "new Job(1, new Job(2, null))",
                        "record Job(int n, Object o) implements Serializable {}",
                        "record Job(int n) implements Serializable {}",
                        null),
                of(
                        "record with another type",
                        "new Job(1)",
                        "record Job(int n) implements Serializable {}",
                        "record Job(long n) implements Serializable {}",
                        "InvalidClassException"),
                of(
                        "class in place of a record",
                        "new Job()",
                        "record Job() implements Serializable {}",
                        job(UID),
                        "InvalidClassException"),
                of(
                        "record in place of a class",
                        "new Job()",
                        job(UID),
                        "record Job() implements Serializable {}",
                        null),
                of("lambda", "(Task) () -> System.out.println()", TASK, TASK, null),
                of("lambda without a host", "Host.task()", TASK + host("() -> {}"), TASK, "ClassNotFoundException"),
                of(
                        "lambda of a host without lambdas",
                        "Host.task()",
                        TASK + host("() -> {}"),
                        TASK + host("null"),
                        "NoSuchMethodException"),
                of("lambda of a host", "Host.task()", TASK + host("() -> {}"), TASK + host("() -> {}"), null),
                of(
                        "lambda with another body",
                        "Host.task()",
                        TASK + host("System::gc"),
                        TASK + host("System::runFinalization"),
                        "InvalidObjectException"),
                of(
                        "lambda that captures more",
                        "Host.task()",
                        TASK + host("() -> {}"),
                        TASK + "class Host { static Task task() { int n = args(); return () -> System.out.println(n); }"
                                + " static int args() { return 1; } }",
                        "InvalidObjectException"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("programs")
    void theScanSaysWhatTheReaderSays(String name, String sent, String here, String there, @Nullable String thrown)
            throws Exception {
        Path writer = folder.resolve("writer");
        Path reader = folder.resolve("reader");
        String main = String.format(MAIN, sent) + "}\n";
        Compiled.of(main + here).writeTo(writer);
        Compiled.of(String.format(MAIN, receiverSends(sent)) + "}\n" + there).writeTo(reader);
        Path data = folder.resolve("data");
        assertThat(run(writer, "write", data)).isEmpty();

        String said = run(reader, "read", data);
        List<String> found =
                Tagalong.scan(ScanOptions.of(writer).withReceiverClasspath(List.of(reader))).findings().stream()
                        .map(finding -> finding.rule() + " " + finding.reason())
                        .toList();

        if (thrown == null) {
            assertThat(said).isEmpty();
            assertThat(found).isEmpty();
        } else {
            assertThat(said).containsPattern(thrown);
            assertThat(found).as(said).isNotEmpty().allMatch(each -> each.startsWith("read-fails "));
        }
        assertThat(Tagalong.scan(ScanOptions.of(writer)).findings())
                .extracting(Finding::rule)
                .isEmpty();
    }

    /** The reader's program compiles without what it lacks, but a lambda of the class itself is still there. */
    private static String receiverSends(String sent) {
        return sent.startsWith("(Task)") ? sent : "null";
    }

    private static String job(String members) {
        return "class Job implements Serializable { " + members + " }\n";
    }

    private static String host(String task) {
        return "class Host { static Task task() { return " + task + "; } }\n";
    }

    private static Arguments of(String name, String sent, String here, String there, @Nullable String thrown) {
        return Arguments.of(name, sent, here, there, thrown);
    }

    /** Runs one of the programs and answers what it says on its way out; nothing if all is well. */
    private static String run(Path classes, String word, Path data) throws IOException, InterruptedException {
        String java = System.getProperty("java.home") + File.separator + "bin" + File.separator + "java";
        List<String> command = new ArrayList<>(List.of(java, "-XX:TieredStopAtLevel=1", "-Xshare:auto", "-cp"));
        command.addAll(List.of(classes.toString(), "demo.Demo", word, data.toString()));
        Path said = Files.createTempFile(data.getParent(), "said", ".txt");
        Process child = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertThat(child.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return Files.readString(said, StandardCharsets.UTF_8);
    }
}
