package dev.tagalong.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.Options;
import dev.tagalong.Tagalong;
import dev.tagalong.finding.Finding;
import dev.tagalong.oracle.Outcome;
import dev.tagalong.oracle.WriteOracle;
import dev.tagalong.report.JsonWriter;
import dev.tagalong.report.Report;
import dev.tagalong.report.TextWriter;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The stream goes into each object by recursion; the walk does not. */
class LimitsTest {
    private static final int LONG = 100_000;
    private static final int SMALL_STACK = 256 * 1024;

    static final class Hooked implements Serializable {
        final Object next;

        Hooked(Object next) {
            this.next = next;
        }

        private void writeObject(ObjectOutputStream out) throws IOException {
            out.defaultWriteObject();
        }
    }

    static final class Replaced implements Serializable {
        final transient Object next;

        Replaced(Object next) {
            this.next = next;
        }

        Object writeReplace() {
            return new Box(next);
        }
    }

    record Linked(Object next) implements Serializable {}

    static Stream<Named<UnaryOperator<Object>>> links() {
        return Stream.of(
                Named.of("fields", Box::new),
                Named.of("lists", next -> new ArrayList<>(List.of(next))),
                Named.of("immutable lists", List::of),
                Named.of("arrays", next -> new Object[] {next}),
                Named.of("maps", next -> Map.of("next", next)),
                Named.of("hooks", Hooked::new),
                Named.of("replacements", Replaced::new),
                Named.of("records", Linked::new),
                Named.of("records met twice", next -> new Object[] {next, next}),
                Named.of("lambdas", LambdasTest::task));
    }

    private static Object chain(UnaryOperator<Object> link, Object end) {
        Object head = end;
        for (int i = 0; i < LONG; i++) {
            head = link.apply(head);
        }
        return head;
    }

    /** Runs on a thread with a small stack and passes on what is thrown there. */
    private static void onASmallStack(Runnable work) throws InterruptedException {
        onASmallStack(SMALL_STACK, work);
    }

    private static void onASmallStack(long size, Runnable work) throws InterruptedException {
        Throwable[] thrown = new Throwable[1];
        Thread thread = new Thread(null, work, "small stack", size);
        thread.setUncaughtExceptionHandler((ignored, e) -> thrown[0] = e);
        thread.start();
        thread.join();
        assertThat(thrown[0]).isNull();
    }

    @ParameterizedTest
    @MethodSource("links")
    void aLongChainOverflowsTheStreamAndNotTheWalk(UnaryOperator<Object> link) throws InterruptedException {
        onASmallStack(() -> {
            Object fine = chain(link, new Linked("fine"));
            assertThat(WriteOracle.throwsOnWrite(fine).kind()).isEqualTo(Outcome.Kind.STACK_OVERFLOW);
            assertThat(Tagalong.inspect(fine).findings())
                    .extracting(Finding::rule)
                    .containsExactly("too-deep");

            Report bad = Tagalong.inspect(chain(link, new Object()));
            assertThat(bad.findings()).extracting(Finding::rule).containsExactly("not-serializable", "too-deep");
            assertThat(bad.findings().get(0).path()).hasSizeGreaterThanOrEqualTo(LONG);
        });
    }

    static final class Node implements Serializable {
        @Nullable
        Node left;

        @Nullable
        Node right;
    }

    @Test
    void depthIsThatOfTheStreamAndNotTheShortest() throws InterruptedException {
        onASmallStack(() -> {
            Random random = new Random(1);
            Node[] nodes = Stream.generate(Node::new).limit(20_000).toArray(Node[]::new);
            for (Node node : nodes) {
                node.left = nodes[random.nextInt(nodes.length)];
                node.right = nodes[random.nextInt(nodes.length)];
            }
            assertThat(WriteOracle.throwsOnWrite(nodes).kind()).isEqualTo(Outcome.Kind.STACK_OVERFLOW);
            assertThat(Tagalong.canBeSent(nodes)).isFalse();
            Finding deep = Tagalong.inspect(nodes).findings().get(0);
            assertThat(deep.rule()).isEqualTo("too-deep");
            assertThat(deep.path()).hasSizeLessThan(30);
        });
    }

    static final class Chain implements Serializable {
        @Nullable
        Object next;
    }

    @Test
    void aMillionObjectsInsideOfOneAnotherNeedNoRecursionFromWalkToReport() throws InterruptedException {
        Chain first = new Chain();
        Chain last = first;
        for (int i = 1; i < 1_000_000; i++) {
            Chain next = new Chain();
            last.next = next;
            last = next;
        }
        last.next = new Object();
        onASmallStack(512 * 1024, () -> {
            Report report = Tagalong.inspect(first, Options.defaults().withHeavy());
            assertThat(report.findings())
                    .extracting(Finding::rule)
                    .containsExactly("not-serializable", "too-deep", "heavy");
            assertThat(report.findings().get(0).path()).hasSize(1_000_000);
            assertThat(new TextWriter().render(report)).contains("999,964 steps are left out here");
            assertThat(new JsonWriter().render(report)).hasSizeLessThan(4_000_000);
        });
    }

    @Test
    void guardsInsideOfEachOtherAreFollowedAsDeepAsTheStreamGoes() {
        StreamTruth truth = StreamTruth.ofWriting(() -> {
            Object head = new Object();
            for (int i = 0; i < 100; i++) {
                head = new Guards.Finally(new Guards.CatchingRuntime(head));
            }
            return new Guards.Catching(head);
        });

        assertThat(truth.writing()).isNull();
        assertThat(truth.found()).hasSize(2).anyMatch(line -> line.startsWith("note not-serializable"));
    }
}
