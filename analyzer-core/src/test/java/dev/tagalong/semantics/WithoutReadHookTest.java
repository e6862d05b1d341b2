package dev.tagalong.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.io.StreamCorruptedException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A {@code writeObject} that has no {@code readObject} beside it. */
class WithoutReadHookTest {
    /** A hook that writes nothing, and no {@code readObject} that expects that. */
    @Nested
    class WritingNothing {
        static final class NoFields implements Serializable {
            transient Object left = new Object();

            private void writeObject(ObjectOutputStream out) {}
        }

        static final class Primitive implements Serializable {
            int number = 7;

            private void writeObject(ObjectOutputStream out) {}
        }

        static final class Reference implements Serializable {
            Object value = "seven";

            private void writeObject(ObjectOutputStream out) {}
        }

        @Test
        void aClassWithoutFieldsIsRead() {
            StreamTruth.of(NoFields::new).arrives().arrived(NoFields.class);
        }

        @Test
        void aClassWithAPrimitiveFieldIsNotRead() {
            StreamTruth.of(Primitive::new)
                    .isUnreadable(
                            EOFException.class, "error read-fails . WithoutReadHookTest$WritingNothing$Primitive");
        }

        @Test
        void aClassWithAReferenceFieldIsNotRead() {
            StreamTruth.of(() -> new Box(new Reference()))
                    .isUnreadable(
                            StreamCorruptedException.class,
                            "error read-fails .value WithoutReadHookTest$WritingNothing$Reference");
        }
    }

    /** What a hook writes before, between and behind the fields, and no {@code readObject}. */
    @Nested
    class WritingMore {
        static final class FieldsFirst implements Serializable {
            int number = 7;

            private void writeObject(ObjectOutputStream out) throws IOException {
                out.defaultWriteObject();
                out.writeInt(1);
                out.writeObject("more");
            }
        }

        static final class FieldsLast implements Serializable {
            int number = 7;

            private void writeObject(ObjectOutputStream out) throws IOException {
                out.writeInt(1);
                out.defaultWriteObject();
            }
        }

        static final class EmptyFirst implements Serializable {
            int number = 7;

            private void writeObject(ObjectOutputStream out) throws IOException {
                out.write(new byte[0]);
                out.writeBytes("");
                out.writeChars("");
                out.write(new byte[1], 1, 0);
                out.flush();
                out.defaultWriteObject();
            }
        }

        @Test
        void whatStandsBehindTheFieldsIsSkipped() {
            assertThat(StreamTruth.of(FieldsFirst::new).arrives().arrived(FieldsFirst.class).number)
                    .isEqualTo(7);
        }

        @Test
        void whatStandsBeforeTheFieldsIsInTheWay() {
            StreamTruth.of(FieldsLast::new)
                    .isUnreadable(
                            StreamCorruptedException.class,
                            "error read-fails . WithoutReadHookTest$WritingMore$FieldsLast");
        }

        @Test
        void whatIsEmptyIsNotInTheWay() {
            assertThat(StreamTruth.of(EmptyFirst::new).arrives().arrived(EmptyFirst.class).number)
                    .isEqualTo(7);
        }
    }

    /** Objects before the fields: the reader takes them for the fields. */
    @Nested
    class WritingObjectsFirst {
        enum Constant {
            ONE;

            /** Ignored by the stream. */
            Object writeReplace() {
                return "never";
            }
        }

        static final class Typed implements Serializable {
            final Object any;
            final Runnable @Nullable [] typed = null;

            Typed(Object any) {
                this.any = any;
            }

            private void writeObject(ObjectOutputStream out) throws IOException {
                out.writeObject(null);
                out.defaultWriteObject();
            }
        }

        @Test
        void anEnumDoesNotFitWhateverItsHooksSay() {
            StreamTruth.of(() -> new Typed(Constant.ONE))
                    .isUnreadable(
                            ClassCastException.class,
                            "error read-fails . WithoutReadHookTest$WritingObjectsFirst$Typed");
        }

        /** Has a {@code writeReplace} and sends itself all the same. */
        static final class Itself implements Serializable {
            Object writeReplace() {
                return this;
            }
        }

        static final class Other implements Serializable {
            final transient Object by;

            Other(Object by) {
                this.by = by;
            }

            Object writeReplace() {
                return by;
            }
        }

        /** Puts something else into its field. */
        static final class Put implements Serializable {
            final @Nullable Runnable field = null;

            private void writeObject(ObjectOutputStream out) throws IOException {
                out.putFields().put("field", new Itself());
                out.writeFields();
            }
        }

        interface Sendable extends Runnable, Serializable {}

        @Test
        void norDoesWhatIsReplacedByItself() {
            StreamTruth.of(() -> new Typed(new Itself()))
                    .isUnreadable(
                            ClassCastException.class,
                            "error read-fails . WithoutReadHookTest$WritingObjectsFirst$Typed");
            StreamTruth.of(Put::new)
                    .isUnreadable(
                            ClassCastException.class, "error read-fails . WithoutReadHookTest$WritingObjectsFirst$Put");
        }

        @Test
        void norWhatIsReplacedByWhatDoesNot() {
            StreamTruth.of(() -> new Typed(new Other(new Box("x"))))
                    .isUnreadable(
                            ClassCastException.class,
                            "error read-fails . WithoutReadHookTest$WritingObjectsFirst$Typed");
        }

        @Test
        void whatIsReplacedByWhatFitsArrives() {
            StreamTruth.of(() -> new Typed(new Other(new Sendable[0])))
                    .arrivesWith("warning state-lost . WithoutReadHookTest$WritingObjectsFirst$Typed");
        }

        @Test
        void norDoesWhatTheJdkWritesInAnotherFormAndTurnsBack() {
            for (Object value : List.of(new LongAdder(), List.of(1), EnumSet.of(Constant.ONE), LocalDate.EPOCH)) {
                StreamTruth.of(() -> new Typed(value))
                        .isUnreadable(
                                ClassCastException.class,
                                "error read-fails . WithoutReadHookTest$WritingObjectsFirst$Typed");
            }
        }
    }

    /** An object of a class that cannot be found, where nothing asks for it. */
    @Nested
    class SkippingWhatHasNoClass {
        static final class Extra implements Serializable {
            final String field = "fine";
            final transient Object extra;

            Extra(Object extra) {
                this.extra = extra;
            }

            private void writeObject(ObjectOutputStream out) throws IOException {
                out.defaultWriteObject();
                out.writeObject(extra);
            }
        }

        private static Object hidden() {
            return HiddenClassesTest.made(HiddenClassesTest.Plain.class, "fine");
        }

        @Test
        void itIsRead() {
            StreamTruth.of(() -> new Extra(hidden())).arrives().arrived(Extra.class);
            StreamTruth.of(() -> new Box(new Extra(new Object[] {hidden()}))).arrives();
            StreamTruth.of(() -> new Extra(hidden().getClass())).arrives();
        }

        @Test
        void unlessItIsAskedForElsewhere() {
            StreamTruth.of(() -> {
                        Object hidden = hidden();
                        return new Object[] {new Extra(hidden), hidden};
                    })
                    .isUnreadable(ClassNotFoundException.class, "error read-fails [1] HiddenClassesTest$Plain");
        }

        @Test
        void andAnyOtherFailureIsNotSkipped() {
            StreamTruth.of(() -> new Extra(new WritingNothing.Reference()))
                    .isUnreadable(
                            StreamCorruptedException.class,
                            "error read-fails .extra WithoutReadHookTest$WritingNothing$Reference");
        }
    }
}
