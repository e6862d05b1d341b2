package dev.tagalong.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.semantics.Guards.Catching;
import dev.tagalong.semantics.Guards.CatchingAll;
import dev.tagalong.semantics.Guards.CatchingRuntime;
import dev.tagalong.semantics.Guards.Choosing;
import dev.tagalong.semantics.Guards.Disguising;
import dev.tagalong.semantics.Guards.Each;
import dev.tagalong.semantics.Guards.External;
import dev.tagalong.semantics.Guards.Finally;
import dev.tagalong.semantics.Guards.FinallyReturns;
import dev.tagalong.semantics.Guards.Helped;
import dev.tagalong.semantics.Guards.Wrapping;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamField;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Hooks that catch the failure of something that they write. */
class GuardsTest {
    private static final String NOTE = "note not-serializable .value java.lang.Object guarded by Guards$";

    /** What failed is the very object that the hook wrote: the stream has written nothing of it. */
    @Nested
    class TheOffenderItself {
        @Test
        void isGuardedAndHarmless() {
            assertThat(StreamTruth.of(() -> new Catching(new Object()))
                            .arrivesWith(NOTE + "Catching.writeObject")
                            .arrived(Catching.class)
                            .value)
                    .isEqualTo("stand-in");
            StreamTruth.of(() -> new CatchingAll(new Object())).arrivesWith(NOTE + "CatchingAll.writeObject");
            StreamTruth.of(() -> new FinallyReturns(new Object())).arrivesWith(NOTE + "FinallyReturns.writeObject");
            StreamTruth.of(() -> new Helped(new Object())).arrivesWith(NOTE + "Helped.writeObject");
            StreamTruth.of(() -> new Disguising(new Object())).arrivesWith(NOTE + "Disguising.writeObject");
            StreamTruth.of(() -> new External(new Object())).arrivesWith(NOTE + "External.writeExternal");
            StreamTruth.of(() -> new Choosing(new Object(), "other")).arrivesWith(NOTE + "Choosing.writeObject");
        }

        @Test
        void isNotGuardedByAHookThatDoesNotCatchIt() {
            String error = "error not-serializable .value java.lang.Object";
            StreamTruth.of(() -> new CatchingRuntime(new Object())).isRefused(NotSerializableException.class, error);
            StreamTruth.of(() -> new Finally(new Object())).isRefused(NotSerializableException.class, error);
            StreamTruth.of(() -> new Wrapping(new Object())).isRefused(InvalidObjectException.class, error);
        }

        @Test
        void isGuardedWhereItStandsInAnArrayOrIsReplacedFirst() {
            StreamTruth.of(() -> new Object[] {new Catching(new Object()), "more"})
                    .arrivesWith(
                            "note not-serializable [0].value java.lang.Object guarded by Guards$Catching.writeObject");
            StreamTruth.of(() -> new Catching(new ReplaceHooksTest.ToBad()))
                    .arrivesWith("note not-serializable .value.writeReplace ReplaceHooksTest$Bad guarded by"
                            + " Guards$Catching.writeObject");
            StreamTruth.of(() -> new Catching(LambdasTest.plain("fine")))
                    .arrivesWith("note not-serializable .value LambdasTest$$Lambda guarded by"
                            + " Guards$Catching.writeObject");
        }

        @Test
        void isGuardedAmongOthers() {
            Each arrived = StreamTruth.of(() ->
                            new Each(new ArrayList<>(List.of("a", new Object(), "b", new Object(), Thread.class))))
                    .arrived(Each.class);

            assertThat(arrived.values).asList().containsExactly("a", null, "b", null, Thread.class);
        }

        static final class ReplaceThrows implements Serializable {
            Object writeReplace() {
                throw new IllegalStateException();
            }
        }

        static final class NeverDescribed implements Serializable {
            private static final ObjectStreamField[] serialPersistentFields = {
                new ObjectStreamField("a", int.class), new ObjectStreamField("a", int.class)
            };
        }

        @Test
        void isHarmlessIfItRefusesBeforeTheStreamHasBegunIt() {
            StreamTruth.of(() -> new CatchingRuntime(new ReplaceThrows()))
                    .arrivesWith("note write-hook-throws .value GuardsTest$TheOffenderItself$ReplaceThrows guarded by"
                            + " Guards$CatchingRuntime.writeObject");
            StreamTruth.of(() -> new Choosing(new NeverDescribed(), "other"))
                    .arrivesWith("note write-hook-throws .value GuardsTest$TheOffenderItself$NeverDescribed guarded by"
                            + " Guards$Choosing.writeObject");
        }

        static final class NewEachTime implements Serializable {
            private void writeObject(ObjectOutputStream out) throws IOException {
                try {
                    out.writeObject(new Object());
                } catch (NotSerializableException e) {
                    out.writeObject("stand-in");
                }
            }
        }

        @Test
        void isHarmlessIfItIsMadeAnew() {
            StreamTruth.of(NewEachTime::new)
                    .arrivesWith("note not-serializable .writeObject java.lang.Object guarded by"
                            + " GuardsTest$TheOffenderItself$NewEachTime.writeObject");
        }
    }

    /** What failed lies deeper: half an object is in the stream. */
    @Nested
    class ADeeperOffender {
        static final class Deep implements Serializable {
            final Bad bad = new Bad();
            final String text = "fine";
        }

        static final class Bad {}

        private void leavesHalf(Supplier<Object> fresh, String path, String guard) {
            StreamTruth truth = StreamTruth.of(fresh);
            assertThat(truth.found())
                    .containsExactlyInAnyOrder(
                            "error read-fails . " + guard.substring(0, guard.indexOf('.')),
                            "note not-serializable " + path + " GuardsTest$ADeeperOffender$Bad guarded by " + guard);
            assertThat(truth.reading()).isNotNull();
        }

        @Test
        void leavesHalfAnObjectInTheStream() {
            leavesHalf(() -> new Catching(new Deep()), ".value.bad", "Guards$Catching.writeObject");
            leavesHalf(() -> new Helped(new Deep()), ".value.bad", "Guards$Helped.writeObject");
            leavesHalf(() -> new External(new Deep()), ".value.bad", "Guards$External.writeExternal");
            leavesHalf(() -> new Choosing(new Deep(), "other"), ".value.bad", "Guards$Choosing.writeObject");
            leavesHalf(
                    () -> new Choosing(new ArrayList<>(List.of("a", new Bad())), 1),
                    ".value[1]",
                    "Guards$Choosing.writeObject");
        }

        @Test
        void orWhatIsReadIsNotWhatWasSent() {
            StreamTruth truth = StreamTruth.ofWriting(() -> new Catching(new Box(new Object())));

            assertThat(truth.found())
                    .containsExactlyInAnyOrder(
                            "error read-fails . Guards$Catching",
                            "note not-serializable .value.value java.lang.Object guarded by Guards$Catching.writeObject");
            Box arrived = (Box) truth.arrived(Catching.class).value;
            assertThat(arrived.value)
                    .as("the stand-in for the box is in the box")
                    .isEqualTo("stand-in");
        }

        @Test
        void isNotGuardedByAHookThatDoesNotCatchIt() {
            String error = "error not-serializable .value.bad GuardsTest$ADeeperOffender$Bad";
            StreamTruth.of(() -> new CatchingRuntime(new Deep())).isRefused(NotSerializableException.class, error);
            StreamTruth.of(() -> new Finally(new Deep())).isRefused(NotSerializableException.class, error);
            StreamTruth.of(() -> new Wrapping(new Deep())).isRefused(InvalidObjectException.class, error);
        }

        @Test
        void anObjectThatRefusesByItselfIsHalfWrittenToo() {
            StreamTruth truth = StreamTruth.of(() -> new Catching(new WriteHooksTest.OnPurpose()));

            assertThat(truth.found())
                    .containsExactlyInAnyOrder(
                            "error read-fails . Guards$Catching",
                            "note write-hook-throws .value WriteHooksTest$OnPurpose guarded by"
                                    + " Guards$Catching.writeObject");
        }

        @Test
        void whatStandsBehindItIsNeverWritten() {
            StreamTruth truth =
                    StreamTruth.ofWriting(() -> new Catching(new Object[] {new Object(), new Object(), new Thread()}));

            assertThat(truth.writing()).isNull();
            assertThat(truth.found())
                    .containsExactlyInAnyOrder(
                            "error read-fails . Guards$Catching",
                            "note not-serializable .value[0] java.lang.Object guarded by Guards$Catching.writeObject",
                            "note not-serializable .value[2] java.lang.Thread guarded by Guards$Catching.writeObject");
        }
    }
}
