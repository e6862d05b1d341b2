package dev.tagalong.profiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tagalong.bytecode.path.PathException;
import dev.tagalong.catalogue.Profile;
import dev.tagalong.catalogue.Profiles;
import dev.tagalong.finding.Root;
import dev.tagalong.report.Report;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
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

    private Report report(String lines, String body) throws IOException {
        Profile profile = Profiles.parse(
                "acme.txt", new StringReader("title Acme\ndoor tasks\nwhen Acme sends it at once\n" + lines));
        return new Framework(folder)
                .report(
                        POOL + "class Demo { static void run() { " + body + " } }",
                        options -> options.withProfile(profile));
    }
}
