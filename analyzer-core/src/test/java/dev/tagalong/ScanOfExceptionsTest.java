package dev.tagalong;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What handlers catch, and what is sent with it. */
class ScanOfExceptionsTest {
    private static final String FAILURE = """
            class Failure extends RuntimeException {
                final Object part;
                Failure(Object part) { this.part = part; }
            }
            class Other extends RuntimeException {
                final Object part;
                Other(Object part) { this.part = part; }
            }
            """;

    @TempDir
    private Path folder;

    @Test
    void whatACalledMethodThrowsIsCaught() throws IOException {
        SmallScan scan = scan("""
                class Demo {
                    static void fail(Object part) { throw new Failure(part); }
                    static void send(ObjectOutputStream out) throws IOException {
                        Object caught = null;
                        try { fail(new Bad()); } catch (RuntimeException e) { caught = e; }
                        out.writeObject(new Box<>(caught));
                    }
                }
                """);
        assertThat(scan.found()).containsExactly("Box > content > part x Bad certain now");
        assertThat(scan.notJudged()).isEmpty();
    }

    @Test
    void whatIsThrownForAnotherCallerIsNotCaught() throws IOException {
        SmallScan scan = scan("""
                class Demo {
                    static void fail(Object part) { throw new Failure(part); }
                    static void other() { fail(new Bad()); }
                    static void send(ObjectOutputStream out) throws IOException {
                        Object caught = null;
                        try { fail("text"); } catch (RuntimeException e) { caught = e; }
                        out.writeObject(new Box<>(caught));
                    }
                }
                """);
        assertThat(scan.found()).isEmpty();
        assertThat(scan.notJudged()).isEmpty();
    }

    @Test
    void theHandlersTypeDecides() throws IOException {
        SmallScan scan = scan("""
                class Demo {
                    static void send(ObjectOutputStream out, boolean which) throws IOException {
                        Object first = null, second = null;
                        try {
                            if (which) throw new Failure(new Bad());
                            throw new Other("text");
                        } catch (Other e) {
                            first = e;
                        } catch (RuntimeException e) {
                            second = e;
                        }
                        out.writeObject(new Box<>(first));
                        out.writeObject(new Object[] {second});
                    }
                }
                """);
        assertThat(scan.found()).containsExactly("java.lang.Object[] > [] > part x Bad certain now");
        assertThat(scan.notJudged()).isEmpty();
    }

    @Test
    void whatAFinallyBlockOrAHandlerThrowsAgainGoesOn() throws IOException {
        SmallScan scan = scan("""
                class Demo {
                    static void inner(Object part) {
                        try { throw new Failure(part); } finally { System.out.println(); }
                    }
                    static void outer(Object part) {
                        try { inner(part); } catch (Failure e) { throw e; }
                    }
                    static void wrapped(Object part) {
                        try { outer(part); } catch (Failure e) { throw new IllegalStateException(e); }
                    }
                    static void send(ObjectOutputStream out) throws IOException {
                        Object caught = null;
                        try { wrapped(new Bad()); } catch (IllegalStateException e) { caught = e; }
                        out.writeObject(new Box<>(caught));
                    }
                }
                """);
        assertThat(scan.found()).containsExactly("Box > content > cause > part x Bad certain now");
    }

    @Test
    void whatIsCaughtOnTheWayDoesNotArrive() throws IOException {
        SmallScan scan = scan("""
                class Demo {
                    static void quiet(Object part) {
                        try { throw new Failure(part); } catch (Failure e) { System.out.println(e); }
                    }
                    static void send(ObjectOutputStream out) throws IOException {
                        Object caught = null;
                        try { quiet(new Bad()); } catch (RuntimeException e) { caught = e; }
                        out.writeObject(new Box<>(caught));
                    }
                }
                """);
        assertThat(scan.found()).isEmpty();
        assertThat(scan.notJudged()).isEmpty();
    }

    @Test
    void functionsThatALibraryCallsThrowThroughIt() throws IOException {
        SmallScan scan = scan("""
                class Demo {
                    static void send(ObjectOutputStream out, List<String> names) throws IOException {
                        Object caught = null;
                        try {
                            new ArrayList<>(names).forEach(name -> { throw new Failure(new Bad()); });
                        } catch (RuntimeException e) { caught = e; }
                        out.writeObject(new Box<>(caught));
                    }
                }
                """);
        assertThat(scan.found()).containsExactly("Box > content > part x Bad certain now");
    }

    @Test
    void whatIsPutIntoACaughtExceptionIsFound() throws IOException {
        SmallScan scan = scan("""
                class Carrier extends RuntimeException { final List<Object> parts = new ArrayList<>(); }
                class Demo {
                    static void fail(Carrier carrier) { throw carrier; }
                    static void send(ObjectOutputStream out) throws IOException {
                        Carrier carrier = new Carrier();
                        try { fail(carrier); } catch (Carrier e) { e.parts.add(new Bad()); }
                        out.writeObject(carrier);
                    }
                }
                """);
        assertThat(scan.found()).containsExactly("Carrier > parts > [] x Bad certain now");
    }

    @Test
    void whatIsAddedToAnExceptionOfTheJdkIsFound() throws IOException {
        SmallScan scan = scan("""
                class Demo {
                    static int parse(ObjectOutputStream out, String text) throws IOException {
                        try {
                            return Integer.parseInt(text);
                        } catch (NumberFormatException e) {
                            e.initCause(new Failure(new Bad()));
                            out.writeObject(new Box<>(e));
                            return 0;
                        }
                    }
                }
                """);
        assertThat(scan.found()).containsExactly("Box > content > cause > part x Bad certain now");
    }

    @Test
    void exceptionsOfTheJdkHoldNothing() throws IOException {
        SmallScan scan = scan("""
                class Demo {
                    static void send(ObjectOutputStream out, String text) throws IOException {
                        Object caught = null;
                        try { Integer.parseInt(text); } catch (NumberFormatException e) { caught = e; }
                        out.writeObject(new Box<>(caught));
                    }
                }
                """);
        assertThat(scan.found()).isEmpty();
        assertThat(scan.notJudged()).isEmpty();
    }

    @Test
    void whatAnotherThreadThrewIsNotJudged() throws IOException {
        SmallScan scan = scan("""
                class Demo {
                    static void send(ObjectOutputStream out, java.util.concurrent.Future<?> future) throws Exception {
                        Object caught = null;
                        try { future.get(); } catch (java.util.concurrent.ExecutionException e) { caught = e; }
                        out.writeObject(new Box<>(caught));
                    }
                }
                """);
        assertThat(scan.found()).isEmpty();
        assertThat(scan.notJudged())
                .containsExactly(
                        "Box.content: it holds what the code threw that" + " java.util.concurrent.Future.get ran");
    }

    private SmallScan scan(String classes) throws IOException {
        return SmallScan.of(folder, FAILURE + classes);
    }
}
