package dev.tagalong;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is passed by a call that can run a method that sends, and others. */
class ScanOfChosenMethodsTest {
    private static final String SINKS = """
            interface Sink { void take(Object each) throws IOException; }
            class Writing implements Sink {
                final ObjectOutputStream out;
                Writing(ObjectOutputStream out) { this.out = out; }
                public void take(Object each) throws IOException { out.writeObject(each); }
            }
            class Counting implements Sink {
                int count;
                public void take(Object each) { count++; }
            }
            class Crate implements Serializable { Object bad = new Bad(); }
            """;
    private static final String MORE_SINKS = """
            class Dropping implements Sink { public void take(Object each) {} }
            class Hashing implements Sink { int hash; public void take(Object each) { hash += each.hashCode(); } }
            class Printing implements Sink { public void take(Object each) { System.out.println(each); } }
            """;

    @TempDir
    private Path folder;

    @Test
    void itIsSentIfTheObjectThatSendsIsCalled() throws IOException {
        assertThat(found(SINKS + MORE_SINKS + """
                class Demo {
                    static void run(ObjectOutputStream out) throws IOException {
                        Sink sink = new Writing(out);
                        sink.take(new Crate());
                    }
                }
                """)).containsExactly("Crate > bad x Bad certain now");
    }

    @Test
    void itIsNotSentIfAnotherObjectIsCalled() throws IOException {
        assertThat(found(SINKS + """
                class Demo {
                    static void run() throws IOException {
                        Sink sink = new Counting();
                        sink.take(new Crate());
                    }
                }
                """)).isEmpty();
    }

    @Test
    void itIsLikelySentIfOneOfFewCanBeCalled() throws IOException {
        assertThat(found(SINKS + """
                class Demo {
                    static void run(Sink sink) throws IOException { sink.take(new Crate()); }
                }
                """)).containsExactly("Crate > bad x Bad likely now");
    }

    @Test
    void itIsOnlyPossiblySentIfOneOfManyCanBeCalled() throws IOException {
        assertThat(found(SINKS + MORE_SINKS + """
                class Demo {
                    static void run(Sink sink) throws IOException { sink.take(new Crate()); }
                }
                """)).isEmpty();
    }

    @Test
    void whichIsCalledIsToldApartByTheCallsThatLeadThere() throws IOException {
        assertThat(found(SINKS + """
                class Fine implements Serializable { final Object held = "fine"; }
                class Demo {
                    static void run(ObjectOutputStream out) throws IOException {
                        pass(new Writing(out), new Fine());
                        pass(new Counting(), new Crate());
                    }
                    static void pass(Sink sink, Object each) throws IOException { sink.take(each); }
                }
                """)).isEmpty();
    }

    @Test
    void whatOnePassesIsNotSentByWhatAnotherCalls() throws IOException {
        assertThat(found("""
                interface Sink extends java.util.function.Consumer<Object> {
                    void take(Object each);
                    default void accept(Object each) { take(each); }
                }
                class Writing implements Sink {
                    final ObjectOutputStream out;
                    Writing(ObjectOutputStream out) { this.out = out; }
                    public void take(Object each) {
                        try {
                            out.writeObject(each);
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    }
                }
                class Counting implements Sink { int count; public void take(Object each) { count++; } }
                class Crate implements Serializable { Object bad = new Bad(); }
                """ + MORE_SINKS + """
                class Demo {
                    static Sink writing(ObjectOutputStream out) { return new Writing(out); }
                    static void run(Sink sink) { sink.accept(new Crate()); }
                }
                """)).isEmpty();
    }

    private List<String> found(String program) throws IOException {
        return SmallScan.of(folder, program).found();
    }
}
