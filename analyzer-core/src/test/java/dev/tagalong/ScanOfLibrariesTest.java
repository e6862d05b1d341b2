package dev.tagalong;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.bytecode.Compiled;
import dev.tagalong.finding.Finding;
import dev.tagalong.finding.NotYours;
import dev.tagalong.report.Report;
import dev.tagalong.report.TextWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What libraries send by themselves is counted, and told apart from what the program sends through them. */
class ScanOfLibrariesTest {
    @TempDir
    Path folder;

    private Path library;

    @BeforeEach
    void library() throws IOException {
        library = folder.resolve("pool-1.2");
        Compiled.of("""
                class Pool {
                    static Pool pool = new Pool();
                    static void open(ObjectOutputStream out) throws IOException { ship(new State(), out); }
                    static void ship(Object sent, ObjectOutputStream out) throws IOException { out.writeObject(sent); }
                }
                class State implements Serializable { Object held = new Thread(); }
                class Crate implements Serializable { Object held; }
                """).writeTo(library);
    }

    private Report scan(String own) throws IOException {
        Path classes = folder.resolve("classes");
        Compiled.of(own, "-cp", library.toString(), "-implicit:none").writeTo(classes);
        return Tagalong.scan(ScanOptions.of(classes).withClasspath(List.of(library)));
    }

    @Test
    void whatALibrarySendsByItselfIsCounted() throws IOException {
        Report report = scan("class Own implements Serializable {}");

        assertThat(report.findings()).isEmpty();
        assertThat(report.changes()).isEmpty();
        assertThat(report.roots()).isEmpty();
        assertThat(report.notYours()).containsExactly(new NotYours("pool-1.2", 1));
        assertThat(new TextWriter().render(report)).contains("Not yours: pool-1.2 (1). ");
    }

    @Test
    void itsOwnScanShowsIt() throws IOException {
        Report report = Tagalong.scan(ScanOptions.of(library));

        assertThat(report.findings()).extracting(Finding::root).containsExactly("demo.State");
        assertThat(report.notYours()).isEmpty();
    }

    @Test
    void whatTheProgramHandsOverIsItsOwn() throws IOException {
        Report report = scan("""
                class Own {
                    static void object(ObjectOutputStream out) throws IOException { Pool.ship(new Thread(), out); }
                    static void held(ObjectOutputStream out) throws IOException {
                        Crate crate = new Crate();
                        crate.held = new Thread();
                        Pool.ship(crate, out);
                    }
                }
                """);

        assertThat(report.findings())
                .extracting(Finding::root)
                .containsExactlyInAnyOrder("java.lang.Thread", "demo.Crate");
        assertThat(report.notYours()).containsExactly(new NotYours("pool-1.2", 1));
    }

    @Test
    void theirObjectsAreSoWhereTheProgramSendsThem() throws IOException {
        Report report = scan("""
                class Own {
                    static void open(ObjectOutputStream out) throws IOException { Pool.open(out); }
                    static void state(ObjectOutputStream out) throws IOException { out.writeObject(new State()); }
                }
                """);

        assertThat(report.findings()).extracting(Finding::root).containsExactly("demo.State");
        assertThat(report.notYours()).isEmpty();
    }
}
