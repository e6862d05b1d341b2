package dev.tagalong.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Objects that are written as something else, and reached again from inside of it. */
class ReplacementCyclesTest {
    @Nested
    class Replacements {
        static class Original implements Serializable {
            final Supplier<Object> replacement;

            Original(Supplier<Object> replacement) {
                this.replacement = replacement;
            }

            static Original of(Function<Original, Object> replacement) {
                Original[] made = new Original[1];
                made[0] = new Original(() -> replacement.apply(made[0]));
                return made[0];
            }

            Object writeReplace() {
                return replacement.get();
            }
        }

        record TypedProxy(Original back) implements Serializable {
            Object readResolve() {
                return new Original(() -> "resolved");
            }
        }

        static final class Typed implements Serializable {
            final Original back;

            Typed(Original back) {
                this.back = back;
            }

            Object readResolve() {
                return new Original(() -> "resolved");
            }
        }

        static final class Untyped implements Serializable {
            final List<Object> back;

            Untyped(Object back) {
                this.back = new ArrayList<>(List.of(back));
            }

            Object readResolve() {
                return back;
            }
        }

        static final class Unresolved implements Serializable {}

        static final class Holder implements Serializable {
            final Original value;

            Holder(Original value) {
                this.value = value;
            }
        }

        @Test
        void anObjectInsideItsOwnReplacementThroughATypedFieldCannotBeRead() {
            StreamTruth.of(() -> Original.of(Typed::new))
                    .isUnreadable(
                            ClassCastException.class,
                            "error read-fails .writeReplace.back ReplacementCyclesTest$Replacements$Original");
        }

        @Test
        void throughAnUntypedOneItArrivesAsTheReplacement() {
            List<?> arrived = StreamTruth.of(() -> Original.of(Untyped::new))
                    .arrivesWith("warning state-lost .writeReplace.back[0] ReplacementCyclesTest$Replacements$Original")
                    .arrived(List.class);

            assertThat(arrived.get(0)).isInstanceOf(Untyped.class);
        }

        @Test
        void aReplacementThatNothingTurnsBackDoesNotFitIntoATypedField() {
            StreamTruth.of(() -> new Holder(new Original(Unresolved::new)))
                    .isUnreadable(
                            ClassCastException.class,
                            "error read-fails .value ReplacementCyclesTest$Replacements$Original");
            StreamTruth.of(() -> new Holder(new Original(() -> "text")))
                    .isUnreadable(
                            ClassCastException.class,
                            "error read-fails .value ReplacementCyclesTest$Replacements$Original");
            StreamTruth.of(() -> new Original[] {new Original(Unresolved::new)})
                    .isUnreadable(
                            ArrayStoreException.class,
                            "error read-fails [0] ReplacementCyclesTest$Replacements$Original");
            StreamTruth.of(() -> new Holder(new Original(() -> null))).arrives();
            StreamTruth.of(() -> new Box(new Original(Unresolved::new))).arrives();
        }

        /** Nothing turns it back. */
        record Untold(Original back) implements Serializable {}

        @Test
        void aReferenceBackToAReplacingRecordReadsAsNull() {
            StreamTruth.of(() -> Original.of(TypedProxy::new))
                    .arrivesWith("warning state-lost .writeReplace.back ReplacementCyclesTest$Replacements$Original");
            Untold arrived = StreamTruth.of(() -> Original.of(Untold::new))
                    .arrivesWith("warning state-lost .writeReplace.back ReplacementCyclesTest$Replacements$Original")
                    .arrived(Untold.class);

            assertThat(arrived.back).isNull();
        }

        /** {@code readResolve} is code of the reader: what it answers is not judged. */
        static final class ResolvesToAnotherType implements Serializable {
            Object readResolve() {
                return "another type";
            }
        }

        static final class HoldsResolving implements Serializable {
            final ResolvesToAnotherType value = new ResolvesToAnotherType();
        }

        @Test
        void anObjectThatResolvesToAnotherTypeDoesNotFitIntoATypedField() {
            StreamTruth truth = StreamTruth.of(HoldsResolving::new).isUnreadable(ClassCastException.class);

            assertThat(truth.report().notJudged())
                    .extracting(notJudged -> notJudged.what())
                    .containsExactly(ResolvesToAnotherType.class.getName() + ".readResolve");
            StreamTruth.of(() -> new Box(new ResolvesToAnotherType())).arrives();
        }
    }

    /** Immutable lists, sets and maps are written as stand-ins too. */
    @Nested
    class ImmutableCollections {
        static final class Parent implements Serializable {
            final List<Child> children = List.of(new Child(), new Child());

            Parent() {
                children.forEach(child -> child.siblings = children);
            }
        }

        static final class Child implements Serializable {
            @Nullable
            List<Child> siblings;
        }

        static final class Loose implements Serializable {
            @Nullable
            Object siblings;

            static List<Loose> list() {
                List<Loose> list = List.of(new Loose());
                list.get(0).siblings = list;
                return list;
            }
        }

        @Test
        void anImmutableListThatItsElementsLeadBackToCannotBeRead() {
            StreamTruth.of(Parent::new)
                    .isUnreadable(
                            ClassCastException.class,
                            "error read-fails .children[0].siblings java.util.ImmutableCollections$List12");
        }

        @Test
        void throughAnUntypedFieldItArrivesAsTheStandIn() {
            List<?> arrived = StreamTruth.of(Loose::list)
                    .arrivesWith("warning state-lost [0].siblings java.util.ImmutableCollections$List12")
                    .arrived(List.class);

            assertThat(((Loose) arrived.get(0)).siblings).isNotInstanceOf(List.class);
        }
    }
}
