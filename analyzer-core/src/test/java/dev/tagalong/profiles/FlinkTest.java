package dev.tagalong.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.graph.Certainty;
import dev.tagalong.report.Report;
import dev.tagalong.report.TextWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlinkTest {
    private static final String IMPORTS = """
            import org.apache.flink.api.common.functions.*;
            import org.apache.flink.configuration.Configuration;
            import org.apache.flink.streaming.api.datastream.*;
            class Client { String ask(String text) { return text; } }
            """;

    @TempDir
    private Path folder;

    @Test
    void aFunctionKeepsItsFields() throws IOException {
        assertThat(found("""
                        class Ask implements MapFunction<String, String> {
                            private final Client client = new Client();
                            public String map(String text) { return client.ask(text); }
                        }
                        class Job { static void run(DataStream<String> texts) { texts.map(new Ask()).print(); } }
                        """)).containsExactly("Ask > client x Client certain");
        assertThat(found("""
                        class Ask extends RichMapFunction<String, String> {
                            private transient Client client;
                            @Override public void open(Configuration parameters) { client = new Client(); }
                            public String map(String text) { return client.ask(text); }
                        }
                        class Job { static void run(DataStream<String> texts) { texts.map(new Ask()).print(); } }
                        """)).isEmpty();
    }

    @Test
    void whatIsOpenedOnArrivalIsPossibleAtMost() throws IOException {
        String program = """
                class Ask extends RichMapFunction<String, String> {
                    private Client client;
                    @Override public void %s(Configuration parameters) { connect(); }
                    private void connect() { client = new Client(); }
                    public String map(String text) { return client.ask(text); }
                }
                class Job { static void run(DataStream<String> texts, Ask ask) { texts.map(ask).print(); } }
                """;
        assertThat(found(program.formatted("open"))).isEmpty();
        Report all = flink().report(
                        IMPORTS + program.formatted("open"), options -> options.withMinCertainty(Certainty.POSSIBLE));
        assertThat(all.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.certainty()).isEqualTo(Certainty.POSSIBLE));
        assertThat(found(program.formatted("configure").replace("@Override", "")))
                .containsExactly("Ask > client x Client likely");
    }

    @Test
    void aReferenceOutwardsThatIsNeverReadIsTakenAway() throws IOException {
        String program = """
                class Job {
                    final Client client = new Client();
                    class Upper implements MapFunction<String, String> {
                        public String map(String text) { return %s; }
                    }
                    void run(DataStream<String> texts) { texts.map(new Upper()).print(); }
                    static void main(DataStream<String> texts) { new Job().run(texts); }
                }
                """;
        assertThat(found(program.formatted("client.ask(text)"))).containsExactly("Job$Upper > this$0 x Job certain");
        // As javac wrote it before 18, when nothing but the constructor touches it.
        assertThat(found(program.formatted("text + 1"), "-XDoptimizeOuterThis=false"))
                .isEmpty();
    }

    @Test
    void theAnswerSaysWhenItIsSent() throws IOException {
        Report report = flink().report(IMPORTS + """
                class Job {
                    static void run(DataStream<String> texts) {
                        Client client = new Client();
                        texts.map(text -> client.ask(text)).print();
                    }
                }
                """);
        assertThat(report.roots()).singleElement().satisfies(root -> {
            assertThat(root.sites())
                    .singleElement()
                    .satisfies(site -> assertThat(site.api())
                            .isEqualTo("org.apache.flink.streaming.api.datastream.DataStream#map"));
            assertThat(root.ways())
                    .singleElement()
                    .satisfies(way -> assertThat(way.by()).isEqualTo("Apache Flink"));
        });
        assertThat(new TextWriter().render(report)).contains("""
                       Flink checks that a function can be written as soon as it is handed over, and sends it when \
                execute() submits the job.
                """.indent(0).stripTrailing());
    }

    @Test
    void dataNeedNotBeSerializable() throws IOException {
        assertThat(found("""
                        class Job {
                            static DataStream<?> run(
                                    org.apache.flink.streaming.api.environment.StreamExecutionEnvironment all) {
                                return all.fromElements(new Client());
                            }
                        }
                        """)).isEmpty();
    }

    private List<String> found(String program, String... options) throws IOException {
        return flink().found(IMPORTS + program, options);
    }

    private Framework flink() {
        return new Framework(folder, "flink");
    }
}
