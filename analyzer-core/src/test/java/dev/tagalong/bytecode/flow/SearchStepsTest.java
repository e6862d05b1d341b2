package dev.tagalong.bytecode.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.bytecode.index.Program;
import dev.tagalong.bytecode.path.ClassPath;
import dev.tagalong.bytecode.path.Jars;
import dev.tagalong.graph.Certainty;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How much a search does: what nobody asks about costs nothing. */
class SearchStepsTest {
    private static final long ENOUGH = 1_000_000;

    @TempDir
    Path temp;

    @Test
    void argumentsThatNobodyAsksAboutAreNotSearched() throws IOException {
        String program = """
                Job.java
                import java.util.*;
                class Job implements java.io.Serializable {
                    Object held;
                    static Job job() { return new Job().with(new Held(), %s); }
                    Job with(Object held, Object unused) { this.held = held; return this; }
                    static Object large() {
                        List<Object> all = new ArrayList<>();
                        for (Object each : new Object[] {new Held(), new int[1]}) { all.add(each); }
                        return all.isEmpty() ? new Held() : all.get(0);
                    }
                }
                class Held { }
                """;

        assertThat(steps(program.formatted("large()"))).isEqualTo(steps(program.formatted("null")));
    }

    /** An answer that any of many methods can give is only possible, which nobody asked for. */
    @Test
    void whatIsLessSureThanAskedForIsNotFollowed() throws IOException {
        String program = """
                Job.java
                interface Source { Job next(); }
                class Job implements java.io.Serializable { Object held; }
                class First implements Source { public Job next() { return new Job(); } }
                %s
                class Readers { %s }
                """;
        String others = lines(8, "class Other%1$d implements Source { public Job next() { return null; } }");
        String reader = "static void read%1$d(Source source) { source.next().held = new Object(); }";

        assertThat(steps(program.formatted(others, lines(40, reader))))
                .isEqualTo(steps(program.formatted(others, lines(2, reader))));
    }

    /** What a method is called on is any object that the program makes, if it is called in more than 16 places. */
    @Test
    void aPopularMethodIsNotAskedForEachCallWhatItIsCalledOn() throws IOException {
        String program = """
                Job.java
                class Job implements java.io.Serializable {
                    Object held;
                    void fill() { held = make(); }
                    Object make() { return new Held(); }
                }
                class Held { }
                class Users { %s }
                """;
        String user = "static void use%1$d(Job[] jobs) { jobs[%1$d].fill(); }";

        assertThat(steps(program.formatted(lines(40, user)))).isEqualTo(steps(program.formatted(lines(20, user))));
        assertThat(steps(program.formatted(lines(16, user)))).isGreaterThan(steps(program.formatted(lines(8, user))));
        assertThat(search(program.formatted(lines(40, user))).sent())
                .singleElement()
                .satisfies(sent -> assertThat(sent.offenders())
                        .extracting(offender -> sent.slice().names().className(offender.node()))
                        .contains("Held"));
    }

    @Test
    void inALargeSearchCallsAreNotToldApartButStillFollowed() throws IOException {
        String program = """
                Job.java
                class Job implements java.io.Serializable {
                    Object held;
                    Job(Object held) { this.held = held; }
                    static class Held { }
                    %s
                }
                class Makers { %s }
                """;
        String passing = lines(90, "static Object pass%1$d(Object what) { return what; }");
        String passed = lines(90, "Job.pass%1$d(new Job.Held()),");
        String makers = lines(60, "static Job make%1$d() { return new Job(new Object[] {" + passed + "}); }");

        ProgramSearch.Result result = search(program.formatted(passing, makers));

        assertThat(result.whole()).isTrue();
        assertThat(result.sent())
                .singleElement()
                .satisfies(sent -> assertThat(sent.offenders())
                        .extracting(offender -> sent.slice().names().className(offender.node()))
                        .contains("Job$Held"));
    }

    private static String lines(int count, String line) {
        return IntStream.range(0, count)
                .mapToObj(number -> line.replace("%1$d", String.valueOf(number)))
                .collect(Collectors.joining("\n"));
    }

    private long steps(String program) throws IOException {
        return search(program).steps();
    }

    private ProgramSearch.Result search(String source) throws IOException {
        Path classes = new Jars(Files.createTempDirectory(temp, "program")).classes(source);
        try (ClassPath path = ClassPath.open(List.of(classes), List.of(), null)) {
            Program program = Program.of(path, 1);
            ProgramSearch search = Searches.of(new CodeIndex(program), ENOUGH, Certainty.LIKELY);
            search.type("Job");
            return search.run();
        }
    }
}
