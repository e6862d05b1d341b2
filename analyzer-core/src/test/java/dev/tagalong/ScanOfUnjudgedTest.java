package dev.tagalong;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.bytecode.Compiled;
import dev.tagalong.finding.NotJudged;
import dev.tagalong.report.Report;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
}
