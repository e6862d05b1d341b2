package dev.tagalong;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.bytecode.Compiled;
import dev.tagalong.finding.NotJudged;
import dev.tagalong.finding.Place;
import dev.tagalong.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** How what is not judged is named, and what a search says that stops. */
class ScanOfUnjudgedTest {
    @TempDir
    Path folder;

    @Test
    void valuesGoByTheMemberThatLeadsToThem() throws IOException {
        SmallScan scan = SmallScan.of(folder, """
                class Holder implements Serializable { List<Object> parts = new ArrayList<>(); }
                class Main {
                    static void captured(ObjectOutputStream out, Object given) throws Exception {
                        Task task = () -> System.out.println(given);
                        out.writeObject(task);
                    }
                    static void inContainers(ObjectOutputStream out, Object given) throws Exception {
                        Holder holder = new Holder();
                        holder.parts.add(given);
                        out.writeObject(holder);
                    }
                    static void inContainersOfContainers(ObjectOutputStream out, Object given) throws Exception {
                        List<Object> kept = new ArrayList<>();
                        kept.add(List.of(given));
                        Task task = () -> System.out.println(kept);
                        out.writeObject(task);
                    }
                }
                """);

        assertThat(scan.notJudged())
                .containsExactlyInAnyOrder(
                        "Main.given: nobody calls demo.Main.captured in what was looked at",
                        "Holder.parts.[]: nobody calls demo.Main.inContainers in what was looked at",
                        "Main.kept.[]: nobody calls demo.Main.inContainersOfContainers in what was looked at");
    }

    @Test
    void aSearchThatStopsSaysAfterHowManySteps() throws IOException {
        Compiled.of("""
                class Root implements Serializable {
                    Object part = new Bad();
                    static void send(ObjectOutputStream out) throws IOException { out.writeObject(new Root()); }
                }
                class Bad {}
                """).writeTo(folder);
        ScanOptions few = ScanOptions.of(folder).withBudget(1);

        assertThat(Tagalong.scan(few).notJudged())
                .containsExactly(NotJudged.stoppedSearch(2, "the rest of what the program sends"));
        Report root = Tagalong.scan(few.withRoot("demo.Root"));
        assertThat(root.notJudged()).contains(NotJudged.stoppedSearch(2, "the rest of what lies behind demo.Root"));
        assertThat(root.clean()).isFalse();
        assertThat(Tagalong.scan(few.withAllSerializable()).notJudged())
                .contains(NotJudged.stoppedSearch(2, "the rest of what lies behind demo.Root"));
    }

    /**
     * By what the program puts there: a field that only ever is null, or of which an object can be sent, says nothing.
     */
    @Test
    void aSearchThatStopsKnowsFieldsByTheirTypes() throws IOException {
        Compiled.of("""
                class Root implements Serializable {
                    Bad part;
                    Bad empty = null;
                    Open open = new Open();
                    Other other;
                    void part(Bad part) { this.part = part; }
                    static void send(ObjectOutputStream out) throws IOException {
                        Root root = new Root();
                        root.part(new Bad());
                        out.writeObject(root);
                    }
                }
                class Bad {}
                class Other {}
                class Open {}
                class Fit extends Open implements Serializable {}
                """).writeTo(folder);
        ScanOptions root = ScanOptions.of(folder).withRoot("demo.Root");

        List<String> whole = lines(Tagalong.scan(root));
        assertThat(whole).containsExactly("CERTAIN open demo.Open", "CERTAIN part demo.Bad");
        long budget = 1;
        while (lines(Tagalong.scan(root.withBudget(budget))).isEmpty()) {
            budget++;
        }
        Report stopped = Tagalong.scan(root.withBudget(budget));
        assertThat(lines(stopped)).containsExactly("LIKELY part demo.Bad");
        assertThat(stopped.notJudged()).anyMatch(NotJudged::stopped);
        assertThat(stopped.findings().get(0).path().get(0).at())
                .map(Place::method)
                .containsExactly("part");
    }

    private static List<String> lines(Report report) {
        return report.findings().stream()
                .map(finding ->
                        finding.certainty() + " " + finding.path().get(0).name() + " "
                                + finding.offender().className())
                .toList();
    }

    /** The write is judged all the same. */
    @Test
    void readingIsNotJudgedWhereAHookCannotBeFollowed() throws IOException {
        Compiled.of("""
                class Root implements Serializable {
                    Object part = new Bad();
                    private void readObject(ObjectInputStream in) throws Exception { in.defaultReadObject(); }
                    static void send(ObjectOutputStream out) throws IOException { out.writeObject(new Root()); }
                }
                class Bad {}
                """).writeTo(folder);
        damage(folder.resolve("demo/Root.class"), "readObject");

        Report report = Tagalong.scan(ScanOptions.of(folder));

        assertThat(report.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.rule()).isEqualTo("not-serializable"));
        assertThat(report.notJudged()).singleElement().satisfies(open -> {
            assertThat(open.what()).isEqualTo("demo.Root");
            assertThat(open.reason()).startsWith("readObject of demo.Root was not followed: its code is damaged");
            assertThat(open.reading()).isTrue();
        });
    }

    /** Lets a method take a value from an empty stack. */
    private static void damage(Path file, String method) throws IOException {
        ClassReader reader = new ClassReader(Files.readAllBytes(file));
        ClassWriter writer = new ClassWriter(0);
        reader.accept(
                new ClassVisitor(Opcodes.ASM9, writer) {
                    @Override
                    public MethodVisitor visitMethod(
                            int access, String name, String descriptor, String signature, String[] exceptions) {
                        MethodVisitor code = super.visitMethod(access, name, descriptor, signature, exceptions);
                        return !name.equals(method)
                                ? code
                                : new MethodVisitor(Opcodes.ASM9, code) {
                                    @Override
                                    public void visitCode() {
                                        super.visitCode();
                                        visitInsn(Opcodes.POP);
                                    }
                                };
                    }
                },
                ClassReader.SKIP_FRAMES);
        Files.write(file, writer.toByteArray());
    }
}
