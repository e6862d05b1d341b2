package dev.tagalong.profiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tagalong.ScanOptions;
import dev.tagalong.Tagalong;
import dev.tagalong.bytecode.Compiled;
import dev.tagalong.bytecode.path.PathException;
import dev.tagalong.catalogue.Profile;
import dev.tagalong.catalogue.Profiles;
import dev.tagalong.finding.NotJudged;
import dev.tagalong.finding.Root;
import dev.tagalong.report.Report;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Profiles that users write for frameworks of their own, whose classes are among those that are scanned. */
class OwnProfileTest {
    private static final String POOL = """
            class Client {}
            interface Task extends Runnable, Serializable {}
            abstract class Base { void each(Object what) {} }
            class Pool extends Base { void submit(String name, Task task) {} void keep(Collection<?> all) {} }
            class Sub extends Pool {}
            class Job implements Task {
                Client client;
                Job(Client client) { this.client = client; }
                public void run() {}
                void prepare() { client = new Client(); }
            }
            class Plain extends Job { Plain() { super(new Client()); } }
            @interface Kept { String[] in() default {}; }
            @java.lang.annotation.Inherited @interface Passed {}
            class Codec { static void on() {} static void off() {} }
            """;

    @TempDir
    private Path folder;

    @Test
    void argumentsAreFoundByTheirTypeAndThroughSubclasses() throws IOException {
        Report report = report("call demo.Pool#* java.lang.Runnable", """
                new Sub().submit("a", new Job(new Client()));
                """);
        assertThat(report.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.root()).isEqualTo("demo.Job"));
        assertThat(report.roots()).singleElement().satisfies(root -> {
            assertThat(root.kind()).isEqualTo(Root.Kind.SEND);
            assertThat(root.sites()).extracting(Root.Site::api).containsExactly("demo.Pool#submit");
            assertThat(root.ways()).containsExactly(new Root.Way("Acme", "tasks", "Acme sends it at once", false));
        });
    }

    @Test
    void inheritedMethodsAreNamedByTheClassOfTheProfile() throws IOException {
        assertThat(report("call demo.Pool#each 0", "new Pool().each(new Client());")
                        .roots())
                .singleElement()
                .satisfies(root ->
                        assertThat(root.sites()).extracting(Root.Site::api).containsExactly("demo.Pool#each"));
    }

    @Test
    void contentsLeaveInPlaceOfTheirContainer() throws IOException {
        String all = "new Pool().keep(new ArrayList<>(List.of(new Job(new Client()))));";
        assertThat(report("call demo.Pool#keep 0 contents", all).roots())
                .extracting(Root::id)
                .containsExactly("demo.Job");
        assertThat(report("call demo.Pool#keep 0\nunpacks java.util.ArrayList", all)
                        .roots())
                .extracting(Root::id)
                .containsExactly("demo.Job");
        assertThat(report("call demo.Pool#keep 0", all).roots())
                .extracting(Root::id)
                .containsExactly("java.util.ArrayList");
    }

    @Test
    void aContainerInItselfIsUnpackedOnce() throws IOException {
        String all =
                "List<Object> all = new ArrayList<>(); all.add(all); all.add(new Job(new Client())); new Pool().keep(all);";
        Report report = report("call demo.Pool#keep 0\nunpacks java.util.ArrayList", all);
        assertThat(report.roots()).extracting(Root::id).containsExactly("demo.Job");
        assertThat(report.notJudged()).noneMatch(NotJudged::stopped);
    }

    @Test
    void whatIsWrittenOtherwiseIsNotJudged() throws IOException {
        String both = "new Pool().submit(\"a\", new Plain()); new Pool().each(new Client());";
        assertThat(report("call demo.Pool#submit 1\nsilent demo.Plain", both).roots())
                .isEmpty();
        assertThat(report("call demo.Pool#each 0\nonly java.io.Serializable", both)
                        .roots())
                .isEmpty();
        Report own = report("call demo.Pool#submit 1\nform own", both);
        assertThat(own.roots()).isEmpty();
        assertThat(own.stats()).containsEntry(Report.SENDS, 1L);
    }

    @Test
    void allObjectsOfAShippedTypeLeave() throws IOException {
        Report report = report("ship demo.Task", "new Job(new Client()).run();");
        assertThat(report.roots()).extracting(Root::id).containsExactly("demo.Job", "demo.Plain");
        assertThat(report.roots()).allSatisfy(root -> {
            assertThat(root.kind()).isEqualTo(Root.Kind.TYPE);
            assertThat(root.ways()).hasSize(1);
        });
    }

    @Test
    void whatMarkedMethodsAnswerLeaves() throws IOException {
        String lines = "result @demo.Kept(disk)";
        assertThat(marked(
                        lines, "class Rates { @Kept(in = {\"disk\"}) Object all() { return new Job(new Client()); } }"))
                .containsExactly("demo.Job");
        assertThat(marked(lines, "class Rates { @Kept(in = \"heap\") Object all() { return new Job(new Client()); } }"))
                .isEmpty();
        assertThat(marked(lines, "class Rates { Object all() { return new Job(new Client()); } }"))
                .isEmpty();
        assertThat(marked(lines, """
                        interface Rates { @Kept(in = "disk") Object all(); }
                        class Bank implements Rates { public Object all() { return new Plain(); } }
                        """)).containsExactly("demo.Plain");
        assertThat(marked(lines, """
                        @Kept(in = "disk") class Rates {
                            Object all() { return new Plain(); }
                            int count() { return 1; }
                            static Object none() { return new Job(new Client()); }
                        }
                        """)).containsExactly("demo.Plain");
    }

    @Test
    void allObjectsOfMarkedTypesLeave() throws IOException {
        String types = """
                @Kept class Cart { Client client = new Client(); }
                class Large extends Cart {}
                @Passed abstract class Visit { Client client = new Client(); }
                class Short extends Visit {}
                @Kept(in = "heap") class Note {}
                """;
        assertThat(marked("ship @demo.Kept|Passed", types)).containsExactly("demo.Cart", "demo.Note", "demo.Short");
        assertThat(marked("ship @demo.Kept(heap)", types)).containsExactly("demo.Note");
    }

    @Test
    void usesOfClassesAndMethodsOpenAndCloseDoors() throws IOException {
        String sends = "new Pool().each(new Client());";
        String none = "call demo.Pool#each 0\notherwise it stays\n";
        assertThat(report(none + "if uses demo.Codec#on", sends + "Codec.on();").roots())
                .hasSize(1);
        assertThat(report(none + "if uses demo.Codec#on", sends + "Codec.off();")
                        .roots())
                .isEmpty();
        assertThat(report(none + "unless uses demo.Codec#off", sends + "Codec.off();")
                        .roots())
                .isEmpty();
        assertThat(report(none + "unless uses demo.Codec#off", sends).roots()).hasSize(1);
        assertThat(report(none + "unless declares prepare", sends).roots()).isEmpty();
        assertThat(report(none + "unless declares prepared", sends).roots()).hasSize(1);
        assertThat(report(none + "unless uses demo.Plain|Codec", sends + "Codec.on();")
                        .notJudged())
                .extracting(NotJudged::reason)
                .containsExactly("it stays");
    }

    @Test
    void whatTheFrameworkItselfSendsIsItsOwnBusiness() throws IOException {
        Path own = folder.resolve("own");
        Path framework = Files.createDirectories(folder.resolve("framework/demo"));
        Compiled.of("""
                class Client {}
                interface Writer { void write(Object what) throws IOException; }
                class AcmeWriter {
                    static void direct(ObjectOutputStream out) throws IOException { out.writeObject(new Client()); }
                    static void byReference(ObjectOutputStream out) throws IOException {
                        Writer writer = out::writeObject;
                        writer.write(new Client());
                    }
                }
                """).writeTo(own);
        Files.move(own.resolve("demo/AcmeWriter.class"), framework.resolve("AcmeWriter.class"));
        ScanOptions options = ScanOptions.of(own).withClasspath(List.of(framework.getParent()));
        Profile profile = Profiles.parse("acme.txt", new StringReader("title Acme\npackage demo.\n"));

        assertThat(Tagalong.scan(options).roots()).hasSize(1);
        assertThat(Tagalong.scan(options).roots().get(0).sites()).hasSize(2);
        assertThat(Tagalong.scan(options.withProfile(profile)).roots()).isEmpty();
    }

    @Test
    void namesThatAreNotThereAreSaid() {
        assertThatThrownBy(() -> report("call demo.Poll#submit 0", ""))
                .isInstanceOf(PathException.class)
                .hasMessage("There is no class demo.Poll of the door 'tasks' of the profile Acme: write its full name"
                        + " with the package, and see that it is on the class path.");
        assertThatThrownBy(() -> report("call demo.Pool#sumbit 0", ""))
                .isInstanceOf(PathException.class)
                .hasMessage(
                        "The class demo.Pool of the door 'tasks' of the profile Acme has no method sumbit: write the"
                                + " name that the class or one above it declares.");
    }

    private List<String> marked(String lines, String types) throws IOException {
        return report(lines, "}} " + types + " class Rest {{").roots().stream()
                .map(Root::id)
                .sorted()
                .toList();
    }

    private Report report(String lines, String body) throws IOException {
        Profile profile = Profiles.parse(
                "acme.txt", new StringReader("title Acme\ndoor tasks\nwhen Acme sends it at once\n" + lines));
        return new Framework(folder)
                .report(
                        POOL + "class Demo { static void run() { " + body + " } }",
                        options -> options.withProfile(profile));
    }
}
