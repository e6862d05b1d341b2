package dev.tagalong.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BeamTest {
    private static final String IMPORTS = """
            import org.apache.beam.sdk.transforms.*;
            import org.apache.beam.sdk.values.*;
            class Client { String ask(String text) { return text; } }
            """;

    @TempDir
    private Path folder;

    @Test
    void aFunctionKeepsItsFields() throws IOException {
        String program = """
                class Ask extends DoFn<String, String> {
                    private final %s client;
                    Ask(%s client) { this.client = client; }
                    @ProcessElement public void each(@Element String text, OutputReceiver<String> out) {
                        out.output(String.valueOf(client));
                    }
                }
                class Job {
                    static PCollection<String> run(PCollection<String> texts) {
                        return texts.apply(ParDo.of(new Ask(%s)));
                    }
                }
                """;
        assertThat(found(program.formatted("Client", "Client", "new Client()")))
                .containsExactly("Ask > client x Client certain");
        assertThat(found(program.formatted("String", "String", "\"url\""))).isEmpty();
    }

    @Test
    void whatIsSetUpOnArrivalIsNotThere() throws IOException {
        assertThat(found("""
                        class Ask extends DoFn<String, String> {
                            private Client client;
                            @Setup public void connect() { client = new Client(); }
                            @ProcessElement public void each(@Element String text, OutputReceiver<String> out) {
                                out.output(client.ask(text));
                            }
                        }
                        class Job {
                            static PCollection<String> run(PCollection<String> texts) {
                                return texts.apply(ParDo.of(new Ask()));
                            }
                        }
                        """)).isEmpty();
    }

    @Test
    void aLambdaKeepsWhatItCaptured() throws IOException {
        String program = """
                class Job {
                    static PCollection<String> run(PCollection<String> texts) {
                        Client client = new Client();
                        %s
                    }
                }
                """;
        assertThat(found(program.formatted(
                        "return texts.apply(MapElements.into(TypeDescriptors.strings()).via((String text) ->"
                                + " client.ask(text)));")))
                .containsExactly(
                        "Job.run~org.apache.beam.sdk.transforms.SerializableFunction > client x Client certain");
        assertThat(found(program.formatted("String asked = client.ask(\"\"); return"
                        + " texts.apply(MapElements.into(TypeDescriptors.strings()).via((String text) -> asked));")))
                .isEmpty();
    }

    private List<String> found(String program) throws IOException {
        return new Framework(folder, "beam").found(IMPORTS + program);
    }
}
