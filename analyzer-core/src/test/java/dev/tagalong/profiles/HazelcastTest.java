package dev.tagalong.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HazelcastTest {
    private static final String IMPORTS = """
            import com.hazelcast.core.*;
            import com.hazelcast.jet.pipeline.*;
            import com.hazelcast.map.*;
            import com.hazelcast.nio.*;
            import com.hazelcast.nio.serialization.*;
            import java.util.concurrent.Callable;
            class Client { String ask(String text) { return text; } }
            """;

    @TempDir
    private Path folder;

    @Test
    void aTaskKeepsItsFields() throws IOException {
        String program = """
                class Ask implements Callable<String>, Serializable {
                    private final %s client = new %s();
                    public String call() { return String.valueOf(client); }
                }
                class Job { static void run(IExecutorService all) { all.submit(new Ask()); } }
                """;
        assertThat(found(program.formatted("Client", "Client"))).containsExactly("Ask > client x Client certain");
        assertThat(found(program.formatted("String", "String"))).isEmpty();
        assertThat(new Framework(folder, "hazelcast")
                        .report(IMPORTS + program.formatted("Client", "Client"))
                        .roots())
                .singleElement()
                .satisfies(root -> assertThat(root.sites())
                        .singleElement()
                        .satisfies(site ->
                                assertThat(site.api()).isEqualTo("com.hazelcast.core.IExecutorService#submit")));
    }

    @Test
    void anEntryProcessorKeepsWhatItCaptured() throws IOException {
        String program = """
                class Job {
                    static void run(IMap<String, String> map) {
                        Client client = new Client();
                        String asked = client.ask("");
                        map.executeOnEntries(entry -> %s);
                    }
                }
                """;
        assertThat(found(program.formatted("client.ask(entry.getKey())")))
                .containsExactly("Job.run~com.hazelcast.map.EntryProcessor > client x Client certain");
        assertThat(found(program.formatted("asked"))).isEmpty();
    }

    @Test
    void valuesAreWrittenByJavaOnlyIfTheyAreSerializable() throws IOException {
        String program = """
                class Row implements Serializable { Object what; Row(Object what) { this.what = what; } }
                class Own implements IdentifiedDataSerializable {
                    Object what = new Client();
                    public int getFactoryId() { return 1; }
                    public int getClassId() { return 1; }
                    public void writeData(ObjectDataOutput out) {}
                    public void readData(ObjectDataInput in) {}
                }
                class Job { static void run(IMap<String, Object> map) { map.put("key", %s); } }
                """;
        assertThat(found(program.formatted("new Row(new Client())"))).containsExactly("Row > what x Client certain");
        assertThat(found(program.formatted("new ArrayList<>(List.of(new Row(new Client())))")))
                .containsExactly("Row > what x Client certain");
        assertThat(found(program.formatted("List.of(new Client())")))
                .containsExactly("java.util.ImmutableCollections$List12 > [] x Client certain");
        assertThat(found(program.formatted("new Client()"))).isEmpty();
        assertThat(found(program.formatted("new Own()"))).isEmpty();
        assertThat(found(program.formatted("new ArrayList<>(List.of(new Client(), new Own()))")))
                .isEmpty();
        assertThat(found(program.formatted("new Row(\"text\")"))).isEmpty();
    }

    @Test
    void functionsOfPipelinesAreSent() throws IOException {
        String program = """
                class Job {
                    static BatchStage<String> run(BatchStage<String> texts) {
                        Client client = new Client();
                        String asked = client.ask("");
                        return texts.map(text -> %s);
                    }
                }
                """;
        assertThat(found(program.formatted("client.ask(text)")))
                .containsExactly("Job.run~com.hazelcast.function.FunctionEx > client x Client certain");
        assertThat(found(program.formatted("asked"))).isEmpty();
    }

    private List<String> found(String program) throws IOException {
        return new Framework(folder, "hazelcast").found(IMPORTS + program);
    }
}
