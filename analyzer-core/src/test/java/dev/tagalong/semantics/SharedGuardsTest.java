package dev.tagalong.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.semantics.Guards.Catching;
import dev.tagalong.semantics.Guards.CatchingRuntime;
import dev.tagalong.semantics.Guards.Choosing;
import dev.tagalong.semantics.Guards.Each;
import dev.tagalong.semantics.Guards.Finally;
import dev.tagalong.semantics.Guards.Wrapping;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What a hook has swallowed and what is met again elsewhere, and hooks inside of hooks. */
class SharedGuardsTest {
    private static final String GUARDED = " guarded by Guards$Catching.writeObject";

    private static StreamTruth both(Object bad, Function<Object, Object[]> root) {
        return StreamTruth.of(() -> root.apply(bad));
    }

    @Nested
    class MetAgain {
        @Test
        void anOffenderThatIsWrittenWithoutAGuardTooIsAnError() {
            String error = "error not-serializable [1] java.lang.Object";
            both(new Object(), bad -> new Object[] {new Catching(bad), bad})
                    .isRefused(NotSerializableException.class, error);
            both(new Object(), bad -> new Object[] {bad, new Catching(bad)})
                    .isRefused(NotSerializableException.class, "error not-serializable [0] java.lang.Object");
            both(new Object(), bad -> new Object[] {new Catching(bad), new Box(bad)})
                    .isRefused(NotSerializableException.class, "error not-serializable [0].value java.lang.Object");
        }

        @Test
        void anOffenderThatOnlyGuardsWriteIsANote() {
            both(new Object(), bad -> new Object[] {new Catching(bad), new Catching(bad)})
                    .arrivesWith("note not-serializable [0].value java.lang.Object" + GUARDED);
        }

        @Test
        void anOffenderInAReplacementIsMetAgainToo() {
            StreamTruth truth = both(new ReplaceHooksTest.ToBad(), bad -> new Object[] {new Catching(bad), bad});

            assertThat(truth.writing()).isExactlyInstanceOf(NotSerializableException.class);
            both(new ReplaceHooksTest.ToBad(), bad -> new Object[] {new Catching(bad), new Catching(bad)})
                    .arrivesWith("note not-serializable [0].value.writeReplace ReplaceHooksTest$Bad" + GUARDED);
        }

        @Test
        void aHalfWrittenObjectIsAHandleFromThenOn() {
            StreamTruth truth = StreamTruth.ofWriting(() -> {
                Box box = new Box(new Object());
                return new Object[] {new Catching(box), box};
            });

            assertThat(truth.writing()).isNull();
            assertThat(truth.found()).hasSize(2).anyMatch(line -> line.startsWith("error read-fails [0] "));
        }

        @Test
        void butItFailsWhereItIsMetWithoutAGuardFirst() {
            StreamTruth truth = StreamTruth.of(() -> {
                Box box = new Box(new Object());
                return new Object[] {box, new Catching(box)};
            });

            assertThat(truth.writing()).isExactlyInstanceOf(NotSerializableException.class);
            assertThat(truth.found()).contains("error not-serializable [0].value java.lang.Object");
        }

        @Test
        void anObjectThatRefusedWhileItWasWrittenIsAHandleToo() {
            StreamTruth truth = StreamTruth.ofWriting(() -> {
                Object refusing = new WriteHooksTest.OnPurpose();
                return new Object[] {new Catching(refusing), refusing};
            });

            assertThat(truth.writing()).isNull();
            assertThat(truth.report().findings())
                    .noneMatch(f -> f.fails() && f.rule().equals("write-hook-throws"));
        }

        @Test
        void whatTheFirstFailureCutOffIsMetElsewhere() {
            StreamTruth truth = StreamTruth.of(() -> {
                Object cutOff = new Thread();
                return new Object[] {new Catching(new Object[] {new Object(), cutOff}), new Box(cutOff)};
            });

            assertThat(truth.writing())
                    .isExactlyInstanceOf(NotSerializableException.class)
                    .hasMessage("java.lang.Thread");
        }

        @Test
        void aGuardedValueThatWasWrittenBeforeIsAHandle() {
            StreamTruth.of(() -> {
                        Box fine = new Box("fine");
                        return new Object[] {fine, new Catching(fine), new Catching(new Object())};
                    })
                    .arrivesWith("note not-serializable [2].value java.lang.Object" + GUARDED);
        }
    }

    @Nested
    class InsideOfEachOther {
        @Test
        void theInnermostGuardThatCatchesIsTheOne() {
            StreamTruth.of(() -> new Choosing(new Catching(new Object()), "other"))
                    .arrivesWith("note not-serializable .value.value java.lang.Object" + GUARDED);
            StreamTruth.of(() -> new Catching(new Box(new Catching(new Object()))))
                    .arrivesWith("note not-serializable .value.value.value java.lang.Object" + GUARDED);
        }

        @Test
        void whatAnInnerOneLetsThroughTheOuterCatches() {
            StreamTruth truth = StreamTruth.ofWriting(() -> new Catching(new CatchingRuntime(new Object())));
            assertThat(truth.writing()).isNull();
            assertThat(truth.found())
                    .containsExactlyInAnyOrder(
                            "error read-fails . Guards$Catching",
                            "note not-serializable .value.value java.lang.Object" + GUARDED);

            truth = StreamTruth.ofWriting(() -> new Catching(new Finally(new Object())));
            assertThat(truth.writing()).isNull();
        }

        /** Throws another exception for some values. */
        static final class Translating implements Serializable {
            final transient Object value;

            Translating(Object value) {
                this.value = value;
            }

            private void writeObject(ObjectOutputStream out) throws IOException {
                try {
                    out.writeObject(value);
                } catch (NotSerializableException e) {
                    if (value != null) {
                        throw new InvalidObjectException("translated");
                    }
                }
            }
        }

        @Test
        void whatAnInnerOneTranslatesTheOuterDoesNotCatch() {
            StreamTruth.of(() -> new Catching(new Translating(new Object())))
                    .isRefused(InvalidObjectException.class, "error not-serializable .value.value java.lang.Object");
            StreamTruth truth = StreamTruth.ofWriting(() -> new Choosing(new Translating(new Object()), "other"));
            assertThat(truth.writing()).isNull();
        }

        @Test
        void whatAnInnerOneWrapsTheOuterDoesNotCatch() {
            StreamTruth.of(() -> new Catching(new Wrapping(new Object())))
                    .isRefused(InvalidObjectException.class, "error not-serializable .value.value java.lang.Object");
            StreamTruth truth = StreamTruth.ofWriting(() -> new Choosing(new Wrapping(new Object()), "other"));
            assertThat(truth.writing()).isNull();
        }

        /** Fails again while it cleans up after a failure, in another way. */
        static final class FailsAgain implements Serializable {
            final transient Object bad = new Object();
            final transient Object worse = new GuardsTest.TheOffenderItself.ReplaceThrows();

            private void writeObject(ObjectOutputStream out) throws IOException {
                try {
                    out.writeObject(bad);
                } finally {
                    out.writeObject(worse);
                }
            }
        }

        @Test
        void theLastOfTwoFailuresIsTheOneThatTheOuterIsShown() {
            assertThat(StreamTruth.of(() -> new Catching(new FailsAgain())).writing())
                    .isExactlyInstanceOf(IllegalStateException.class);
            assertThat(StreamTruth.ofWriting(() -> new CatchingRuntime(new FailsAgain()))
                            .writing())
                    .isNull();
        }

        @Test
        void whatOneHookMakesOfAFailureIsNotShownToTheNext() {
            StreamTruth truth =
                    StreamTruth.of(() -> new Object[] {new Wrapping(new Object()), new Catching(new Thread())});

            assertThat(truth.isRefused(
                            InvalidObjectException.class,
                            "error not-serializable [0].value java.lang.Object",
                            "note not-serializable [1].value java.lang.Thread" + GUARDED))
                    .isNotNull();
        }

        @Test
        void aBadStandInOfTheInnerIsCaughtByTheOuter() {
            StreamTruth truth = StreamTruth.ofWriting(() -> new Catching(new Choosing(new Object(), new Thread())));

            assertThat(truth.writing()).isNull();
        }

        @Test
        void neitherCatches() {
            StreamTruth.of(() -> new CatchingRuntime(new Finally(new Wrapping(new Object()))))
                    .isRefused(
                            InvalidObjectException.class, "error not-serializable .value.value.value java.lang.Object");
        }

        @Test
        void guardsInAListInAGuard() {
            StreamTruth.of(() -> new Catching(new Each(new ArrayList<>(
                            List.of(new Catching(new Object()), new Object(), new Box(new Catching(new Object())))))))
                    .arrivesWith(
                            "note not-serializable .value.writeObject.value java.lang.Object" + GUARDED,
                            "note not-serializable .value.writeObject java.lang.Object guarded by"
                                    + " Guards$Each.writeObject");
        }

        /** Catches, and leads back to itself. */
        static final class Ring implements Serializable {
            final List<Object> ring = new ArrayList<>();
            final transient Object bad = new Object();

            Ring() {
                ring.add(this);
                ring.add(new Catching(this));
            }

            private void writeObject(ObjectOutputStream out) throws IOException {
                out.defaultWriteObject();
                try {
                    out.writeObject(bad);
                } catch (NotSerializableException e) {
                    out.writeObject(this);
                }
            }
        }

        @Test
        void guardsThatLeadBackToThemselves() {
            StreamTruth.of(Ring::new)
                    .arrivesWith("note not-serializable .bad java.lang.Object guarded by"
                            + " SharedGuardsTest$InsideOfEachOther$Ring.writeObject");
        }
    }

    /** A lambda that is reached again through the typed field of what it captures, whose hook also guards something. */
    @Nested
    class WithACycle {
        static final class Holder implements Serializable {
            LambdasTest.@Nullable Task task;
            final transient Object bad = new Object();

            LambdasTest.Task make() {
                LambdasTest.Task made = () -> this;
                task = made;
                return made;
            }

            private void writeObject(ObjectOutputStream out) throws IOException {
                out.defaultWriteObject();
                try {
                    out.writeObject(bad);
                } catch (NotSerializableException e) {
                    out.writeObject("stand-in");
                }
            }
        }

        @Test
        void theReferenceBackIsSeenInAGuardToo() {
            StreamTruth.of(() -> new Holder().make())
                    .isUnreadable(
                            ClassCastException.class,
                            "error read-fails .this.task SharedGuardsTest$WithACycle$Holder$$Lambda",
                            "note not-serializable .this.bad java.lang.Object guarded by"
                                    + " SharedGuardsTest$WithACycle$Holder.writeObject");
        }
    }
}
