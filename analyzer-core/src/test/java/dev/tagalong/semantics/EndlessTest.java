package dev.tagalong.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tagalong.Options;
import dev.tagalong.Tagalong;
import dev.tagalong.finding.Finding;
import dev.tagalong.finding.NotJudged;
import dev.tagalong.oracle.Outcome;
import dev.tagalong.oracle.WriteOracle;
import dev.tagalong.report.JsonWriter;
import dev.tagalong.report.Report;
import dev.tagalong.report.SchemaCheck;
import dev.tagalong.report.TextWriter;
import java.io.Externalizable;
import java.io.IOException;
import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the streams would never get to the end of, and what is more than an inspection is allowed to look at. */
class EndlessTest {
    static final class Replaced implements Serializable {
        Object writeReplace() {
            return new Box(new Replaced());
        }
    }

    /** Its replacement has a {@code writeReplace} too, and each holds the next. */
    static final class Twice implements Serializable {
        Object writeReplace() {
            return new Stand();
        }
    }

    static final class Stand implements Serializable {
        final Object next = new Twice();

        Object writeReplace() {
            return this;
        }
    }

    public static final class External implements Externalizable {
        @Override
        public void writeExternal(ObjectOutput out) throws IOException {
            out.writeObject(new External());
        }

        @Override
        public void readExternal(ObjectInput in) {}
    }

    /** Many new ones each time, among fields of its own. */
    static final class Wide implements Serializable {
        final Object name = new Box("wide");

        private void writeObject(ObjectOutputStream out) throws IOException {
            out.defaultWriteObject();
            out.writeObject(List.of(new Wide(), new Wide(), new Box(new Wide())));
        }
    }

    /** Something that cannot be sent each time, and a hook that recovers from it. */
    static final class Catching implements Serializable {
        private void writeObject(ObjectOutputStream out) {
            try {
                out.writeObject(new Object[] {new Catching(), new Object()});
            } catch (IOException e) {
                // What it could not write is not needed.
            }
        }
    }

    enum Endless {
        REPLACED {
            @Override
            Object make() {
                return new Replaced();
            }
        },
        TWICE {
            @Override
            Object make() {
                return new Twice();
            }
        },
        EXTERNAL {
            @Override
            Object make() {
                return new External();
            }
        },
        WIDE {
            @Override
            Object make() {
                return new Wide();
            }
        },
        CATCHING {
            @Override
            Object make() {
                return new Catching();
            }
        };

        abstract Object make();
    }

    /** Runs in a JVM of its own: prints what the stream throws, the bare verdict, and the answer. */
    static final class Main {
        public static void main(String[] args) {
            Endless endless = Endless.valueOf(System.getenv("ENDLESS"));
            System.out.println(WriteOracle.throwsOnWrite(endless.make()).kind());
            System.out.println(Tagalong.canBeSent(endless.make()));
            // Beside it, what can be looked at is.
            Report report = Tagalong.inspect(new Object[] {endless.make(), new Box(new Thread())});
            System.out.println(SchemaCheck.valid(report).findings().stream()
                    .anyMatch(finding -> finding.offender().className().equals("java.lang.Thread")));
            System.out.println(new TextWriter().render(report));
        }
    }

    @ParameterizedTest
    @EnumSource
    void hooksThatHandOverNewObjectsWithoutEndStopTheWalkBeforeTheMemoryIsFull(Endless endless, @TempDir Path folder) {
        ChildJvm jvm = ChildJvm.run(folder, Main.class, Map.of("ENDLESS", endless.name()), "-Xmx256m", "-Xss512k");

        assertThat(jvm.err()).isEmpty();
        assertThat(jvm.exit()).isZero();
        assertThat(jvm.out().lines().limit(3)).containsExactly(Outcome.Kind.STACK_OVERFLOW.name(), "false", "true");
        assertThat(jvm.out().lines())
                .anyMatch(line ->
                        line.matches("Stopped after [\\d,]+ objects; what lies behind \\S+ was not looked at\\."));
    }

    /** One hook that writes value after value. */
    static final class Pouring implements Serializable {
        private void writeObject(ObjectOutputStream out) throws IOException {
            for (Iterator<Integer> all = Stream.iterate(1, i -> i + 1).iterator(); all.hasNext(); ) {
                out.writeObject(new Box(new Box(all.next())));
            }
        }
    }

    /** The same for a real stream alone. */
    static final class Choosy implements Serializable {
        private void writeObject(ObjectOutputStream out) throws IOException {
            if (out.getClass().getName().endsWith(".HookStream")) {
                throw new IOException("not the stream that it knows");
            }
            while (true) {
                out.writeObject(new Object[0]);
            }
        }
    }

    /** The same, which leaves quietly when it is stopped. */
    static final class Quiet implements Serializable {
        private void writeObject(ObjectOutputStream out) {
            try {
                while (true) {
                    out.writeUnshared(new Object[0]);
                }
            } catch (Throwable e) {
                // As if it had come to its end.
            }
        }
    }

    /** Runs in a JVM of its own. */
    static final class Pours {
        public static void main(String[] args) {
            for (Object pouring : List.of(new Pouring(), new Choosy(), new Quiet())) {
                Object[] root = {pouring, new Box(new Thread())};
                System.out.println(Tagalong.canBeSent(pouring));
                Report report = SchemaCheck.valid(Tagalong.inspect(root));
                System.out.println(report.findings().stream()
                        .map(finding -> finding.offender().className())
                        .toList());
                System.out.println(new TextWriter().render(report));
            }
        }
    }

    @Test
    void oneHookThatNeverEndsIsStoppedBeforeTheMemoryIsFull(@TempDir Path folder) {
        ChildJvm jvm = ChildJvm.run(folder, Pours.class, Map.of(), "-Xmx256m");

        assertThat(jvm.err()).isEmpty();
        assertThat(jvm.exit()).isZero();
        assertThat(jvm.out().lines().filter("false"::equals)).hasSize(3);
        assertThat(jvm.out().lines().filter("[java.lang.Thread]"::equals)).hasSize(3);
        for (Class<?> type : List.of(Pouring.class, Choosy.class, Quiet.class)) {
            assertThat(jvm.out())
                    .containsPattern("Stopped after \\d+ objects; what lies behind " + Pattern.quote(type.getName())
                            + " was not looked at\\.");
        }
    }

    /** Hands over what it holds and not what it makes. */
    static final class Handing implements Serializable {
        final transient Object next;

        Handing(Object next) {
            this.next = next;
        }

        private void writeObject(ObjectOutputStream out) throws IOException {
            out.writeObject(next);
        }
    }

    private static Object handing(int objects, Object end) {
        Object head = end;
        for (int i = 0; i < objects; i++) {
            head = new Handing(head);
        }
        return head;
    }

    @Test
    void aHundredThousandHooksOneBehindTheOtherAreNotTakenAsEndless() {
        assertThat(Tagalong.inspect(handing(100_000, new Thread())))
                .satisfies(report -> assertThat(report.notJudged()).isEmpty())
                .satisfies(report -> assertThat(report.findings())
                        .extracting(Finding::rule)
                        .containsExactly("not-serializable", "too-deep"));
    }

    @Test
    void moreAreSaidNotToBeLookedAt() {
        Report report = Tagalong.inspect(handing(200_000, new Thread()));

        assertThat(report.findings()).extracting(Finding::rule).containsExactly("too-deep");
        assertThat(report.notJudged()).containsExactly(NotJudged.stopped(100_002, Handing.class.getName()));
    }

    @Test
    void hooksBesideOneAnotherAreNoLevels() {
        List<Object> wide = new ArrayList<>();
        for (int i = 0; i < 300_000; i++) {
            wide.add(new Handing(new Handing(new Box(new Handing(i)))));
        }

        Report report = Tagalong.inspect(wide);

        assertThat(report.clean()).isTrue();
        assertThat(report.notJudged()).isEmpty();
    }

    private static List<Box> boxes(int count) {
        List<Box> boxes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            boxes.add(new Box(new Box(new Box("end"))));
        }
        return boxes;
    }

    @Test
    void whatLiesBeyondTheBudgetIsSaidNotToBeLookedAt() {
        List<Box> boxes = boxes(5_000);
        Report report =
                SchemaCheck.valid(Tagalong.inspect(boxes, Options.defaults().withBudget(4_000)));

        assertThat(report.findings()).isEmpty();
        assertThat(report.clean()).isFalse();
        assertThat(report.notJudged()).singleElement().satisfies(part -> {
            assertThat(part.what()).isEqualTo(Box.class.getName());
            assertThat(part.stopped()).isTrue();
        });
        String sentence = "Stopped after " + "%,d".formatted(report.stats().get(Report.OBJECTS))
                + " objects; what lies behind " + Box.class.getName() + " was not looked at.";
        assertThat(new TextWriter().render(report)).startsWith("UNSURE  ").contains(sentence);
        assertThat(new JsonWriter().render(report))
                .contains("\"reason\": \"s" + sentence.substring(1, sentence.length() - 1) + "\"");
    }

    @Test
    void aBudgetThatIsJustEnoughStopsNothing() {
        List<Box> boxes = boxes(5_000);
        // The list and two boxes of each three; the third holds nothing but a value.
        assertThat(Tagalong.inspect(boxes, Options.defaults().withBudget(10_001)))
                .isEqualTo(Tagalong.inspect(boxes));
        assertThat(Tagalong.inspect(boxes, Options.defaults().withBudget(10_000))
                        .clean())
                .isFalse();
    }

    @Test
    void anOffenderWithinTheBudgetIsFoundAllTheSame() {
        List<Object> mixed = new ArrayList<>(boxes(5_000));
        mixed.add(0, new Thread());
        mixed.add(new Thread());
        for (int budget : new int[] {2, 3, 100, 1_000, 1_024, 4_096}) {
            Report report =
                    Tagalong.inspect(mixed.subList(0, 1), Options.defaults().withBudget(budget));
            assertThat(report.findings()).extracting(Finding::rule).contains("not-serializable");
            assertThat(Tagalong.inspect(mixed, Options.defaults().withBudget(budget))
                            .clean())
                    .isFalse();
        }
    }

    @Test
    void aBudgetThatIsNotPositiveIsRefused() {
        assertThatThrownBy(() -> Options.defaults().withBudget(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0 objects");
    }
}
